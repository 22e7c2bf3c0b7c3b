package org.gatehouse.sites;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** What was done with a site, newest first. */
final class SiteHistoryView extends VBox {
    private final Moments moments;

    SiteHistoryView(Moments moments) {
        super(8);
        this.moments = moments;
    }

    /** @param names of the people who work or worked here, by id */
    void show(List<SiteEvent> events, Map<Long, String> names) {
        Label title = new Label(Words.of("sites.history"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        for (int at = events.size() - 1; at >= 0; at--) add(events.get(at), names);
    }

    private void add(SiteEvent event, Map<Long, String> names) {
        Label sentence = new Label(Words.of(
                "sites.event",
                names.getOrDefault(event.actorId(), Words.of("people.nobody", event.actorId())),
                event.move().deed(),
                moments.brisk(event.at())));
        sentence.setWrapText(true);
        sentence.setTooltip(new Tooltip(moments.full(event.at())));
        VBox entry = new VBox(2, sentence);
        if (!event.reason().isEmpty()) {
            Label words = new Label(event.reason());
            words.setWrapText(true);
            words.getStyleClass().add("small");
            entry.getChildren().add(words);
        }
        getChildren().add(entry);
    }
}
