package org.gatehouse.consents;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;

/**
 * Which column of an export was taken for what.
 *
 * @param uses column → the use that its answers are about
 */
public record AnswerColumns(Columns<AnswerField> columns, Map<Integer, Long> uses) {
    /** Words by which forms ask for the program’s own uses, besides their titles. */
    private static final Map<Long, List<String>> OTHER_WORDS = Map.of(
            ConsentUse.X_ACCOUNT, List.of("twitter", "x account", "account on x", "x formerly twitter"),
            ConsentUse.WEBSITE, List.of("website", "web site"),
            ConsentUse.PRESS, List.of("press", "newspaper", "newspapers", "local media"),
            ConsentUse.DISPLAYS, List.of("display", "displays"),
            ConsentUse.VIDEO, List.of("video", "videos", "film"));

    public AnswerColumns {
        uses = Map.copyOf(uses);
    }

    /** As the headers say: fields by their names, and a use by its title in the question. */
    public static AnswerColumns of(Sheet sheet, List<ConsentUse> open) {
        Columns<AnswerField> columns = Columns.match(AnswerField.class, sheet.header());
        Map<Integer, Long> uses = new TreeMap<>();
        for (int column = 0; column < sheet.header().size(); column++) {
            if (columns.taken().containsValue(column)) continue;
            int at = column;
            use(sheet.header().get(column), open)
                    .filter(use -> !uses.containsValue(use))
                    .ifPresent(use -> uses.put(at, use));
        }
        return new AnswerColumns(columns, uses);
    }

    /** The use that a question names; empty where it names none or several. */
    private static Optional<Long> use(String header, List<ConsentUse> open) {
        String question = " " + normal(header) + " ";
        Map<Long, Integer> named = new LinkedHashMap<>();
        for (ConsentUse use : open) {
            if (question.contains(" " + normal(use.title()) + " "))
                named.put(use.id(), use.title().length());
        }
        if (named.isEmpty())
            for (ConsentUse use : open)
                if (OTHER_WORDS.getOrDefault(use.id(), List.of()).stream()
                        .anyMatch(words -> question.contains(" " + words + " "))) named.put(use.id(), 0);
        int longest = named.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<Long> best = named.entrySet().stream()
                .filter(use -> use.getValue() == longest)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    public Optional<AnswerField> field(int column) {
        return columns.taken().entrySet().stream()
                .filter(taken -> taken.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same with nothing read from {@code column}. */
    public AnswerColumns without(int column) {
        Map<Integer, Long> left = new TreeMap<>(uses);
        left.remove(column);
        return new AnswerColumns(field(column).map(columns::without).orElse(columns), left);
    }

    public AnswerColumns with(AnswerField field, int column) {
        AnswerColumns free = without(column);
        return new AnswerColumns(free.columns().with(field, column), free.uses());
    }

    /** The same with {@code use} read from {@code column}, and from no other. */
    public AnswerColumns with(long use, int column) {
        AnswerColumns free = without(column);
        Map<Integer, Long> next = new TreeMap<>(free.uses());
        next.values().remove(use);
        next.put(column, use);
        return new AnswerColumns(free.columns(), next);
    }
}
