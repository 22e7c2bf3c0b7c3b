package org.gatehouse.consents.forms;

import java.util.List;

/**
 * Where things stand on a page of a consent form, in millimetres; the one source for the printer and the reader. The tick boxes keep
 * away from each other, so that the tail of a tick in one row ends before the box of the next.
 *
 * @param rows on this page
 */
public record FormLayout(int rows) {
    /** Goes up with every change of a measure below, since forms of the old one are still out with families. */
    static final int VERSION = 1;

    public static final int MOST_ROWS = 7;
    static final int MOST_PAGES = 9;

    static final double FIDUCIAL = 5;
    /** Clear paper all round a fiducial. */
    static final double FIDUCIAL_CLEAR = 2.5;

    static final double CODE_LEFT = 166;
    static final double CODE_TOP = 12;
    static final int CODE_MODULES = 21;
    static final double MODULE = 1;

    static final double LEFT = 20;
    static final double RIGHT = 190;
    static final double BOX = 5.2;
    static final double BOX_LINE = 0.4;
    static final double YES_LEFT = 158;
    static final double NO_LEFT = 179;
    static final double ROW = 11;
    static final double HEADER = 11;
    static final double TABLE_BOTTOM = 230;

    public FormLayout {
        if (rows < 1 || rows > MOST_ROWS) throw new IllegalArgumentException("rows: " + rows);
    }

    public static int pages(int uses) {
        return (uses + MOST_ROWS - 1) / MOST_ROWS;
    }

    /** @param page from 1 */
    public static FormLayout of(int uses, int page) {
        return new FormLayout(Math.min(MOST_ROWS, uses - (page - 1) * MOST_ROWS));
    }

    public double tableTop() {
        return TABLE_BOTTOM - rows * ROW - HEADER;
    }

    public double rowTop(int row) {
        return TABLE_BOTTOM - (rows - row) * ROW;
    }

    public double boxTop(int row) {
        return rowTop(row) + (ROW - BOX) / 2;
    }

    public FormSpot yes(int row) {
        return new FormSpot(YES_LEFT + BOX / 2, boxTop(row) + BOX / 2);
    }

    public FormSpot no(int row) {
        return new FormSpot(NO_LEFT + BOX / 2, boxTop(row) + BOX / 2);
    }

    /** The middles of the black squares: top right, top left, bottom right, bottom left, from the code outwards. */
    static List<FormSpot> fiducials() {
        return List.of(new FormSpot(197, 13), new FormSpot(13, 13), new FormSpot(197, 284), new FormSpot(13, 284));
    }

    /** The middles of the code’s own three squares: bottom left, top left, top right. */
    static List<FormSpot> finders() {
        double near = 3.5 * MODULE;
        double far = (CODE_MODULES - 3.5) * MODULE;
        return List.of(
                new FormSpot(CODE_LEFT + near, CODE_TOP + far),
                new FormSpot(CODE_LEFT + near, CODE_TOP + near),
                new FormSpot(CODE_LEFT + far, CODE_TOP + near));
    }
}
