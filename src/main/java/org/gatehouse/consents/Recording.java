package org.gatehouse.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.book.Act;
import org.gatehouse.consents.ConsentHistory.Answer;
import org.gatehouse.people.People;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** What every form goes through in its act: whether it can be so, whether somebody else was quicker, and its rows. */
final class Recording {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final School school;
    private final People people;
    private final Roll roll;

    Recording(School school, People people, Roll roll) {
        this.school = school;
        this.people = people;
        this.roll = roll;
    }

    LocalDate today(Act act) {
        return LocalDate.ofInstant(act.at(), school.facts(act.sql()).zone());
    }

    Pupil pupil(Handle sql, long id) {
        return roll.pupils(sql, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("consents.pupil.missing"));
    }

    /** @throws Refusal where the form cannot be so, or this child’s entries are no longer those that were seen */
    void require(Act act, ConsentForm form) {
        Pupil pupil = pupil(act.sql(), form.pupilId());
        requireSeen(act.sql(), pupil, form.seen());
        if (form.answers().isEmpty()) throw new Refusal("consents.nothing-answered", pupil.name());
        LocalDate today = today(act);
        if (form.from().isAfter(today)) throw new Refusal("consents.future", DAY.format(form.from()));
        if (form.to().isPresent() && form.to().get().isBefore(form.from()))
            throw new Refusal("consents.ends-before", DAY.format(form.to().get()), DAY.format(form.from()));
        for (long useId : form.answers().keySet()) {
            ConsentUse use = StoredUses.find(act.sql(), useId);
            if (!use.open()) throw new Refusal("consents.use.ended", use.title());
        }
        form.wordingId().ifPresent(wording -> {
            if (StoredUses.wordings(act.sql()).stream().noneMatch(one -> one.id() == wording))
                throw new Refusal("consents.wording.missing");
        });
    }

    void requireSeen(Handle sql, Pupil pupil, long seen) {
        long newest = StoredEntries.newest(sql, pupil.id());
        if (newest == seen) return;
        throw stale(sql, pupil, newest);
    }

    Refusal stale(Handle sql, Pupil pupil, long newest) {
        if (newest == 0) return new Refusal("consents.never-seen", pupil.name());
        ConsentEntry.Undone writer = StoredEntries.writer(sql, newest);
        return new Refusal("consents.meanwhile", people.name(writer.by()), pupil.name(), when(sql, writer.at()));
    }

    String when(Handle sql, Instant moment) {
        return WHEN.format(moment.atZone(school.facts(sql).zone()));
    }

    /** The line in the trail of one form that became {@code recorded}. */
    void line(Act act, ConsentForm form, Recorded recorded, Map<String, ?> more) {
        Map<String, Object> details = new TreeMap<>(more);
        details.put("entries", recorded.entries().stream().map(ConsentEntry::id).toList());
        details.put("answers", new TreeMap<>(form.answers()));
        details.put("from", form.from().toString());
        details.put("warnings", recorded.warnings().stream().sorted().toList());
        Giver giver = form.giver();
        act.record("pupil " + form.pupilId(), details, giver.name() + ", " + giver.relation());
    }

    /** Writes the rows of a form that was asked about before. */
    Recorded write(Act act, ConsentForm form) {
        boolean responsible = responsible(form);
        long giver = StoredGivers.keep(act, form.pupilId(), form.giver());
        Set<ConsentWarning> warnings = warnings(act.sql(), form);
        Optional<Long> evidence = form.evidence().map(source -> StoredEvidence.keep(act, source));
        List<Long> ids = new ArrayList<>();
        for (Map.Entry<Long, Decision> answer : new TreeMap<>(form.answers()).entrySet())
            ids.add(StoredEntries.add(
                    act,
                    new StoredEntries.Row(
                            form.pupilId(), answer.getKey(), answer.getValue(), giver, responsible, evidence, form)));
        return new Recorded(
                ids.stream()
                        .map(id -> StoredEntries.find(act.sql(), id).orElseThrow())
                        .toList(),
                warnings);
    }

    Set<ConsentWarning> warnings(Handle sql, ConsentForm form) {
        Set<ConsentWarning> warnings = EnumSet.noneOf(ConsentWarning.class);
        if (!responsible(form)) warnings.add(ConsentWarning.NO_PARENTAL_RESPONSIBILITY);
        if (form.evidence().isEmpty() && form.answers().containsValue(Decision.GIVEN))
            warnings.add(ConsentWarning.NO_EVIDENCE);
        Optional<Long> giver = StoredGivers.find(sql, form.pupilId(), form.giver());
        if (giver.isEmpty()) return warnings;
        Pupil pupil = pupil(sql, form.pupilId());
        StoredHistories histories = StoredHistories.of(sql, List.of(pupil.id()));
        form.answers()
                .forEach((use, decision) -> histories.of(pupil, use).answers().stream()
                        .filter(answer -> answer.giverId() == giver.get() && !answer.undone())
                        .max(ConsentHistory.LATER)
                        .ifPresent(last -> warn(warnings, last, decision, form.from())));
        return warnings;
    }

    private static void warn(Set<ConsentWarning> warnings, Answer last, Decision decision, LocalDate from) {
        if (last.from().isAfter(from)) warnings.add(ConsentWarning.OVERTAKEN);
        else if (last.decision() != Decision.GIVEN && decision == Decision.GIVEN)
            warnings.add(ConsentWarning.OVERTURNS);
    }

    private boolean responsible(ConsentForm form) {
        return form.giver()
                .contactId()
                .flatMap(contact -> roll.contacts(form.pupilId()).stream()
                        .filter(one -> one.contact().id() == contact)
                        .findFirst()
                        .map(PupilContact::parentalResponsibility))
                .orElse(form.giver().parentalResponsibility());
    }
}
