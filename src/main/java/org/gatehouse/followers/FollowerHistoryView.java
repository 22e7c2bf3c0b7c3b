package org.gatehouse.followers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** What was said by a follower and decided about them, newest first. */
final class FollowerHistoryView extends VBox {
    private final Moments moments;

    private record Event(Instant at, String sentence, String words) {}

    FollowerHistoryView(Moments moments) {
        super(8);
        this.moments = moments;
    }

    /** @param names of the people who work here, by id */
    void show(FollowerHistory history, Map<Long, String> names) {
        List<Event> events = new ArrayList<>();
        for (Claim claim : history.claims())
            events.add(new Event(
                    claim.at(),
                    Words.of(
                            "followers.event.claim",
                            name(names, claim.recordedBy()),
                            claim.kind().title(),
                            moments.brisk(claim.at())),
                    claim.email()
                            .map(given -> Words.of(
                                    "followers.event.email",
                                    given.text(),
                                    given.source().title(),
                                    name(names, given.seenBy())))
                            .orElse("")));
        for (Decision decision : history.decisions())
            events.add(new Event(
                    decision.at(),
                    Words.of(
                            "followers.event.decision",
                            name(names, decision.actorId()),
                            decision.move().deed(),
                            moments.brisk(decision.at())),
                    String.join(" ", decision.reason(), decision.evidence()).strip()));
        getChildren().clear();
        if (events.isEmpty()) return;
        Label title = new Label(Words.of("followers.history"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        events.stream().sorted(Comparator.comparing(Event::at).reversed()).forEach(this::add);
    }

    private void add(Event event) {
        Label sentence = new Label(event.sentence());
        sentence.setWrapText(true);
        sentence.setTooltip(new Tooltip(moments.full(event.at())));
        VBox entry = new VBox(2, sentence);
        if (!event.words().isEmpty()) {
            Label words = new Label(event.words());
            words.setWrapText(true);
            words.getStyleClass().add("small");
            entry.getChildren().add(words);
        }
        getChildren().add(entry);
    }

    private static String name(Map<Long, String> names, long id) {
        return names.getOrDefault(id, Words.of("people.nobody", id));
    }
}
