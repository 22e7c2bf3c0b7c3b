package org.gatehouse.checks;

import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: postcodes, unique pupil numbers and car registrations, all of which join letters to digits. */
final class Codes {
    private static final Pattern POSTCODE = Pattern.compile(
            "(?:gir ?0aa|[a-pr-uwyz][0-9][abcdefghjkpstuw]? ?[0-9][abd-hjlnp-uw-z]{2}|[a-pr-uwyz][0-9]{2} ?[0-9][abd-hjlnp-uw-z]{2}|[a-pr-uwyz][a-hk-y][0-9][abehmnprvwxy]? ?[0-9][abd-hjlnp-uw-z]{2}|[a-pr-uwyz][a-hk-y][0-9]{2} ?[0-9][abd-hjlnp-uw-z]{2})");
    private static final Set<String> AREAS = Set.of(
            ("ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu ha hd hg hp hr hs hu hx ig im ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze gir je gy bx")
                    .split(" "));
    private static final Pattern ORDINAL = Pattern.compile("(?:1st|2nd|3rd|\\dth)");
    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private final Reading reading;
    private final OwnKinds own;
    private final Marks marks;

    Codes(Reading reading, OwnKinds own, Marks marks) {
        this.reading = reading;
        this.own = own;
        this.marks = marks;
    }

    void check() {
        for (int i = 0; i + 1 < reading.count; i++) {
            if (reading.looks(i, Reading.LINK | Reading.HANDLE | Reading.FILE)) continue;
            if (reading.looks(i, Reading.NUMBER)) {
                if (reading.letters(i) == 1 && touches(i + 1) && reading.letters(i + 1) == 2) postcode(i);
            } else if (touches(i + 1) && reading.looks(i + 1, Reading.NUMBER)) {
                if (reading.letters(i) == 1) upn(i);
                if (reading.letters(i) <= 3) car(i);
            }
        }
    }

    private boolean touches(int word) {
        return word < reading.count && reading.before[word] == 0;
    }

    /** @param inward the digit of the second half, “4” in “ML1 4AB” */
    private void postcode(int inward) {
        int first = inward - 1;
        if (first < 0 || (reading.before[inward] & ~Reading.SPACE) != 0) return;
        if (!reading.looks(first, Reading.NUMBER)) {
            if (reading.letters(first) != 1 || !touches(first) || !reading.looks(first - 1, Reading.NUMBER)) {
                // “ML14AB”: the digits stand in one number, which is looked at below.
                return;
            }
            first--;
        }
        if (!touches(first) || first == 0) return;
        int area = first - 1;
        if (reading.looks(area, Reading.NUMBER) || reading.letters(area) > 2 || touchesBefore(area)) return;
        markPostcode(area, inward + 1);
    }

    private boolean touchesBefore(int word) {
        return word > 0 && touches(word);
    }

    private void markPostcode(int from, int to) {
        if (to + 1 < reading.count && touches(to + 1)) return;
        String code = new String(reading.folded, reading.from[from], reading.to[to] - reading.from[from]);
        if (!POSTCODE.matcher(code).matches() || !AREAS.contains(reading.word(from))) return;
        String inward = code.substring(code.length() - 3);
        boolean small = !Character.isUpperCase(reading.plain[reading.to[to] - 1]);
        if (small && ORDINAL.matcher(inward).matches() || own.holdsPostcode(code)) return;
        mark(Severity.BLOCK, from, to, "checks.pii.postcode");
    }

    private void upn(int letter) {
        int number = letter + 1;
        if (touchesBefore(letter)) return;
        String digits = reading.word(number);
        boolean temporary = digits.length() == 11 && touches(number + 1) && reading.letters(number + 1) == 1;
        if (digits.length() != 12 && !temporary) return;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) sum += (digits.charAt(i) - '0') * (i + 2);
        if (temporary) {
            int index = CHECK_LETTERS.indexOf(Character.toUpperCase(reading.folded[reading.from[number + 1]]));
            sum += index * 13;
        }
        boolean right = CHECK_LETTERS.charAt(sum % 23) == Character.toUpperCase(reading.folded[reading.from[letter]]);
        boolean called = letter > 0 && reading.word(letter - 1).equals("upn");
        if (right || called) mark(Severity.BLOCK, letter, temporary ? number + 1 : number, "checks.pii.upn");
    }

    private void car(int letters) {
        int digits = letters + 1;
        int tail = digits + 1;
        // “ML14AB” has its two halves in one number.
        if (reading.letters(letters) <= 2
                && reading.letters(digits) >= 2
                && touches(tail)
                && reading.letters(tail) == 2
                && !reading.looks(tail, Reading.NUMBER)) {
            if (!touchesBefore(letters)) markPostcode(letters, tail);
            return;
        }
        boolean car = (reading.anyKnown & Vocabulary.CAR) != 0;
        if (!reading.looks(letters, Reading.UPPER) && !car || touchesBefore(letters)) return;
        boolean three = tail < reading.count
                && reading.letters(tail) == 3
                && (reading.looks(tail, Reading.UPPER) || car)
                && (reading.before[tail] & ~Reading.SPACE) == 0;
        boolean modern = reading.letters(letters) == 2
                && reading.letters(digits) == 2
                && three
                && modernAge(digits)
                && plateLetters(letters)
                && plateLetters(tail);
        boolean older = reading.letters(letters) == 1 && reading.letters(digits) <= 3 && three && car;
        if (modern || older) mark(Severity.WARN, letters, tail, "checks.pii.car");
    }

    private boolean modernAge(int digits) {
        int age = reading.number(digits);
        return age >= 2 && age <= 40 || age >= 51 && age <= 80;
    }

    private boolean plateLetters(int word) {
        String letters = reading.word(word);
        return letters.indexOf('i') < 0 && letters.indexOf('q') < 0;
    }

    private void mark(Severity severity, int from, int to, String key) {
        marks.add(Rule.TW_PII, severity, reading.start(from), reading.end(to), key);
    }
}
