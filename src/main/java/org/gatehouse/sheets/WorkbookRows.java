package org.gatehouse.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.gatehouse.rules.Refusal;

/** Reads the rows of the first sheet of a workbook that has a header; sheets that are hidden from people stay so. */
final class WorkbookRows {
    /** One word that is also a header may stand on a cover sheet. */
    private static final int ENOUGH = 2;

    private static final int MOST_CELLS = 5_000_000;

    private WorkbookRows() {}

    static <F extends Enum<F> & Field> List<Row> read(byte[] bytes, Class<F> fields, String name) {
        try {
            WorkbookGuard.check(bytes, name);
            try (ReadableWorkbook workbook = open(bytes)) {
                List<Row> best = List.of();
                int most = -1;
                for (org.dhatim.fastexcel.reader.Sheet sheet :
                        workbook.getSheets().toList()) {
                    if (sheet.getVisibility() != SheetVisibility.VISIBLE) continue;
                    List<Row> rows = rows(sheet, name);
                    List<Row> filled = rows.stream().filter(row -> !row.blank()).toList();
                    if (filled.isEmpty()) continue;
                    int known = HeaderRow.known(HeaderRow.find(filled, fields), fields);
                    if (known >= ENOUGH) return rows;
                    if (known <= most) continue;
                    best = rows;
                    most = known;
                }
                return best;
            }
        } catch (Refusal told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("sheets.workbook.broken", name);
        }
    }

    /** A workbook without any formats is one too; then it has no dates. */
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet, String name) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            int last = 0;
            long cells = 0;
            for (org.dhatim.fastexcel.reader.Row next : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
                last = Math.max(last + 1, next.getRowNum());
                List<String> texts = texts(next);
                cells += texts.size();
                if (texts.size() > CsvText.MOST_COLUMNS)
                    throw new Refusal("sheets.too-many-columns", name, CsvText.MOST_COLUMNS);
                if (cells > MOST_CELLS) throw new Refusal("sheets.workbook.large", name);
                rows.add(new Row(last, texts));
            }
        }
        return rows;
    }

    /** Without the blanks at the end, which a frame or a colour leaves behind. */
    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        int end = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(WorkbookCell.text(row.getCell(column)));
            if (!texts.get(column).isBlank()) end = column + 1;
        }
        return texts.subList(0, end);
    }
}
