package org.gatehouse.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.gatehouse.sheets.Field;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is read back by the room that reads what people have. */
class CsvPaperTest {
    private enum Column implements Field {
        NAME,
        NOTE;

        @Override
        public String key() {
            return name();
        }

        @Override
        public List<String> headers() {
            return List.of(name());
        }
    }

    @TempDir
    Path folder;

    private List<List<String>> readBack(byte[] csv) throws Exception {
        Path file = Files.write(folder.resolve("list.csv"), csv);
        return Sheet.read(file, Column.class).rows().stream().map(Row::cells).toList();
    }

    @Test
    void quotesLineBreaksAndAccentsComeBack() throws Exception {
        List<List<String>> rows = List.of(
                List.of("Nguyễn, Thuỳ", "says “no”; \"really\""), List.of("Łukasz", "two\nlines"), List.of("Zoë", ""));
        assertThat(readBack(CsvPaper.write(List.of("Name", "Note"), rows))).isEqualTo(rows);
    }

    @Test
    void linesEndAndBeginAsTheStandardAndSpreadsheetsWant() {
        byte[] csv = CsvPaper.write(List.of("Name"), List.of(List.of("Zoë")));
        assertThat(csv).isEqualTo("\uFEFFName\r\nZoë\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noCellIsTakenForAFormula() {
        for (String cell : List.of("=1+1", "+441632960001", "-2", "@SUM(A1)", "\tx", "\rx", "\nx")) {
            String csv = new String(CsvPaper.write(List.of(cell), List.of(List.of(cell))), StandardCharsets.UTF_8);
            assertThat(csv.substring(1).replace("\"", "")).isEqualTo("'" + cell + "\r\n'" + cell + "\r\n");
        }
    }

    @Property(tries = 200)
    void noFieldBeginsWithAFormulaWhateverIsWritten(@ForAll @Size(max = 5) List<String> cells) {
        List<List<String>> rows = cells.stream().map(List::of).toList();
        String csv = new String(CsvPaper.write(List.of("Name"), rows), StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv.substring(1))) {
            List<String> fields = reader.stream()
                    .flatMap(record -> record.getFields().stream())
                    .toList();
            assertThat(fields).hasSize(rows.size() + 1).noneMatch(field -> field.matches("(?s)[=+\\-@\\t\\r\\n].*"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
