package org.gatehouse.consents;

import static org.gatehouse.book.Permission.CHANGE_CONSENTS;
import static org.gatehouse.book.Permission.READ_CONSENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.roll.Roll;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** Looking at the register: what is in force, for whoever writes posts; who said what and what shows it, for the office. */
public final class ConsentReads {
    private final Book book;
    private final School school;
    private final Roll roll;

    ConsentReads(Book book, School school, Roll roll) {
        this.book = book;
        this.school = school;
        this.roll = roll;
    }

    /** The day it is at the school. */
    public LocalDate today() {
        return book.read(this::today);
    }

    /** The classes of those on the roll, by name. */
    public List<String> classes(Actor actor) {
        return roll.classes(actor);
    }

    /** What is in force today for the children that {@code search} finds and the uses that have not ended. */
    public List<PupilConsents> grid(Actor actor, RollSearch search) {
        return lines(actor, search).all();
    }

    /** The children that {@code search} finds, with what is known of each use that has not ended. */
    Lines lines(Actor actor, RollSearch search) {
        actor.require(READ_CONSENTS);
        List<Pupil> pupils = roll.pupils(actor, search);
        return book.read(sql -> new Lines(
                today(sql),
                StoredUses.all(sql).stream().filter(ConsentUse::open).toList(),
                pupils,
                StoredHistories.of(sql, pupils.stream().map(Pupil::id).toList())));
    }

    /** Children and uses, with their histories. */
    record Lines(LocalDate today, List<ConsentUse> uses, List<Pupil> pupils, StoredHistories histories) {
        ConsentHistory history(Pupil pupil, ConsentUse use) {
            return histories.of(pupil, use.id());
        }

        ConsentState state(Pupil pupil, ConsentUse use) {
            return history(pupil, use).inForce(today);
        }

        List<PupilConsents> all() {
            return pupils.stream().map(this::pupil).toList();
        }

        private PupilConsents pupil(Pupil pupil) {
            Map<Long, ConsentState> states = new HashMap<>();
            Map<Long, LocalDate> until = new HashMap<>();
            for (ConsentUse use : uses) {
                ConsentHistory history = history(pupil, use);
                states.put(use.id(), history.inForce(today));
                history.givenUntil(today).ifPresent(last -> until.put(use.id(), last));
            }
            boolean doNotShow = histories.of(pupil, 0).doNotShow(today);
            return new PupilConsents(pupil, histories.newest(pupil.id()), doNotShow, states, until);
        }
    }

    /** One child, also one who left. */
    public PupilConsents pupil(Actor actor, long pupilId) {
        actor.require(READ_CONSENTS);
        return book.read(sql -> {
            List<Pupil> pupils = roll.pupils(sql, List.of(pupilId));
            if (pupils.isEmpty()) throw new Refusal("consents.pupil.missing");
            List<ConsentUse> uses =
                    StoredUses.all(sql).stream().filter(ConsentUse::open).toList();
            return new Lines(today(sql), uses, pupils, StoredHistories.of(sql, List.of(pupilId)))
                    .all()
                    .get(0);
        });
    }

    /** Who may decide for a child, as the roll knows them: those with parental responsibility first. */
    public List<Giver> givers(Actor actor, long pupilId) {
        actor.require(CHANGE_CONSENTS);
        return roll.contacts(pupilId).stream()
                .sorted(Comparator.comparing(PupilContact::parentalResponsibility)
                        .reversed())
                .map(Giver::of)
                .toList();
    }

    /** All that was ever decided about a child, the newest first; for the office. */
    public List<ConsentEntry> entries(Actor actor, long pupilId) {
        actor.require(CHANGE_CONSENTS);
        return book.read(sql -> StoredEntries.ofPupil(sql, pupilId));
    }

    /** The PDF or picture that shows a decision; for the office. */
    public byte[] evidenceFile(Actor actor, long evidenceId) {
        actor.require(CHANGE_CONSENTS);
        return book.read(sql -> StoredBytes.get(
                sql,
                StoredEvidence.find(sql, evidenceId)
                        .sha256()
                        .orElseThrow(() -> new Refusal("consents.evidence.no-file"))));
    }

    List<ChildConsent> inForce(Handle sql, List<Long> pupilIds, long useId) {
        List<Long> wanted = pupilIds.stream().distinct().sorted().toList();
        if (wanted.isEmpty()) return List.of();
        LocalDate today = today(sql);
        StoredHistories histories = StoredHistories.of(sql, wanted);
        List<ChildConsent> found = new ArrayList<>();
        for (Pupil pupil : roll.pupils(sql, wanted))
            found.add(ChildConsent.of(pupil, histories.of(pupil, useId), today));
        return found;
    }

    private LocalDate today(Handle sql) {
        return LocalDate.ofInstant(book.clock().instant(), school.facts(sql).zone());
    }
}
