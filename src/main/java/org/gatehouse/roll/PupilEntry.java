package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** A pupil as somebody types one in, field by field, under the rules that an import keeps. */
public final class PupilEntry {
    private final Map<PupilField, String> typed;
    private final LocalDate today;
    private final Map<PupilField, String> problems = new EnumMap<>(PupilField.class);
    private final Map<PupilField, String> warnings = new EnumMap<>(PupilField.class);

    /** @param typed what stands in each field; a field that is not there is blank */
    public PupilEntry(Map<PupilField, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    /** The pupil that is meant, over {@code held}; only good where there are no {@link #problems()}. */
    public Pupil over(Pupil held) {
        problems.clear();
        warnings.clear();
        String forename = name(PupilField.FORENAME);
        String surname = name(PupilField.SURNAME);
        if (forename.isEmpty() && surname.isEmpty())
            problems.putIfAbsent(PupilField.FORENAME, Words.of("roll.entry.name"));
        Upn upn = read(PupilField.UPN, Upn::read);
        if (upn != null && !upn.checks()) warnings.put(PupilField.UPN, Words.of("roll.entry.upn-letter"));
        return new Pupil(
                held.id(),
                upn == null ? "" : upn.value(),
                text(PupilField.ADMISSION_NUMBER),
                forename,
                Names.differing(name(PupilField.KNOWN_AS), forename),
                name(PupilField.MIDDLE_NAMES),
                surname,
                Names.differing(name(PupilField.KNOWN_SURNAME), surname),
                read(PupilField.YEAR_GROUP, YearGroup::read),
                text(PupilField.CLASS).isEmpty() ? "" : String.valueOf(read(PupilField.CLASS, PupilEntry::className)),
                read(PupilField.DATE_OF_BIRTH, cell -> PupilRow.birth(cell, today)),
                held.leftOn(),
                held.handles());
    }

    /** Why a field cannot be taken, in words that stand beside it. */
    public Map<PupilField, String> problems() {
        return problems;
    }

    /** What is taken, and should be looked at. */
    public Map<PupilField, String> warnings() {
        return warnings;
    }

    /** A class typed by hand is meant as it is typed. */
    private static String className(String typed) {
        if (typed.length() > ClassName.LONGEST) throw new Refusal("roll.class.long", typed);
        return typed;
    }

    private String name(PupilField field) {
        String name = read(field, NameCell::read);
        return name == null ? "" : name;
    }

    private String text(PupilField field) {
        return typed.getOrDefault(field, "").strip();
    }

    private <T> T read(PupilField field, Function<String, T> reader) {
        String text = text(field);
        if (text.isEmpty()) return null;
        try {
            return reader.apply(text);
        } catch (Refusal refusal) {
            problems.put(field, refusal.getMessage());
            return null;
        }
    }
}
