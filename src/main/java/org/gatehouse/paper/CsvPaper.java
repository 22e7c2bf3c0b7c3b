package org.gatehouse.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table for a spreadsheet: RFC 4180 in UTF-8 with a byte order mark, and no cell that a spreadsheet would take for a formula. */
public final class CsvPaper {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvPaper() {}

    public static byte[] write(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header.stream().map(SafeCell::write).toList());
            for (List<String> row : rows) {
                if (row.size() != header.size())
                    throw new IllegalArgumentException("a row of " + row.size() + " in " + header.size() + " columns");
                csv.writeRecord(row.stream().map(SafeCell::write).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
