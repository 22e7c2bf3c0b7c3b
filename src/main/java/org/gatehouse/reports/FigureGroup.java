package org.gatehouse.reports;

import java.util.List;

/** Figures of one matter, this term's beside the last one's. */
public record FigureGroup(String title, List<Line> lines) {
    /** @param before empty where the past has no figure, such as how many are on the roll today */
    public record Line(String what, String now, String before) {}
}
