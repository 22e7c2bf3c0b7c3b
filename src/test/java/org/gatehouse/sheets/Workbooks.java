package org.gatehouse.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks for tests, as another program would, and mends their insides as no program would. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook with one sheet of these texts. */
    public static byte[] of(List<List<String>> rows) throws IOException {
        return of(sheet -> {
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < rows.get(row).size(); column++)
                    sheet.value(row, column, rows.get(row).get(column));
        });
    }

    /** A workbook with one sheet, filled by {@code fill}. */
    public static byte[] of(Consumer<Worksheet> fill) throws IOException {
        return of(Map.of("Sheet1", fill));
    }

    static byte[] of(Map<String, Consumer<Worksheet>> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Riverbank", "1.0")) {
            for (Map.Entry<String, Consumer<Worksheet>> one : sheets.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(one.getKey());
                one.getValue().accept(sheet);
            }
        }
        return out.toByteArray();
    }

    /** The same workbook with one part of the archive replaced, or taken out where {@code content} is null. */
    static byte[] with(byte[] workbook, String part, String content) throws IOException {
        return with(workbook, part, content == null ? null : content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        if (content == null) parts.remove(part);
        else parts.put(part, content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] part(byte[] workbook, String part) throws IOException {
        return parts(workbook).get(part);
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry next : Collections.list(zip.getEntries()))
                parts.put(next.getName(), zip.getInputStream(next).readAllBytes());
        }
        return parts;
    }

    /** The sheet part that says what {@code rows} say, in the words of the format. */
    static String sheetData(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }
}
