package org.gatehouse.consents;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What became of a pile, and which of its pages were not filed. */
public final class PileSummaryView extends ScrollPane {
    private final VBox lines = new VBox(8);

    public PileSummaryView() {
        lines.getStyleClass().add("detail");
        setContent(lines);
        setFitToWidth(true);
        getStyleClass().add("detail-scroll");
        setVisible(false);
    }

    void show(PileWork work) {
        int filed = work.count(PileWork.State.FILED);
        Label title = new Label(Words.of("consents.pile.done.title"), new FontIcon("fth-check-circle"));
        title.getStyleClass().add("page-title");
        int unread = (int)
                work.pages().stream().filter(page -> page.form().isEmpty()).count();
        lines.getChildren()
                .setAll(
                        title,
                        line(Words.of("consents.pile.done.filed", filed)),
                        line(Words.of("consents.pile.done.skipped", work.count(PileWork.State.SKIPPED))),
                        line(Words.of("consents.pile.done.unread", unread)));
        List<Integer> left = IntStream.range(0, work.pages().size())
                .filter(index -> work.state(index) != PileWork.State.FILED)
                .boxed()
                .toList();
        if (!left.isEmpty()) {
            Label heading = new Label(Words.of("consents.pile.done.not-filed"));
            heading.getStyleClass().add("section-title");
            lines.getChildren().add(heading);
        }
        for (int index : left) lines.getChildren().add(line(notFiled(work, index)));
        setVisible(true);
    }

    private static String notFiled(PileWork work, int index) {
        PilePage page = work.page(index);
        String place = Words.of(
                "consents.pile.place",
                page.place().file(),
                String.valueOf(page.place().page()));
        String why = page.reason().orElseGet(() -> Words.of("consents.pile.state.SKIPPED"));
        String child = work.child(index).orElse("");
        return Words.of("consents.pile.done.line", place, child.isEmpty() ? why : child + ": " + why);
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }
}
