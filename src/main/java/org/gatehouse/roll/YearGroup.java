package org.gatehouse.roll;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.rules.Refusal;

/** The years of a primary school, youngest first. */
public enum YearGroup {
    N1("N1"),
    N2("N2"),
    R("R"),
    Y1("1"),
    Y2("2"),
    Y3("3"),
    Y4("4"),
    Y5("5"),
    Y6("6");

    private static final Map<String, YearGroup> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(YearGroup::code, Function.identity()));
    private static final Pattern WORDED = Pattern.compile(
            "(?:national curriculum |curriculum |nc )?(?:years?|yrs?|y)?[ .:-]*(?:group )?0?([1-6]|r|n ?[12])");
    private static final Pattern RECEPTION =
            Pattern.compile("rec|reception(?: (?:year|class))?|foundation|foundation (?:stage )?2|fs ?2");
    private static final Pattern NURSERY =
            Pattern.compile("(?:nursery|nur|n|foundation (?:stage )?1|fs ?1)(?: (?:year )?([12]))?");

    private final String code;

    YearGroup(String code) {
        this.code = code;
    }

    /** As the school census writes it: N1, N2, R, 1 to 6. */
    public String code() {
        return code;
    }

    /** As people say it. */
    public String shown() {
        return switch (this) {
            case N1 -> "Nursery 1";
            case N2 -> "Nursery 2";
            case R -> "Reception";
            default -> "Year " + code;
        };
    }

    /** The year with this census code. */
    public static YearGroup ofCode(String code) {
        YearGroup year = BY_CODE.get(code);
        if (year == null) throw new IllegalArgumentException(code);
        return year;
    }

    /** Reads whatever an export writes, such as {@code Year 4}, {@code Yr 4}, {@code Reception} or {@code Year 6, Year 6}. */
    public static YearGroup read(String cell) {
        YearGroup found = null;
        for (String part : cell.split("[,;\\n]| [Aa]nd ")) {
            if (part.isBlank()) continue;
            YearGroup year = named(part).orElseThrow(() -> new Refusal("roll.year.unknown", cell));
            if (found != null && found != year) throw new Refusal("roll.year.several", cell);
            found = year;
        }
        if (found == null) throw new Refusal("roll.year.unknown", cell);
        return found;
    }

    /** The year that {@code words} name, when they name nothing else. */
    static Optional<YearGroup> named(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        Matcher worded = WORDED.matcher(plain);
        if (worded.matches())
            return Optional.of(BY_CODE.get(worded.group(1).replace(" ", "").toUpperCase(Locale.ROOT)));
        if (RECEPTION.matcher(plain).matches()) return Optional.of(R);
        Matcher nursery = NURSERY.matcher(plain);
        // Where only one nursery year is named, it is the one before Reception.
        if (nursery.matches()) return Optional.of("1".equals(nursery.group(1)) ? N1 : N2);
        return Optional.empty();
    }
}
