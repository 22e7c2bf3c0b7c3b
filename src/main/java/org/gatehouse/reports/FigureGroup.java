package org.gatehouse.reports;

import java.util.List;
import org.gatehouse.rules.Words;

/** Figures of one matter, this term's beside the last one's. */
public record FigureGroup(String title, List<Line> lines) {
    /** @param before empty where the past has no figure, such as how many are on the roll today */
    public record Line(String what, String now, String before) {}

    private static final int WHOLE = 100;

    /** How many of how many, also in per cent: "347 of 420 (83 %)". */
    static String share(int some, int all) {
        return Words.of("reports.share", some, all, all == 0 ? 0 : Math.round((float) WHOLE * some / all));
    }
}
