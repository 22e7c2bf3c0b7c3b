package org.gatehouse.roll;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** Finds the class in what an export writes about a child’s classes. */
final class ClassName {
    static final int LONGEST = 60;
    private static final Pattern LIST = Pattern.compile("[,;\\n]");
    private static final Pattern AND = Pattern.compile("(?i) and ");
    private static final Pattern KIND = Pattern.compile("(?i)(registration|reg|form|class|tutor)( form| group)?");

    private ClassName() {}

    /** {@code Year 6: 6 Rauf And Year 6} is {@code 6 Rauf}; {@code Foxes And Badgers} stays whole. */
    static String read(String cell) {
        List<String> parts = LIST.splitAsStream(cell)
                .flatMap(part -> joined(part).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        String name = parts.stream()
                .filter(part -> YearGroup.named(part).isEmpty())
                .findFirst()
                .orElse(parts.isEmpty() ? "" : parts.get(0));
        if (name.length() > LONGEST) throw new Refusal("roll.class.long", cell);
        return name;
    }

    /** “And” joins a class with its year in such cells; elsewhere it is part of a class’s name. */
    private static List<String> joined(String part) {
        List<String> pieces =
                Arrays.stream(AND.split(part)).map(ClassName::withoutKind).toList();
        boolean namesAYear =
                pieces.stream().anyMatch(piece -> YearGroup.named(piece).isPresent());
        return namesAYear ? pieces : List.of(withoutKind(part));
    }

    private static String withoutKind(String piece) {
        int colon = piece.indexOf(':');
        if (colon < 0) return piece.strip();
        String before = piece.substring(0, colon).strip();
        boolean kind =
                YearGroup.named(before).isPresent() || KIND.matcher(before).matches();
        return (kind ? piece.substring(colon + 1) : piece).strip();
    }
}
