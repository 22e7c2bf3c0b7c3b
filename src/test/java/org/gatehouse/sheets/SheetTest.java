package org.gatehouse.sheets;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String COLOURS = "Name,Shade,Mixed on\r\nCafé crème,“pale”,1/2/2020\r\nNoël,dark,\r\n";

    static Stream<byte[]> everyUsualEncoding() {
        return Stream.of(
                COLOURS.getBytes(UTF_8),
                ("\uFEFF" + COLOURS).getBytes(UTF_8),
                ("\uFEFF" + COLOURS).getBytes(UTF_16LE),
                COLOURS.getBytes(UTF_16),
                COLOURS.getBytes(UTF_16LE),
                COLOURS.getBytes(UTF_16BE),
                COLOURS.getBytes(WINDOWS_1252));
    }

    @ParameterizedTest
    @MethodSource("everyUsualEncoding")
    void readsEveryUsualEncoding(byte[] bytes) {
        Sheet sheet = read(bytes);
        assertThat(sheet.header()).containsExactly("Name", "Shade", "Mixed on");
        assertThat(sheet.rows().get(0).cells()).containsExactly("Café crème", "“pale”", "1/2/2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiterByTheHeadersItReveals(String delimiter) {
        String text = "Name,Shade,Mixed on\nred,a;b\tc|d,x\n".replace(",", delimiter);
        String cell = "a;b\tc|d".replace(delimiter, "-");
        Sheet sheet = read(text.replace("a;b\tc|d", cell).replace("red", "red").getBytes(UTF_8));
        assertThat(sheet.rows()).containsExactly(new Row(2, List.of("red", cell, "x")));
    }

    @Test
    void aDelimiterDeclaredForExcelIsTaken() {
        Sheet sheet = read("sep=;\r\nName;Shade\r\nred, dark;x, y\r\n".getBytes(UTF_8));
        assertThat(sheet.header()).containsExactly("Name", "Shade");
        assertThat(sheet.rows().get(0).cells()).containsExactly("red, dark", "x, y");
    }

    @Test
    void findsTheHeaderBelowTitleLinesAndKeepsTheNumbersOfTheFile() {
        Sheet sheet = read(
                "All colours\nas of today,,\n\n NAME ,colour_shade,Mixed-On:\n\nred,x,\nName,Shade,Mixed on\nblue,y,\n"
                        .replace("colour_shade", "shade_of_it")
                        .getBytes(UTF_8));
        assertThat(sheet.headerRow()).isEqualTo(4);
        assertThat(sheet.header()).containsExactly("NAME", "shade_of_it", "Mixed-On:");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(6, 7, 8);
        assertThat(Columns.match(Colour.class, sheet.header()).taken()).hasSize(3);
    }

    @Test
    void aHeaderRepeatedOnEachPageOfAReportIsNoRow() {
        assertThat(read("Name,Shade\nred,x\nName,Shade\nblue,y\n".getBytes(UTF_8))
                        .rows())
                .extracting(row -> row.cell(0))
                .containsExactly("red", "blue");
    }

    @Test
    void ofTwoColumnsWithOneNameEachCanBeMeant() {
        Sheet sheet = read("Name,Shade,Name\nred,x,rouge\n".getBytes(UTF_8));
        Columns<Colour> columns = Columns.match(Colour.class, sheet.header());
        Cells<Colour> cells = new Cells<>(sheet, columns, sheet.rows().get(0));
        assertThat(cells.text(Colour.NAME)).isEqualTo("red");
        assertThat(cells.text(Colour.OTHER_NAME)).isEqualTo("rouge");
        assertThat(columns.named(sheet))
                .containsExactly(
                        java.util.Map.entry("Name", "name"),
                        java.util.Map.entry("Shade", "shade"),
                        java.util.Map.entry("Name (2)", "other_name"));
    }

    @Test
    void aCorrectedMappingReadsEachColumnOnce() {
        Columns<Colour> columns = Columns.match(Colour.class, List.of("Shade", "Name"));
        Columns<Colour> corrected = columns.with(Colour.NAME, 0);
        assertThat(corrected.of(Colour.NAME)).hasValue(0);
        assertThat(corrected.has(Colour.SHADE)).isFalse();
        assertThat(corrected.without(Colour.NAME).taken()).isEmpty();
    }

    @Test
    void aRowOfSeveralLinesIsOneRowAndQuotesMayStandAfterASpace() {
        Sheet sheet = read("Name,Shade\n\"dark\nred\", \"a, b\"\nblue,y\n".getBytes(UTF_8));
        assertThat(sheet.rows())
                .containsExactly(new Row(2, List.of("dark\nred", "a, b")), new Row(3, List.of("blue", "y")));
    }

    @Test
    void aShortRowEndsInBlanksAndALongOneIsToldAsShifted() {
        Sheet sheet = read("Name,Shade,Mixed on,\nred\nblue,x,1/2/2020,\ndark, blue,y,1/2/2020\n".getBytes(UTF_8));
        Columns<Colour> columns = Columns.match(Colour.class, sheet.header());
        List<Cells<Colour>> rows = sheet.rows().stream()
                .map(row -> new Cells<>(sheet, columns, row))
                .toList();
        assertThat(rows.get(0).text(Colour.SHADE)).isEmpty();
        assertThat(rows).extracting(Cells::leftOut).containsExactly(false, false, true);
    }

    @Test
    void aFormulaIsATextAndZerosKeptForASpreadsheetAreRead() {
        Sheet sheet = read("Name,Shade\n=HYPERLINK(1+1),=\"0042\"\n".getBytes(UTF_8));
        Cells<Colour> cells = new Cells<>(
                sheet, Columns.match(Colour.class, sheet.header()), sheet.rows().get(0));
        assertThat(cells.text(Colour.NAME)).isEqualTo("=HYPERLINK(1+1)");
        assertThat(cells.text(Colour.SHADE)).isEqualTo("0042");
    }

    @Test
    void cellsAreTidiedOfWhatNobodySees() {
        Sheet sheet = read("Name,Shade\n\u00A0Zoe\u0308 \u00A0 Blue\u200B ,x\n".getBytes(UTF_8));
        Cells<Colour> cells = new Cells<>(
                sheet, Columns.match(Colour.class, sheet.header()), sheet.rows().get(0));
        assertThat(cells.text(Colour.NAME)).isEqualTo("Zoë Blue");
    }

    @Test
    void theLayoutIsThatOfTheHeaderWhateverTheRows() {
        String layout = read("Name,Shade\nred,x\n".getBytes(UTF_8)).layout();
        assertThat(read("\n name ;SHADE\nblue;y\n".getBytes(UTF_8)).layout()).isEqualTo(layout);
        assertThat(read("Shade,Name\nred,x\n".getBytes(UTF_8)).layout()).isNotEqualTo(layout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n,,\n"})
    void aFileWithoutRowsIsRefused(String text) {
        refused("sheets.empty", text.getBytes(UTF_8));
    }

    @Test
    void whatIsNoTableIsRefusedByName() throws IOException {
        refused("sheets.no-table", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refused("sheets.no-table", "%PDF-1.7".getBytes(UTF_8));
        refused("sheets.no-table", "Name,Shade\nred\0,x\n".getBytes(UTF_8));
    }

    @Test
    void aFailedFormulaIsAProblemAndNeverAName() {
        Sheet sheet = read("Name,Shade\n#N/A,#REF!\n".getBytes(UTF_8));
        Cells<Colour> cells = new Cells<>(
                sheet, Columns.match(Colour.class, sheet.header()), sheet.rows().get(0));
        assertThat(cells.read(Colour.NAME, name -> name, Problem.Effect.ROW_LEFT_OUT))
                .isEmpty();
        assertThat(cells.text(Colour.SHADE)).isEmpty();
        assertThat(cells.problems()).hasSize(2);
        assertThat(cells.leftOut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM850", "windows-1250"})
    void anEncodingThatWouldHaveToBeGuessedIsRefused(String charset) {
        refused("sheets.encoding", "Name,Shade\nRenée Núñez,x\nŁucja Brontë,y\n".getBytes(Charset.forName(charset)));
    }

    @Test
    void utf8WithOneStrayByteIsRefusedRatherThanGarbled() {
        byte[] bytes = "Name,Shade\nZoë,x\nRenée,?\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        refused("sheets.encoding", bytes);
    }

    @Test
    void aQuotationMarkNeverClosedIsRefusedWithItsRow() {
        assertThatThrownBy(() -> read("Name,Shade\nred,x\n\"blue,y\ngreen,z\n".getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("row 3");
    }

    @Test
    void tooManyRowsOrColumnsAreRefused() {
        refused("sheets.too-many-rows", ("Name,Shade\n" + "a,b\n".repeat(250_001)).getBytes(UTF_8));
        refused("sheets.too-many-columns", ("Name,Shade\n" + "a,".repeat(1_001) + "\n").getBytes(UTF_8));
    }

    @Test
    void aFolderAFileTooLargeAndNoFileAreToldApart(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Sheet.read(folder, Colour.class))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheets.no-file"));
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024 + 1);
        }
        assertThatThrownBy(() -> Sheet.read(large, Colour.class))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheets.too-large"));
        assertThatThrownBy(() -> Sheet.read(folder.resolve("none.csv"), Colour.class))
                .isInstanceOf(NoSuchFileException.class);
        Path small = Files.writeString(folder.resolve("small.csv"), COLOURS);
        assertThat(Sheet.read(small, Colour.class).name()).isEqualTo("small.csv");
    }

    private static Sheet read(byte[] bytes) {
        return Sheet.of("colours.csv", bytes, Colour.class);
    }

    private static void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
