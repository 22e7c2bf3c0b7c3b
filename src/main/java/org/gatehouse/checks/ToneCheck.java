package org.gatehouse.checks;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule SITE-PROF: swearing and shouting. */
final class ToneCheck {
    private static final int SHOUTED_WORDS = 5;
    private static final Pattern STARRED = Pattern.compile(
            "(?<![\\w*])(?:f[*@#]{1,3}k?(?:ing|ed|er|in)?|sh[*!1]ts?|s\\*\\*ts?|b\\*{2,}(?:ch|ks|rd)?|w\\*nker|c\\*nt|tw\\*t|a\\*se|b\\*llocks)(?![\\w*])");
    private static final Set<String> MILD_AFTER_BLOODY = Set.of(
            "hell",
            "awful",
            "good",
            "great",
            "brilliant",
            "marvellous",
            "fantastic",
            "rain",
            "weather",
            "idiot",
            "idiots",
            "cold",
            "hot",
            "parents",
            "mess");
    private final Reading reading;
    private final Marks marks;

    ToneCheck(Reading reading, Marks marks) {
        this.reading = reading;
        this.marks = marks;
    }

    void check() {
        if ((reading.anyKnown & Vocabulary.INSULT) != 0) insults();
        if (reading.text.indexOf('*') >= 0) starred();
        shouting();
    }

    private void insults() {
        for (int i = 0; i < reading.count; i++) {
            if (!reading.is(i, Vocabulary.INSULT) || reading.looks(i, Reading.LINK | Reading.HANDLE)) continue;
            if (reading.word(i).equals("bloody")
                    && !(i + 1 < reading.count && MILD_AFTER_BLOODY.contains(reading.word(i + 1)))) continue;
            marks.add(Rule.SITE_PROF, Severity.WARN, reading.start(i), reading.end(i), "checks.tone.insult");
        }
    }

    private void starred() {
        Matcher starred = STARRED.matcher(reading.lowerText());
        while (starred.find())
            marks.add(
                    Rule.SITE_PROF,
                    Severity.WARN,
                    reading.origin[starred.start()],
                    reading.endOf(starred.end()),
                    "checks.tone.insult");
    }

    /** Whole sentences in capitals; “WELL DONE” and “SATs” are none. */
    private void shouting() {
        if ((reading.anyShape & Reading.UPPER) == 0) return;
        int run = 0;
        int letters = 0;
        for (int i = 0; i <= reading.count; i++) {
            boolean loud = i < reading.count
                    && reading.looks(i, Reading.UPPER)
                    && !inAddress(i)
                    && !reading.looks(i, Reading.RUN_TOGETHER | Reading.SPACED);
            boolean passing = i < reading.count && run > 0 && (reading.looks(i, Reading.NUMBER));
            if (loud) {
                run++;
                letters += reading.letters(i);
            } else if (!passing) {
                if (run >= SHOUTED_WORDS && letters >= run * 3) markShout(i - 1);
                run = 0;
                letters = 0;
            }
        }
    }

    /** Part of an e-mail address or a host, however it is written. */
    private boolean inAddress(int word) {
        int from = reading.from[word] - 1;
        int to = reading.to[word];
        return from >= 0 && joinsAddress(from) || to + 1 < reading.length && joinsAddress(to);
    }

    private boolean joinsAddress(int at) {
        char sign = reading.folded[at];
        return sign == '@'
                || sign == '.'
                        && at > 0
                        && at + 1 < reading.length
                        && Cutter.isLetter(reading.folded[at - 1])
                        && Cutter.isLetter(reading.folded[at + 1]);
    }

    private void markShout(int last) {
        int first = last;
        while (first > 0 && (reading.looks(first - 1, Reading.UPPER) || reading.looks(first - 1, Reading.NUMBER)))
            first--;
        marks.add(Rule.SITE_PROF, Severity.WARN, reading.start(first), reading.end(last), "checks.tone.shouting");
    }
}
