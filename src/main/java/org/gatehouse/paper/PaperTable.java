package org.gatehouse.paper;

import java.util.List;

/** A table; its header stands again on every page that it runs over to. */
public record PaperTable(List<PaperColumn> columns, List<List<String>> rows) {
    public PaperTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows)
            if (row.size() != columns.size())
                throw new IllegalArgumentException("a row of " + row.size() + " in " + columns.size() + " columns");
    }
}
