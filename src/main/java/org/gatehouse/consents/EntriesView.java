package org.gatehouse.consents;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** All that was ever decided about a child, newest first, each with what shows it. */
final class EntriesView extends TitledPane {
    private final Moments moments;
    private final Consumer<Evidence> show;
    private final VBox lines = new VBox(12);

    EntriesView(Moments moments, Consumer<Evidence> show) {
        super(Words.of("consents.history"), null);
        this.moments = moments;
        this.show = show;
        setContent(lines);
        setAnimated(false);
    }

    void show(List<ConsentEntry> entries, Map<Long, String> uses, Map<Long, String> people) {
        lines.getChildren().clear();
        if (entries.isEmpty()) {
            Label none = new Label(Words.of("consents.history.none"));
            none.setWrapText(true);
            none.getStyleClass().add("text-muted");
            lines.getChildren().add(none);
        }
        for (ConsentEntry entry : entries) lines.getChildren().add(line(entry, uses, people));
    }

    private VBox line(ConsentEntry entry, Map<Long, String> uses, Map<Long, String> people) {
        Label what = new Label(Words.of(
                "consents.history.line",
                entry.decision().title(),
                uses.get(entry.useId()),
                GiverView.words(entry.giver())));
        what.setWrapText(true);
        VBox box = new VBox(2, what);
        String days = entry.to()
                .map(last -> Words.of(
                        "consents.history.from-to", StateChipView.text(entry.from()), StateChipView.text(last)))
                .orElseGet(() -> Words.of("consents.history.from", StateChipView.text(entry.from())));
        String version = entry.wordingVersion()
                .map(one -> Words.of("consents.history.wording", one))
                .orElse("");
        Label recorded = small(
                box,
                Words.of(
                        "consents.history.recorded",
                        days,
                        people.get(entry.recordedBy()),
                        moments.brief(entry.at()),
                        version,
                        entry.basis().title()));
        recorded.setTooltip(new Tooltip(moments.full(entry.at())));
        entry.evidence().ifPresent(evidence -> {
            String words = Words.of("consents.history.evidence", evidence.kind().title(), evidence.reference());
            if (evidence.sha256().isEmpty()) {
                small(box, words);
                return;
            }
            Hyperlink open = new Hyperlink(words);
            open.setWrapText(true);
            open.setOnAction(click -> show.accept(evidence));
            box.getChildren().add(open);
        });
        if (entry.evidence().isEmpty()) small(box, Words.of("consents.history.no-evidence"));
        entry.undone().ifPresent(undone -> {
            what.getStyleClass().add("undone");
            small(box, Words.of("consents.history.undone", people.get(undone.by()), moments.brief(undone.at())));
        });
        return box;
    }

    private static Label small(VBox box, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        box.getChildren().add(label);
        return label;
    }
}
