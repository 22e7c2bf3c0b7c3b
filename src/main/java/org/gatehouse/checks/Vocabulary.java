package org.gatehouse.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/** What the checks know of English words, from {@code words.txt}: the kinds of a word are bits of one number. */
final class Vocabulary {
    /** Words that hold sentences together: they are names only where everything else says so. */
    static final long FUNCTION = 1;
    /** Verbs that are also names: after a forename, in lower case, they tell what somebody does. */
    static final long VERB = 1L << 1;
    /** Other words that are also names. */
    static final long ORDINARY = 1L << 2;
    /** Frequent words that are no names. */
    static final long COMMON = 1L << 3;

    static final long PLACE = 1L << 4;
    static final long GIVEN = 1L << 5;
    /** Titles of adults alone. */
    static final long TITLE = 1L << 6;
    /** Miss and Ms: mostly staff, sometimes a child. */
    static final long COURTESY = 1L << 7;

    static final long CHILD_TITLE = 1L << 8;
    /** Before a name, says that it belongs to somebody known: author, king, uncle. */
    static final long ROLE = 1L << 9;
    /** After a name, makes it that of a place or an organisation: Street, Farm, Academy. */
    static final long PLACE_NOUN = 1L << 10;

    static final long CLASS_WORD = 1L << 11;
    static final long SEASON = 1L << 12;
    /** What a child did, as it follows the name in a school’s posts. */
    static final long DID = 1L << 13;

    static final long VIRTUE = 1L << 14;
    static final long AWARD = 1L << 15;
    /** Pronouns and articles: after Will, May or Mark they show a verb. */
    static final long PRONOUN = 1L << 16;

    static final long BIRTH = 1L << 17;
    static final long STREET = 1L << 18;
    static final long STREET_PERHAPS = 1L << 19;
    static final long LIVES = 1L << 20;
    static final long CHILD = 1L << 21;
    static final long HEALTH = 1L << 22;
    static final long BEHAVIOUR = 1L << 23;
    static final long INSULT = 1L << 24;
    static final long OFF_SITE = 1L << 25;
    static final long PREMISES = 1L << 26;
    static final long WHO = 1L << 27;
    static final long DAY = 1L << 28;
    static final long PAST = 1L << 29;
    static final long TRIP = 1L << 30;

    /** After a name that is also a word, makes one thing of the two: Rose petals. */
    static final long COMPOUND = 1L << 31;

    /** Words with which a phrase about health or needs begins. */
    static final long DELICATE = 1L << 32;

    /** One person by what he or she does: inventor, champion, soloist. */
    static final long DOER = 1L << 33;

    /** Titles that children take in play or in a council: Doctor, Councillor. */
    static final long OFFICE = 1L << 34;

    /** Accounts and the places where one has them. */
    static final long ACCOUNT = 1L << 35;

    /** A number plate is meant. */
    static final long CAR = 1L << 36;

    static final long WORD = FUNCTION | VERB | ORDINARY | COMMON;

    private static final Map<String, Long> SECTIONS = Map.ofEntries(
            Map.entry("function", FUNCTION),
            Map.entry("verb", VERB),
            Map.entry("ordinary", ORDINARY),
            Map.entry("common", COMMON),
            Map.entry("place", PLACE),
            Map.entry("given", GIVEN),
            Map.entry("title", TITLE),
            Map.entry("courtesy", COURTESY),
            Map.entry("childtitle", CHILD_TITLE),
            Map.entry("role", ROLE),
            Map.entry("placenoun", PLACE_NOUN),
            Map.entry("classword", CLASS_WORD),
            Map.entry("season", SEASON),
            Map.entry("did", DID),
            Map.entry("virtue", VIRTUE),
            Map.entry("award", AWARD),
            Map.entry("pronoun", PRONOUN),
            Map.entry("birth", BIRTH),
            Map.entry("streettype", STREET),
            Map.entry("streetvague", STREET_PERHAPS),
            Map.entry("lives", LIVES),
            Map.entry("childnoun", CHILD),
            Map.entry("health", HEALTH),
            Map.entry("behaviour", BEHAVIOUR),
            Map.entry("insult", INSULT),
            Map.entry("offsite", OFF_SITE),
            Map.entry("premises", PREMISES),
            Map.entry("who", WHO),
            Map.entry("weekday", DAY),
            Map.entry("past", PAST),
            Map.entry("trip", TRIP),
            Map.entry("compound", COMPOUND),
            Map.entry("delicate", DELICATE),
            Map.entry("doer", DOER),
            Map.entry("office", OFFICE),
            Map.entry("account", ACCOUNT),
            Map.entry("car", CAR));

    static final Vocabulary ENGLISH = new Vocabulary("words.txt");

    private final LongTable table = new LongTable(4096);

    private Vocabulary(String resource) {
        try (InputStream stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            long kind = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                if (line.startsWith("[")) {
                    kind = SECTIONS.get(line.substring(1, line.length() - 1));
                    continue;
                }
                StringTokenizer words = new StringTokenizer(line);
                while (words.hasMoreTokens()) table.add(Reading.hashOf(words.nextToken()), kind);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long of(long hash) {
        return table.get(hash);
    }
}
