package org.gatehouse.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Visit;
import org.gatehouse.rules.Words;

/**
 * What others did since somebody was last here, in the rooms that are open to them. Acts without words of their own in the bundle
 * are not told, and neither is anything of incidents: those who may know are told there.
 *
 * @param lastHere when that was
 */
record SinceLast(Instant lastHere, List<Line> lines) {
    /** How often one act was done. */
    record Line(String words, Place place) {}

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("post", Place.QUEUE),
            Map.entry("consent", Place.CONSENTS),
            Map.entry("roll", Place.ROLL),
            Map.entry("followers", Place.FOLLOWERS),
            Map.entry("organisation", Place.ORGANISATIONS),
            Map.entry("site", Place.SITES),
            Map.entry("policy", Place.POLICY),
            Map.entry("monitoring", Place.MONITORING),
            Map.entry("people", Place.PEOPLE),
            Map.entry("school", Place.SETTINGS));

    /** Empty where there is nothing to tell. */
    static Optional<SinceLast> of(Optional<Visit> visit, Actor actor) {
        return visit.map(since -> new SinceLast(since.lastHere(), lines(since.acts(), actor)))
                .filter(since -> !since.lines().isEmpty());
    }

    private static List<Line> lines(Map<String, Integer> acts, Actor actor) {
        List<Line> lines = new ArrayList<>();
        acts.forEach((act, times) -> {
            Place place = PLACES.get(act.substring(0, act.indexOf('.')));
            String key = "desk.since." + act;
            if (place != null && place.isOpenTo(actor) && Words.bundle().containsKey(key))
                lines.add(new Line(Words.of(key, times), place));
        });
        return List.copyOf(lines);
    }
}
