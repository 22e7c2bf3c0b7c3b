package org.gatehouse.desk;

import java.util.List;
import org.gatehouse.rules.Words;

/**
 * Lines of Today under one heading.
 *
 * @param title as it is shown
 * @param icon of the heading
 */
record TodayGroup(Weight weight, String title, String icon, List<TodayLine> lines) {
    /** How much it presses, the most first: the order of the page. */
    enum Weight {
        /** A child or the school is exposed until it is done. */
        AT_ONCE,
        /** Its day has passed. */
        OVERDUE,
        /** Somebody waits for it. */
        WAITING,
        /** Its day comes; it is not counted in the sidebar. */
        SOON
    }

    /** A group whose heading is the words under a key. */
    static TodayGroup of(Weight weight, String key, String icon, List<TodayLine> lines) {
        return new TodayGroup(weight, Words.of(key), icon, lines);
    }

    /** How many things wait here now. */
    int waiting() {
        return weight == Weight.SOON
                ? 0
                : lines.stream().mapToInt(TodayLine::count).sum();
    }
}
