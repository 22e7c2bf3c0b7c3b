package org.gatehouse.checks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: telephone numbers, looked for only where enough digits stand. */
final class Telephones {
    private static final int LEAST = 10;
    private static final int MOST = 15;
    private static final int BETWEEN = Reading.SPACE | Reading.DASH | Reading.DOT | Reading.BRACKET | Reading.SLASH;
    private static final Set<String> CALLING = Set.of(
            "call",
            "phone",
            "ring",
            "text",
            "tel",
            "telephone",
            "mobile",
            "mob",
            "number",
            "whatsapp",
            "contact",
            "no",
            "on",
            "dial",
            "sms");
    /** Ranges kept free for films and books, which no register of numbers holds. */
    private static final String[] FICTION = {
        "07700900",
        "01632960",
        "0113496",
        "0114496",
        "0115496",
        "0116496",
        "0117496",
        "0118496",
        "0121496",
        "0131496",
        "0141496",
        "0151496",
        "0161496",
        "02079460",
        "0191498",
        "02896496",
        "02920180",
        "08081570",
        "09098790",
        "03069990"
    };

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Telephones() {}

    static void check(Reading reading, OwnKinds own, Marks marks) {
        for (int i = 0; i < reading.count; i++) {
            if (!reading.looks(i, Reading.NUMBER) || reading.looks(i, Reading.LINK) && !telLink(reading, i)) continue;
            int last = i;
            int digits = reading.letters(i);
            while (last + 1 < reading.count
                    && continues(reading, last + 1)
                    && digits + reading.letters(last + 1) <= MOST) digits += reading.letters(++last);
            for (int end = last; end >= i && digits >= LEAST; digits -= reading.letters(end), end--) {
                String number = digits(reading, i, end);
                if (!isTelephone(reading, i, end, number)) continue;
                if (!own.holdsTelephone(number)) mark(reading, i, end, marks);
                i = end;
                break;
            }
        }
    }

    private static boolean telLink(Reading reading, int word) {
        int start = Math.max(0, reading.from[word] - 5);
        String before = new String(reading.folded, start, reading.from[word] - start);
        return before.contains("tel:") || before.contains("sms:");
    }

    private static boolean continues(Reading reading, int word) {
        return reading.looks(word, Reading.NUMBER)
                && (reading.before[word] & ~BETWEEN) == 0
                && reading.from[word] - reading.to[word - 1] <= 3;
    }

    private static String digits(Reading reading, int from, int to) {
        StringBuilder digits = new StringBuilder(16);
        for (int i = from; i <= to; i++) digits.append(reading.folded, reading.from[i], reading.letters(i));
        return digits.toString();
    }

    private static boolean isTelephone(Reading reading, int from, int to, String digits) {
        boolean plus = reading.from[from] > 0 && reading.folded[reading.from[from] - 1] == '+';
        boolean trunk = digits.startsWith("0");
        if (!plus && !trunk && !(digits.length() == LEAST && calling(reading, from)) && !digits.startsWith("44"))
            return false;
        if (singles(reading, from, to)) return false;
        String abroad = digits.startsWith("0044") ? digits.substring(2) : digits;
        String national = abroad.startsWith("44") && abroad.length() >= 12
                ? "0" + abroad.substring(abroad.charAt(2) == '0' ? 3 : 2)
                : digits;
        if (national.length() == 11) for (String range : FICTION) if (national.startsWith(range)) return true;
        try {
            boolean bareCountry = !plus && digits.startsWith("44");
            return NUMBERS.isValidNumber(NUMBERS.parse(plus || bareCountry ? "+" + digits : digits, "GB"));
        } catch (NumberParseException none) {
            return false;
        }
    }

    private static boolean calling(Reading reading, int number) {
        for (int i = Math.max(0, number - 3); i < number; i++) if (CALLING.contains(reading.word(i))) return true;
        return false;
    }

    /** “0 1 2 3 4 5 6 7 8 9 10” is counting; a number in single digits is one only if it could be a mobile’s. */
    private static boolean singles(Reading reading, int from, int to) {
        int single = 0;
        for (int i = from; i <= to; i++) if (reading.letters(i) == 1) single++;
        boolean mobile = reading.folded[reading.from[from]] == '0'
                && (from == to || reading.folded[reading.from[from + 1]] == '7');
        return single > 3 && !(mobile && single == to - from + 1);
    }

    private static void mark(Reading reading, int from, int to, Marks marks) {
        int start = reading.from[from];
        while (start > 0 && (reading.folded[start - 1] == '+' || reading.folded[start - 1] == '(')) start--;
        marks.add(Rule.TW_PII, Severity.BLOCK, reading.origin[start], reading.end(to), "checks.pii.telephone");
    }
}
