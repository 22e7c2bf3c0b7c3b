package org.gatehouse.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.rules.Refusal;

/**
 * A table as it stands in somebody’s file.
 *
 * @param name of the file, without its folder
 * @param headerRow the number of the row that holds the header
 * @param rows below the header; blank rows and repeated headers are left out, the numbers stay those of the file
 */
public record Sheet(String name, int headerRow, List<String> header, List<Row> rows) {
    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file, a workbook or delimited text by what is in it, whatever its name; {@code fields} help to tell the header from title lines above it and the delimiter from a comma in a name.
     *
     * @throws Refusal in words for the person, where the file is no table that can be read whole
     * @throws IOException where the machine cannot read the file
     */
    public static <F extends Enum<F> & Field> Sheet read(Path file, Class<F> fields) throws IOException {
        String name = String.valueOf(file.getFileName());
        return of(name, SheetBytes.of(file, name), fields);
    }

    static <F extends Enum<F> & Field> Sheet of(String name, byte[] bytes, Class<F> fields) {
        SheetBytes.refuseOtherKinds(bytes, name);
        if (SheetBytes.isWorkbook(bytes)) return of(name, WorkbookRows.read(bytes, fields, name), fields);
        return of(name, CsvText.rows(Encoding.text(bytes, name), fields, name), fields);
    }

    /** Every kind of file ends here: rows as they stand, in which the header is still to be found. */
    static <F extends Enum<F> & Field> Sheet of(String name, List<Row> all, Class<F> fields) {
        List<Row> filled = all.stream().filter(row -> !row.blank()).toList();
        if (filled.isEmpty()) throw new Refusal("sheets.empty", name);
        Row top = HeaderRow.find(filled, fields);
        List<String> header = HeaderRow.cells(top);
        List<Row> below = filled.stream()
                .filter(row -> row.number() > top.number())
                .filter(row -> !row.cells().equals(top.cells()))
                .toList();
        return new Sheet(name, top.number(), header, below);
    }

    /** A column’s name for people; the second of two columns called Surname is {@code Surname (2)}. */
    public String label(int column) {
        String own = header.get(column);
        long before = header.subList(0, column).stream()
                .filter(other -> Headers.normal(other).equals(Headers.normal(own)))
                .count();
        return before == 0 ? own : own + " (" + (before + 1) + ")";
    }

    /** The same for every export of the same layout, so that a corrected mapping can be remembered. */
    public String layout() {
        String words = header.stream().map(Headers::normal).collect(Collectors.joining("|"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
