package org.gatehouse.sheets;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param number what the person sees beside it: the first row of the file is 1, blank rows count, and a cell of several lines
 *     is still one row
 */
public record Row(int number, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell as it stands, or an empty text where the row ends before it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
