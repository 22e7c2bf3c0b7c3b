package org.gatehouse.roll;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** Reads a cell that should hold a name, and refuses what cannot be one. */
final class NameCell {
    private static final int LONGEST = 100;
    /** What systems write where a child has no such name. */
    private static final Set<String> NONE = Set.of("-", "–", ".", "n/a", "none", "(none)", "null");
    /** What a name becomes when its letters were read in the wrong encoding on the way. */
    private static final Pattern GARBLED = Pattern.compile("\\uFFFD|[ÃÂ][\\u0080-\\u00BF]");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern NO_NAME = Pattern.compile("[\\p{N}@#<>=|\\\\{}\\[\\]]");

    private NameCell() {}

    /** The name; null where the cell says that there is none. */
    static String read(String cell) {
        if (NONE.contains(cell.toLowerCase(Locale.ROOT))) return null;
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) throw new Refusal("roll.name.lines");
        if (GARBLED.matcher(cell).find()) throw new Refusal("roll.name.garbled", cell);
        if (cell.length() > LONGEST) throw new Refusal("roll.name.long");
        if (!LETTER.matcher(cell).find() || NO_NAME.matcher(cell).find()) throw new Refusal("roll.name.none", cell);
        return cell;
    }
}
