package org.gatehouse.paper;

/**
 * One column of a table.
 *
 * @param share of the table's width, against the shares of the others
 * @param boxes whether its cells are tick boxes: empty text for an empty box, any other for a ticked one
 */
public record PaperColumn(String title, double share, boolean boxes) {
    public static PaperColumn text(String title, double share) {
        return new PaperColumn(title, share, false);
    }

    public static PaperColumn box(String title, double share) {
        return new PaperColumn(title, share, true);
    }
}
