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

    private record Line(Pupil pupil, String words) {}

    private final long revision;
    private final List<Line> lines;
    private final Map<Long, Pupil> byId = new HashMap<>();

    Register(long revision, List<Pupil> pupils) {
        this.revision = revision;
        Collator collator = Collator.getInstance(Locale.UK);
        this.lines = pupils.stream()
                .map(pupil -> new Sorted(collator.getCollationKey(sorting(pupil)), pupil))
                .sorted(Comparator.comparing(Sorted::key).thenComparingLong(sorted -> sorted.pupil.id()))
                .map(sorted -> new Line(sorted.pupil, words(sorted.pupil)))
                .toList();
        pupils.forEach(pupil -> byId.put(pupil.id(), pupil));
    }

    private record Sorted(CollationKey key, Pupil pupil) {}

    long revision() {
        return revision;
    }

    Optional<Pupil> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those in whose names, class, year or numbers every word of {@code search} begins a word. */
    List<Pupil> pupils(RollSearch search) {
        String[] wanted = folded(search.words()).split(" ");
        return lines.stream()
                .filter(line -> search.leavers() || line.pupil.onRoll())
                .filter(line ->
                        search.className().isEmpty() || line.pupil.className().equals(search.className()))
                .filter(line -> matches(line.words, wanted))
                .map(Line::pupil)
                .toList();
    }

    /** O’Neill stands where Oneill would: a collator would put it before Oakes. */
    private static String sorting(Pupil pupil) {
        return APOSTROPHES.matcher(pupil.sorted()).replaceAll("");
    }

    private static boolean matches(String words, String[] wanted) {
        for (String word : wanted) {
            if (!word.isEmpty() && !words.contains(" " + word)) return false;
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
