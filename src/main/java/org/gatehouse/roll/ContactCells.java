package org.gatehouse.roll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.people.Emails;
import org.gatehouse.rules.Refusal;

/** What cells about contacts may say, typed or imported. */
final class ContactCells {
    private static final int LONGEST = 60;
    private static final int MOST_CALLED = 99;
    private static final int FEWEST_DIGITS = 3;
    private static final Set<String> YES = Set.of("t", "true", "yes", "y", "1", "✓", "x");
    private static final Set<String> NO = Set.of("f", "false", "no", "n", "0", "-");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "miss", "ms", "mx", "dr", "rev", "revd", "prof", "sir", "dame", "lady", "lord");
    private static final Pattern SEVERAL = Pattern.compile("[;,\\s]+");
    private static final Pattern SEVERAL_TELEPHONES = Pattern.compile("[;\\n]+");
    private static final Pattern NATIONAL = Pattern.compile("^(0044|44|0)");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    private ContactCells() {}

    /** The addresses that a cell or a field holds, each as it stands; whatever is none is left to {@link Emails}. */
    static List<String> emails(String text) {
        return SEVERAL.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
    }

    static List<String> telephones(String text) {
        return SEVERAL_TELEPHONES
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String telephone(String text) {
        if (text.length() > LONGEST || digits(text).length() < FEWEST_DIGITS)
            throw new Refusal("roll.contact.telephone", text);
        return text;
    }

    static boolean truth(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        if (YES.contains(folded)) return true;
        if (NO.contains(folded)) return false;
        throw new Refusal("roll.contact.truth", text);
    }

    static int priority(String text) {
        if (!text.matches("\\d{1,2}")) throw new Refusal("roll.contact.priority", text, MOST_CALLED);
        return Integer.parseInt(text);
    }

    static String relation(String text) {
        if (text.length() > LONGEST) throw new Refusal("roll.contact.relation", LONGEST);
        return text;
    }

    /** Title, forename and surname of “Mrs Amara Okafor” or “Okafor, Mrs Amara”. */
    static String[] halves(String whole) {
        String[] names = Names.halves(whole);
        String title = "";
        int space = names[0].indexOf(' ');
        String first = space < 0 ? names[0] : names[0].substring(0, space);
        if (TITLES.contains(first.toLowerCase(Locale.ROOT).replace(".", ""))) {
            title = first;
            String rest = space < 0 ? "" : names[0].substring(space + 1).strip();
            boolean comma = whole.indexOf(',') >= 0;
            if (comma) names = new String[] {rest, names[1]};
            else names = Names.halves(names[1]);
            // “Mrs Okafor” names the surname, “Suryadi” the forename.
            if (!comma && names[1].isEmpty()) names = new String[] {"", names[0]};
        }
        return new String[] {title, names[0], names[1]};
    }

    /** The same address or number once, in the spelling that came first. */
    static List<String> distinct(List<String> texts, java.util.function.UnaryOperator<String> folded) {
        Map<String, String> once = new LinkedHashMap<>();
        texts.forEach(text -> once.putIfAbsent(folded.apply(text), text));
        return List.copyOf(once.values());
    }

    /** For comparing only: what is kept is what the office wrote. */
    static String foldedEmail(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** For comparing only: +44 7700 900123, 07700 900123 and 7700900123 are one number. */
    static String digits(String telephone) {
        return NATIONAL.matcher(NO_DIGITS.matcher(telephone).replaceAll("")).replaceFirst("");
    }
}
