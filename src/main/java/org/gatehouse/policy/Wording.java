package org.gatehouse.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The fields of a text: found, checked, and filled with what the school's records say today. */
public final class Wording {
    static final int LONGEST = 4_000;

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

    private final Map<WordingField, String> values;

    /** @param values a field that is absent or blank is shown as not named yet */
    public Wording(Map<WordingField, String> values) {
        this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    /** Once through, from left to right: what a value holds is never read as a field. */
    public String fill(String text) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filled(found)));
    }

    private String filled(MatchResult found) {
        return WordingField.named(found.group(1)).map(this::value).orElse(found.group());
    }

    private String value(WordingField field) {
        String value = values.getOrDefault(field, "");
        return value.isBlank() ? Words.of("policy.field.unnamed") : value;
    }

    /** The fields of {@code text} for which the school has entered nothing. */
    public Set<WordingField> missing(String text) {
        Set<WordingField> missing = EnumSet.noneOf(WordingField.class);
        FIELD.matcher(text)
                .results()
                .flatMap(found -> WordingField.named(found.group(1)).stream())
                .filter(field -> values.getOrDefault(field, "").isBlank())
                .forEach(missing::add);
        return missing;
    }

    /**
     * The text as it is kept: paragraphs without blanks at their ends.
     *
     * @throws Refusal where it is empty or too long, or names a field that nobody knows
     */
    static String check(String typed) {
        String text = Arrays.stream(typed.split("\\R"))
                .map(line -> line.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip())
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{2,}", "\n")
                .strip();
        if (text.isEmpty()) throw new Refusal("policy.text.empty");
        if (text.length() > LONGEST) throw new Refusal("policy.text.long", LONGEST);
        FIELD.matcher(text)
                .results()
                .filter(found -> WordingField.named(found.group(1)).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Refusal("policy.text.field", unknown.group(1), tokens());
                });
        return text;
    }

    /** The fields that there are, for the help beside a text. */
    public static String tokens() {
        return Arrays.stream(WordingField.values()).map(WordingField::token).collect(Collectors.joining("  "));
    }
}
