package org.gatehouse.checks;

import static org.gatehouse.checks.NameTables.JOINED;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-NAME where forename and surname are run together: {@code #welldoneaishakhan}, {@code aishakhan.jpg}, AishaKhan. */
final class JoinedNames {
    /** A name this long is looked for anywhere in a tag; a shorter one at its start or end. */
    private static final int ANYWHERE = 8;
    /** A name shorter than this must be the whole tag. */
    private static final int WHOLE = 5;

    private JoinedNames() {}

    static void check(Reading reading, NameTables roll, Marks marks) {
        if (roll.longestJoined == 0) return;
        for (int i = 0; i < reading.count; i++) {
            int letters = reading.letters(i);
            if (letters < roll.shortestJoined) continue;
            if (reading.looks(i, Reading.RUN_TOGETHER | Reading.SPACED)) {
                search(reading, i, roll, marks);
            } else if (letters >= WHOLE && !reading.is(i, Vocabulary.WORD | Vocabulary.PLACE | Vocabulary.GIVEN)) {
                long flags = roll.words.get(reading.hash[i]) | roll.words.get(reading.stem[i]);
                if ((flags & JOINED) != 0 && (flags & (NameTables.GIVEN | NameTables.FAMILY)) == 0)
                    mark(reading, reading.from[i], reading.to[i], marks);
            }
        }
    }

    private static void search(Reading reading, int word, NameTables roll, Marks marks) {
        int from = reading.from[word];
        int to = reading.to[word];
        for (int start = from; start < to; start++) {
            if (!Cutter.isLetter(reading.folded[start])) continue;
            long hash = Reading.HASH_SEED;
            int letters = 0;
            int longest = -1;
            for (int at = start; at < to && letters < roll.longestJoined; at++) {
                char c = reading.folded[at];
                if (!Cutter.isLetter(c)) continue;
                hash = Reading.hash(hash, c);
                letters++;
                if (letters < roll.shortestJoined || (roll.words.get(hash) & JOINED) == 0) continue;
                boolean edge = start == from || at + 1 == to;
                boolean whole = start == from && at + 1 == to;
                if (whole || letters >= ANYWHERE || letters >= WHOLE && edge) longest = at + 1;
            }
            if (longest > 0) {
                mark(reading, start, longest, marks);
                start = longest - 1;
            }
        }
    }

    private static void mark(Reading reading, int from, int to, Marks marks) {
        marks.add(Rule.TW_NAME, Severity.BLOCK, reading.origin[from], reading.endOf(to), "checks.name.joined");
    }
}
