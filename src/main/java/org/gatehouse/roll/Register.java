package org.gatehouse.roll;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The roll as it stood at one revision of the file, in memory: sorted, and ready to be searched letter by letter. */
final class Register {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Line(Pupil pupil, String words, String contacts) {}

    private final long revision;
    private final long lastAct;
    private final List<Line> lines;
    private final Map<Long, Pupil> byId;

    /** @param contacts the names of each child’s contacts, by pupil */
    Register(long revision, long lastAct, List<Pupil> pupils, Map<Long, String> contacts) {
        this.revision = revision;
        this.lastAct = lastAct;
        Collator collator = Collator.getInstance(Locale.UK);
        this.lines = pupils.stream()
                .map(pupil -> new Sorted(collator.getCollationKey(sorting(pupil)), pupil))
                .sorted(Comparator.comparing(Sorted::key).thenComparingLong(sorted -> sorted.pupil.id()))
                .map(sorted -> new Line(sorted.pupil, words(sorted.pupil), contacts(contacts.get(sorted.pupil.id()))))
                .toList();
        this.byId = new HashMap<>();
        pupils.forEach(pupil -> byId.put(pupil.id(), pupil));
    }

    private Register(long revision, Register same) {
        this.revision = revision;
        this.lastAct = same.lastAct;
        this.lines = same.lines;
        this.byId = same.byId;
    }

    /** The same roll at another revision of the file, whose act was no act on the roll. */
    Register at(long newer) {
        return new Register(newer, this);
    }

    long lastAct() {
        return lastAct;
    }

    private static String contacts(String names) {
        return names == null ? "" : " " + folded(names);
    }

    private record Sorted(CollationKey key, Pupil pupil) {}

    long revision() {
        return revision;
    }

    Optional<Pupil> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Those in whose names, class, year or numbers every word of {@code search} begins a word.
     *
     * @param byContact whether the names of a child’s contacts count too
     */
    List<Pupil> pupils(RollSearch search, boolean byContact) {
        String[] wanted = folded(search.words()).split(" ");
        return lines.stream()
                .filter(line -> search.leavers() || line.pupil.onRoll())
                .filter(line ->
                        search.className().isEmpty() || line.pupil.className().equals(search.className()))
                .filter(line -> matches(line, byContact, wanted))
                .map(Line::pupil)
                .toList();
    }

    /** O’Neill stands where Oneill would: a collator would put it before Oakes. */
    private static String sorting(Pupil pupil) {
        return APOSTROPHES.matcher(pupil.sorted()).replaceAll("");
    }

    private static boolean matches(Line line, boolean byContact, String[] wanted) {
        for (String word : wanted) {
            String start = " " + word;
            if (!word.isEmpty() && !line.words.contains(start) && !(byContact && line.contacts.contains(start)))
                return false;
        }
        return true;
    }

    private static String words(Pupil pupil) {
        return " "
                + folded(String.join(
                        " ",
                        pupil.forename(),
                        pupil.knownAs(),
                        pupil.middleNames(),
                        pupil.surname(),
                        pupil.knownSurname(),
                        pupil.className(),
                        pupil.year() == null ? "" : pupil.year().shown(),
                        pupil.upn(),
                        pupil.admissionNumber()));
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = APOSTROPHES.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll("");
        return OTHERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
