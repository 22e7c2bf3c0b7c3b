package org.gatehouse.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;

/** Splits delimited text into rows, whichever of the usual delimiters it uses. */
final class CsvText {
    static final int MOST_ROWS = 250_000;
    static final int MOST_COLUMNS = 1_000;
    private static final int SAMPLE = 100;
    private static final Pattern DECLARED =
            Pattern.compile("\\A\"?sep=([,;\\t|])\"?\\s*?(\\R|\\z)", Pattern.CASE_INSENSITIVE);

    /** How well a delimiter fits: first by the headers it reveals, then by the rows that come out equally long. */
    private record Fit(char delimiter, int known, int shape) {}

    private CsvText() {}

    static <F extends Enum<F> & Field> List<Row> rows(String text, Class<F> fields, String name) {
        Matcher declared = DECLARED.matcher(text);
        if (declared.find()) {
            List<Row> rows = split(text, declared.group(1).charAt(0), name);
            return rows.subList(1, rows.size());
        }
        return split(text, delimiter(text, fields), name);
    }

    private static <F extends Enum<F> & Field> char delimiter(String text, Class<F> fields) {
        return Stream.of(',', ';', '\t', '|')
                .map(delimiter -> fit(text, delimiter, fields))
                .reduce((best, next) -> Comparator.comparingInt(Fit::known)
                                        .thenComparingInt(Fit::shape)
                                        .compare(next, best)
                                > 0
                        ? next
                        : best)
                .orElseThrow()
                .delimiter();
    }

    private static <F extends Enum<F> & Field> Fit fit(String text, char delimiter, Class<F> fields) {
        List<Row> sample = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text, delimiter, true)) {
            for (CsvRecord next : reader) {
                if (sample.size() == SAMPLE) break;
                Row row = new Row(sample.size() + 1, next.getFields());
                if (!row.blank()) sample.add(row);
            }
        } catch (CsvParseException broken) {
            // The rows above the broken one still tell; a wrong delimiter breaks at the first quoted cell.
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int known = sample.stream()
                .mapToInt(row -> HeaderRow.known(row, fields))
                .max()
                .orElse(0);
        Map<Integer, Integer> lengths = new HashMap<>();
        sample.forEach(row -> lengths.merge(row.cells().size(), 1, Integer::sum));
        int shape = lengths.entrySet().stream()
                .mapToInt(entry -> entry.getValue() * (entry.getKey() - 1))
                .max()
                .orElse(0);
        return new Fit(delimiter, known, shape);
    }

    private static List<Row> split(String text, char delimiter, String name) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text, delimiter, false)) {
            for (CsvRecord next : reader) {
                if (rows.size() == MOST_ROWS) throw new Refusal("sheets.too-many-rows", name, MOST_ROWS);
                if (next.getFieldCount() > MOST_COLUMNS)
                    throw new Refusal("sheets.too-many-columns", name, MOST_COLUMNS);
                rows.add(new Row(rows.size() + 1, next.getFields()));
            }
        } catch (CsvParseException broken) {
            throw new Refusal("sheets.broken-quotes", name, String.valueOf(rows.size() + 1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /** A quotation mark left open would swallow every row below it, so only the sample is read leniently. */
    private static CsvReader<CsvRecord> reader(String text, char delimiter, boolean lenient) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(lenient)
                .ofCsvRecord(text);
    }
}
