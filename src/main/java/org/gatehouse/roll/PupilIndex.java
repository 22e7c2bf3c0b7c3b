package org.gatehouse.roll;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** Finds the pupil whom a row means: by UPN, then by admission number, then by name and date of birth. */
final class PupilIndex<T> {
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** How a pupil was found, which is how a clash is told to a person. */
    enum By {
        UPN(PupilField.UPN),
        ADMISSION_NUMBER(PupilField.ADMISSION_NUMBER),
        NAME(PupilField.SURNAME);

        private final PupilField field;

        By(PupilField field) {
            this.field = field;
        }

        PupilField field() {
            return field;
        }
    }

    record Found<T>(T of, Pupil pupil, By by) {}

    private record Entry<T>(T of, Pupil pupil) {}

    /** Whether all pupils come from one list, whose numbers tell two children apart even where name and birthday agree. */
    private final boolean oneSource;

    private final Map<String, Entry<T>> byUpn = new HashMap<>();
    private final Map<String, Entry<T>> byAdmission = new HashMap<>();
    private final Map<String, List<Entry<T>>> byName = new HashMap<>();

    PupilIndex(boolean oneSource) {
        this.oneSource = oneSource;
    }

    void add(T of, Pupil pupil) {
        Entry<T> entry = new Entry<>(of, pupil);
        if (!pupil.upn().isEmpty()) byUpn.putIfAbsent(pupil.upn(), entry);
        if (!pupil.admissionNumber().isEmpty()) byAdmission.putIfAbsent(admission(pupil), entry);
        for (String name : names(pupil))
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
    }

    /**
     * The one whom {@code wanted} means, or null.
     *
     * @throws Refusal where it could be one or another, so that only a person can say
     */
    Found<T> find(Pupil wanted) {
        Entry<T> upn = wanted.upn().isEmpty() ? null : byUpn.get(wanted.upn());
        Entry<T> admission = wanted.admissionNumber().isEmpty() ? null : byAdmission.get(admission(wanted));
        if (upn != null) {
            if (admission != null && admission != upn)
                throw new Refusal(
                        "roll.match.two", upn.pupil().name(), admission.pupil().name());
            return new Found<>(upn.of(), upn.pupil(), By.UPN);
        }
        if (admission != null) {
            if (strangers(wanted, admission.pupil()))
                throw new Refusal(
                        "roll.match.admission",
                        wanted.admissionNumber(),
                        admission.pupil().name());
            return new Found<>(admission.of(), admission.pupil(), By.ADMISSION_NUMBER);
        }
        return byName(wanted);
    }

    private Found<T> byName(Pupil wanted) {
        Set<Entry<T>> born = new LinkedHashSet<>();
        Set<Entry<T>> perhaps = new LinkedHashSet<>();
        for (String name : names(wanted)) {
            for (Entry<T> entry : byName.getOrDefault(name, List.of())) {
                Pupil pupil = entry.pupil();
                boolean numbers = differ(wanted.upn(), pupil.upn()) || differ(admission(wanted), admission(pupil));
                if (oneSource && numbers) continue;
                boolean dated = wanted.dateOfBirth() != null && pupil.dateOfBirth() != null;
                if (dated && wanted.dateOfBirth().equals(pupil.dateOfBirth())) born.add(entry);
                if (!dated && !numbers) perhaps.add(entry);
            }
        }
        Set<Entry<T>> found = born.isEmpty() ? perhaps : born;
        if (found.isEmpty()) return null;
        if (found.size() > 1) throw new Refusal("roll.match.several", wanted.name());
        Entry<T> one = found.iterator().next();
        return new Found<>(one.of(), one.pupil(), By.NAME);
    }

    /** An admission number given to somebody else: neither a name nor the birthday agrees. */
    static boolean strangers(Pupil one, Pupil other) {
        boolean born = Objects.equals(one.dateOfBirth(), other.dateOfBirth()) && one.dateOfBirth() != null;
        return !born
                && !folded(one.forename()).equals(folded(other.forename()))
                && !folded(one.surname()).equals(folded(other.surname()));
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** Leading zeros come and go with spreadsheets. */
    static String admission(Pupil pupil) {
        return admission(pupil.admissionNumber());
    }

    static String admission(String number) {
        return LEADING_ZEROS.matcher(number.toUpperCase(Locale.ROOT)).replaceFirst("");
    }

    static Set<String> names(Pupil pupil) {
        Set<String> names = new LinkedHashSet<>();
        if (pupil.name().isEmpty()) return names;
        names.add(folded(pupil.forename()) + "|" + folded(pupil.surname()));
        String known = pupil.knownAs().isEmpty() ? pupil.forename() : pupil.knownAs();
        String last = pupil.knownSurname().isEmpty() ? pupil.surname() : pupil.knownSurname();
        names.add(folded(known) + "|" + folded(last));
        return names;
    }

    static String folded(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return NOT_LETTERS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
