package org.gatehouse.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

/** No CSV that leaves the program holds a cell that a spreadsheet would run; ArchitectureTest holds that all of it is written here. */
class FormulaCellsTest {
    private static final String RUN = "=+-@\t\r\n";

    @Property(tries = 300)
    void noCellStartsAsAFormulaAndEachIsReadBackAsItWas(@ForAll("cells") @NotEmpty List<String> cells) {
        byte[] csv = CsvPaper.write(cells, List.of(cells));
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        CsvReader.builder().ofCsvRecord(text).forEach(row -> {
            for (int at = 0; at < cells.size(); at++) {
                String cell = row.getField(at);
                assertThat(cell.isEmpty() || RUN.indexOf(cell.charAt(0)) < 0)
                        .as(cell)
                        .isTrue();
                assertThat(SafeCell.read(cell)).isEqualTo(cells.get(at));
            }
        });
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n'a 1,\"")
                .ofMaxLength(6)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4);
    }
}
