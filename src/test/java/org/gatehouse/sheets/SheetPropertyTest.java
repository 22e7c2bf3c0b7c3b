package org.gatehouse.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.rules.Refusal;

class SheetPropertyTest {
    /** An encoding by which a program writes, with the mark it puts before the text. */
    record Written(Charset charset, String mark) {}

    @Property(tries = 500)
    void whatAnyProgramWroteIsReadBackEqual(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("encodings") Written written)
            throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
            writer.writeRecord("Name", "Shade", "Mixed on");
            table.forEach(writer::writeRecord);
        }
        byte[] bytes = (written.mark() + text).getBytes(written.charset());

        Sheet sheet = Sheet.of("colours.csv", bytes, Colour.class);

        assertThat(sheet.header()).containsExactly("Name", "Shade", "Mixed on");
        assertThat(sheet.rows()).extracting(Row::cells).isEqualTo(table);
        for (int at = 0; at < table.size(); at++)
            assertThat(sheet.rows().get(at).number()).isEqualTo(at + 2);
    }

    @Property(tries = 2000)
    void randomBytesAreReadOrRefusedAndNothingElse(@ForAll byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 1000)
    void brokenTablesAreReadOrRefusedAndNothingElse(
            @ForAll("brokenTables") String text, @ForAll("encodings") Written to) {
        readOrRefused((to.mark() + text).getBytes(to.charset()));
    }

    @Property(tries = 150)
    void aWorkbookIsReadBackEqual(@ForAll("tables") List<List<String>> table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Name", "Shade", "Mixed on"));
        rows.addAll(table);
        Sheet sheet = Sheet.of("colours.xlsx", Workbooks.of(rows), Colour.class);
        for (int at = 0; at < table.size(); at++)
            for (int column = 0; column < 3; column++)
                assertThat(sheet.rows().get(at).cell(column).strip())
                        .isEqualTo(table.get(at).get(column).strip());
    }

    @Property(tries = 500)
    void aDamagedWorkbookIsReadOrRefusedAndNothingElse(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll byte[] instead, @ForAll boolean inside)
            throws IOException {
        byte[] whole = Workbooks.of(List.of(
                List.of("Name", "Shade", "Mixed on"),
                List.of("red", "x", "1/2/2020"),
                List.of("blue", "y", "14/10/2015")));
        if (inside) {
            String part = PARTS.get(place % PARTS.size());
            byte[] content = Workbooks.part(whole, part);
            damage(content, place / PARTS.size(), instead);
            readOrRefused(Workbooks.with(whole, part, content));
        } else {
            damage(whole, place, instead);
            readOrRefused(whole);
        }
    }

    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml");

    private static void damage(byte[] bytes, int place, byte[] instead) {
        for (int at = 0; at < instead.length; at++) bytes[(place + at) % bytes.length] = instead[at];
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            Sheet sheet = Sheet.of("x.csv", bytes, Colour.class);
            Columns<Colour> columns = Columns.match(Colour.class, sheet.header());
            for (Row row : sheet.rows()) {
                Cells<Colour> cells = new Cells<>(sheet, columns, row);
                cells.read(Colour.MIXED_ON, Dates::read, Problem.Effect.CELL_LEFT_OUT);
            }
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("abcXYZ éüñß’“”€,;\t|\"\n'=-0129")
                .ofMaxLength(8);
        Arbitrary<String> first =
                Arbitraries.strings().withChars("abcdé").ofMinLength(1).ofMaxLength(5);
        Arbitrary<List<String>> row =
                first.flatMap(head -> cell.list().ofSize(2).map(rest -> List.of(head, rest.get(0), rest.get(1))));
        return row.list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<Written> encodings() {
        return Arbitraries.of(
                new Written(StandardCharsets.UTF_8, ""),
                new Written(StandardCharsets.UTF_8, "\uFEFF"),
                new Written(StandardCharsets.UTF_16LE, "\uFEFF"),
                new Written(StandardCharsets.UTF_16BE, "\uFEFF"),
                new Written(Charset.forName("windows-1252"), ""));
    }

    @Provide
    Arbitrary<String> brokenTables() {
        return Arbitraries.strings().withChars("Name,Shade;\"\"\n\r\t |é1/20=").ofMaxLength(120);
    }
}
