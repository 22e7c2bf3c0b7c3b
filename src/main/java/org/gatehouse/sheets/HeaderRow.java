package org.gatehouse.sheets;

import java.util.List;

/** Finds the row that names the columns, also below a report’s title lines. */
final class HeaderRow {
    /** Reports put a title, a date and a filter above the table, not a page of text. */
    private static final int SEARCHED = 40;

    private HeaderRow() {}

    /** The row that names most of {@code fields}; where none names any, the first with more than one cell. */
    static <F extends Enum<F> & Field> Row find(List<Row> filled, Class<F> fields) {
        Row best = filled.get(0);
        int most = 0;
        for (Row row : filled.subList(0, Math.min(SEARCHED, filled.size()))) {
            int known = known(row, fields);
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (most > 0) return best;
        return filled.stream()
                .limit(SEARCHED)
                .filter(row -> cells(row).size() > 1)
                .findFirst()
                .orElse(best);
    }

    static <F extends Enum<F> & Field> int known(Row row, Class<F> fields) {
        return Columns.match(fields, row.cells()).taken().size();
    }

    /** The header without the blank cells that a trailing delimiter leaves. */
    static List<String> cells(Row row) {
        int end = row.cells().size();
        while (end > 0 && row.cell(end - 1).isBlank()) end--;
        return row.cells().subList(0, end).stream().map(String::strip).toList();
    }
}
