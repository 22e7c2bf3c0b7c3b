package org.gatehouse.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
    private static final String FIRST = "xl/worksheets/sheet1.xml";

    @Test
    void textsAreReadWithTheirZerosAndAccents() throws IOException {
        Sheet sheet = read(
                Workbooks.of(List.of(List.of("Name", "Shade"), List.of("Café crème", "0042"), List.of("Łoś", "€"))));
        assertThat(sheet.header()).containsExactly("Name", "Shade");
        assertThat(sheet.rows())
                .containsExactly(new Row(2, List.of("Café crème", "0042")), new Row(3, List.of("Łoś", "€")));
    }

    @Test
    void cellsAreReadAsPeopleSeeThem() throws IOException {
        Sheet sheet = read(Workbooks.of(table -> {
            header(table);
            table.value(1, 0, 4101);
            table.value(2, 0, 801200005001L);
            table.value(3, 0, 0.1 + 0.2);
            table.value(4, 0, 412);
            table.style(4, 0).format("00000").set();
            table.value(5, 0, 7700900123L);
            table.style(5, 0).format("00000\\ 000000").set();
            table.value(6, 0, LocalDate.of(2015, 10, 14));
            table.style(6, 0).format("[$-809]dd mmmm yyyy;@").set();
            table.value(7, 0, LocalDateTime.of(2015, 10, 14, 9, 30));
            table.style(7, 0).format("d/m/yy h:mm").set();
            table.value(8, 0, true);
            table.value(9, 0, 12);
            table.style(9, 0).format("0 \"days\"").set();
            table.value(10, 0, 0.5);
            table.style(10, 0).format("h:mm").set();
            table.value(11, 0, 1250);
            table.style(11, 0).format("[Red]#,##0").set();
        }));
        assertThat(sheet.rows())
                .extracting(row -> row.cell(0))
                .containsExactly(
                        "4101",
                        "801200005001",
                        "0.3",
                        "00412",
                        "07700 900123",
                        "14/10/2015",
                        "14/10/2015 09:30",
                        "TRUE",
                        "12",
                        "12:00",
                        "1250");
    }

    @Test
    void formulasCountByWhatTheyLastCameTo() throws IOException {
        Sheet sheet = read(Workbooks.with(
                colours(),
                FIRST,
                Workbooks.sheetData(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B2&amp;C2</f><v>red</v></c>"
                        + "<c r=\"B2\"><f>1+1</f><v>2</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"e\"><f>X</f><v>#NAME?</v></c><c r=\"B3\"><f>1+1</f></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"B4\"><v>7</v></c></row>")));
        assertThat(sheet.rows())
                .containsExactly(
                        new Row(2, List.of("red", "2")),
                        new Row(3, List.of("#NAME?", "=1+1")),
                        new Row(4, List.of("", "7")));
    }

    @Test
    void emptyRowsKeepTheNumbersOfTheOthersAndFramesAreNoCells() throws IOException {
        Sheet sheet = read(Workbooks.of(table -> {
            table.value(2, 0, "All colours");
            table.value(4, 0, "Name");
            table.value(4, 1, "Shade");
            table.value(9, 0, "red");
            table.style(9, 400).borderStyle("thin").set();
        }));
        assertThat(sheet.headerRow()).isEqualTo(5);
        assertThat(sheet.rows()).containsExactly(new Row(10, List.of("red")));
    }

    @Test
    void hiddenSheetsAndCoverSheetsArePassedOver() throws IOException {
        Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();
        sheets.put("Old", table -> {
            header(table);
            table.value(1, 0, "hidden");
            table.setVisibilityState(VisibilityState.HIDDEN);
        });
        sheets.put("Lookup", table -> {
            header(table);
            table.setVisibilityState(VisibilityState.VERY_HIDDEN);
        });
        sheets.put("Cover", table -> table.value(0, 0, "Exported on Tuesday"));
        sheets.put("Empty", table -> {});
        sheets.put("Colours", table -> {
            header(table);
            table.value(1, 0, "red");
        });
        assertThat(read(Workbooks.of(sheets)).rows()).containsExactly(new Row(2, List.of("red")));
    }

    @Test
    void theContentDecidesAndNotTheName(@TempDir Path folder) throws IOException {
        Path workbook = Files.write(folder.resolve("colours.csv"), colours());
        Path text = Files.writeString(folder.resolve("colours.xlsx"), "Name,Shade\nred,x\n");
        assertThat(Sheet.read(workbook, Colour.class).rows())
                .isEqualTo(Sheet.read(text, Colour.class).rows());
        assertThat(Sheet.read(workbook, Colour.class).layout())
                .isEqualTo(Sheet.read(text, Colour.class).layout());
    }

    @Test
    void aWorkbookWithoutFormatsOrSharedTextsIsReadToo() throws IOException {
        byte[] bare = Workbooks.with(
                colours(),
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        bare = Workbooks.with(
                bare,
                FIRST,
                Workbooks.sheetData(
                        "<row><c t=\"inlineStr\"><is><t>Name</t></is></c><c t=\"inlineStr\"><is><t>Shade</t></is></c></row>"
                                + "<row><c t=\"inlineStr\"><is><r><t>re</t></r><r><t>d</t></r></is></c><c s=\"3\"><v>42</v></c></row>"));
        assertThat(read(bare).rows()).containsExactly(new Row(2, List.of("red", "42")));
    }

    @Test
    void aDayBefore1904InAMacintoshsWorkbookIsTheSameDay() throws IOException {
        byte[] mac = colours();
        String workbook = new String(Workbooks.part(mac, "xl/workbook.xml"), UTF_8);
        mac = Workbooks.with(
                mac,
                "xl/workbook.xml",
                workbook.replaceFirst("<workbookPr[^>]*/>", "")
                        .replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        mac = Workbooks.with(
                mac,
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        mac = Workbooks.with(
                mac, FIRST, Workbooks.sheetData(HEADER + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>40829</v></c></row>"));
        assertThat(read(mac).rows()).containsExactly(new Row(2, List.of("14/10/2015")));
    }

    @Test
    void otherKindsOfFileHaveTheirOwnSentence() throws IOException {
        byte[] whole = colours();
        refused("sheets.workbook.broken", Arrays.copyOf(whole, whole.length / 2));
        refused("sheets.workbook.broken", "PK\3\4 no archive at all".getBytes(UTF_8));
        refused("sheets.workbook.broken", Workbooks.with(whole, "xl/workbook.xml", (String) null));
        refused("sheets.workbook.broken", Workbooks.with(whole, FIRST, "<worksheet><sheetData><row"));
        refused("sheets.workbook.old", ole("Workbook"));
        refused("sheets.workbook.locked", ole("EncryptedPackage"));
        refused("sheets.empty", Workbooks.of(table -> {}));
    }

    @Test
    void twoMillionRowsAreRefusedBeforeTheyAreRead() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 2_000_000; row++) rows.append("<row><c><v>1</v></c></row>");
        refused("sheets.too-many-rows", Workbooks.with(colours(), FIRST, Workbooks.sheetData(rows.toString())));
    }

    @Test
    void whatUnpacksToFarMoreThanItSeemsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int megabyte = 0; megabyte < 300; megabyte++) zip.write(blanks);
        }
        refused("sheets.workbook.large", out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"ALN2\"><v>1</v></c></row>"
            })
    void aCellFarOutsideIsTooManyColumns(String row) throws IOException {
        refused("sheets.too-many-columns", Workbooks.with(colours(), FIRST, Workbooks.sheetData(HEADER + row)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>",
                "<c r=\"A2\" t=\"s\"><v>99999999999999999999</v></c>",
                "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A2\" t=\"nonsense\"><v>1</v></c>",
                "<c r=\"!!\"><v>1</v></c>",
                "<c r=\"A2\"><f t=\"shared\" si=\"7\"/><v>1</v></c>"
            })
    void cellsThatNoProgramWritesAreRefused(String cell) throws IOException {
        refused(
                "sheets.workbook.broken",
                Workbooks.with(colours(), FIRST, Workbooks.sheetData(HEADER + "<row r=\"2\">" + cell + "</row>")));
    }

    @Test
    void aNumberLongerThanAnyPageStaysAsItIsWritten() throws IOException {
        String row = "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c><c r=\"B2\"><v>1e-7</v></c></row>";
        Sheet sheet = read(Workbooks.with(colours(), FIRST, Workbooks.sheetData(HEADER + row)));
        assertThat(sheet.rows()).containsExactly(new Row(2, List.of("1E999999999", "0.0000001")));
    }

    @Test
    void entitiesAreNeverUnfoldedNorFetched() throws IOException {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        String sheet = Workbooks.sheetData(
                        HEADER + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&f;&b;</t></is></c></row>")
                .replace("?><worksheet", "?>" + bomb + "<worksheet");
        refused("sheets.workbook.broken", Workbooks.with(colours(), FIRST, sheet));
    }

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>Shade</t></is></c></row>";

    private static byte[] colours() throws IOException {
        return Workbooks.of(List.of(List.of("Name", "Shade"), List.of("red", "x")));
    }

    private static void header(Worksheet table) {
        table.value(0, 0, "Name");
        table.value(0, 1, "Shade");
    }

    private static byte[] ole(String stream) {
        byte[] name = (stream + "\0").getBytes(UTF_16LE);
        byte[] bytes = new byte[2048];
        byte[] magic = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    private static Sheet read(byte[] bytes) {
        return Sheet.of("colours.xlsx", bytes, Colour.class);
    }

    private static void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
