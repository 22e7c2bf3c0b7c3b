package org.gatehouse.consents;

import static org.gatehouse.book.Permission.CHANGE_CONSENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** The register of consents of the school whose file is open, and the acts by which it grows. */
public final class Consents {
    private final Book book;
    private final People people;
    private final Recording recording;
    private final ConsentReads reads;
    private final ConsentLists lists;
    private final ConsentChoices choices;
    private final ConsentForms forms;
    private final ConsentAnswers answers;

    public Consents(Book book, School school, People people, Roll roll) {
        this.book = book;
        this.people = people;
        this.recording = new Recording(school, people, roll);
        this.reads = new ConsentReads(book, school, roll);
        this.lists = new ConsentLists(reads);
        this.choices = new ConsentChoices(book, people, recording);
        this.forms = new ConsentForms(book, school, people, roll, reads, recording);
        this.answers = new ConsentAnswers(book, this);
    }

    public ConsentReads reads() {
        return reads;
    }

    /** What must not be published, what is missing, what runs out. */
    public ConsentLists lists() {
        return lists;
    }

    /** The uses and the wordings that forms ask for. */
    public ConsentChoices choices() {
        return choices;
    }

    /** The letters that ask for consent, and what came back. */
    public ConsentForms forms() {
        return forms;
    }

    /** The answers to a form on the web. */
    public ConsentAnswers answers() {
        return answers;
    }

    /** What the person at the desk should know before they record {@code form}. */
    public Set<ConsentWarning> warnings(Actor actor, ConsentForm form) {
        actor.require(CHANGE_CONSENTS);
        return book.read(sql -> recording.warnings(sql, form));
    }

    /**
     * Keeps what shows the decisions of several forms in writing, such as one scanned pile.
     *
     * @return for {@link ConsentForm#with}, by {@link Evidence#source}
     */
    public Evidence keepEvidence(Actor actor, EvidenceSource.Fresh fresh) {
        return act(actor, "consent.keep-evidence", act -> {
            Evidence kept = StoredEvidence.find(act.sql(), StoredEvidence.keep(act, fresh));
            act.record("consents", Map.of("evidence", kept.id(), "kind", kept.kind()), kept.reference());
            return kept;
        });
    }

    /**
     * Records one returned form. A withdrawal is {@link #withdraw}.
     *
     * @throws Refusal where another desk recorded something about this child since it was seen
     */
    public Recorded record(Actor actor, ConsentForm form) {
        requireNone(form, Decision.WITHDRAWN);
        return write(actor, "consent.record", form);
    }

    /** Records many forms at once, as answers come from a form on the web: all of them, or none. */
    public List<Recorded> recordAll(Actor actor, List<ConsentForm> forms) {
        forms.forEach(form -> requireNone(form, Decision.WITHDRAWN));
        return act(actor, "consent.import", act -> {
            if (forms.isEmpty()) throw new Refusal("consents.no-forms");
            forms.forEach(form -> recording.require(act, form));
            List<Recorded> recorded = new ArrayList<>();
            for (ConsentForm form : forms) recorded.add(recording.write(act, form));
            List<ConsentEntry> entries =
                    recorded.stream().flatMap(one -> one.entries().stream()).toList();
            act.record(
                    "consents",
                    Map.of(
                            "forms",
                            forms.size(),
                            "entries",
                            entries.size(),
                            "pupils",
                            entries.stream()
                                    .map(ConsentEntry::pupilId)
                                    .distinct()
                                    .toList()));
            return recorded;
        });
    }

    /**
     * Records a withdrawal. From this act on the child is shown nowhere that needs these uses, and what is out stands on the
     * take-down list.
     *
     * @param form whose answers are all {@link Decision#WITHDRAWN}
     */
    public Recorded withdraw(Actor actor, ConsentForm form) {
        requireNone(form, Decision.GIVEN);
        requireNone(form, Decision.REFUSED);
        return write(actor, "consent.withdraw", form);
    }

    /**
     * Takes the last decisions back as a slip, by new entries: what stood before stands again.
     *
     * @param entryIds each the last of its child and use
     * @throws Refusal where one of them is no longer the last
     */
    public void undo(Actor actor, List<Long> entryIds) {
        act(actor, "consent.undo", act -> {
            List<ConsentEntry> undone = new ArrayList<>();
            for (long id : entryIds) undone.add(undo(act, id));
            if (undone.isEmpty()) throw new Refusal("consents.nothing-to-undo");
            List<Long> pupils =
                    undone.stream().map(ConsentEntry::pupilId).distinct().toList();
            act.record(
                    pupils.size() == 1 ? subject(pupils.get(0)) : "consents",
                    Map.of("entries", entryIds, "pupils", pupils));
            return undone;
        });
    }

    private ConsentEntry undo(Act act, long id) {
        ConsentEntry entry =
                StoredEntries.find(act.sql(), id).orElseThrow(() -> new Refusal("consents.nothing-to-undo"));
        Optional<Long> last = StoredEntries.last(act.sql(), entry.pupilId(), entry.useId());
        if (last.isEmpty() || last.get() != id) {
            Pupil pupil = recording.pupil(act.sql(), entry.pupilId());
            throw recording.stale(act.sql(), pupil, StoredEntries.newest(act.sql(), pupil.id()));
        }
        StoredEntries.undo(act, entry);
        return entry;
    }

    /**
     * Marks a child as not to be shown anywhere, whatever was decided. No reason is kept here.
     *
     * @param to the last day, or no end
     */
    public void setDoNotShow(Actor actor, long pupilId, LocalDate from, Optional<LocalDate> to) {
        act(actor, "consent.do-not-show", act -> {
            Pupil pupil = recording.pupil(act.sql(), pupilId);
            if (to.isPresent() && to.get().isBefore(from)) throw new Refusal("consents.do-not-show.ends-before");
            StoredHistories.addFlag(act, pupil.id(), false, from, to);
            act.record(
                    subject(pupilId),
                    Map.of(
                            "from",
                            from.toString(),
                            "to",
                            to.map(LocalDate::toString).orElse("")));
            return pupil;
        });
    }

    /** Lifts <em>do not show</em> from {@code from} on, today at the earliest; the decisions that stand count again. */
    public void liftDoNotShow(Actor actor, long pupilId, LocalDate from) {
        act(actor, "consent.lift-do-not-show", act -> {
            Pupil pupil = recording.pupil(act.sql(), pupilId);
            if (from.isBefore(recording.today(act))) throw new Refusal("consents.do-not-show.past");
            if (!StoredHistories.of(act.sql(), List.of(pupilId)).of(pupil, 0).doNotShow(from))
                throw new Refusal("consents.do-not-show.not-set", pupil.name());
            StoredHistories.addFlag(act, pupilId, true, from, Optional.empty());
            act.record(subject(pupilId), Map.of("from", from.toString()));
            return pupil;
        });
    }

    /** What is in force today for some children and one use, as {@code sql} sees it at this moment; for rooms that show children. */
    public List<ChildConsent> inForce(Handle sql, List<Long> pupilIds, long useId) {
        return reads.inForce(sql, pupilIds, useId);
    }

    private Recorded write(Actor actor, String name, ConsentForm form) {
        return act(actor, name, act -> {
            recording.require(act, form);
            Recorded recorded = recording.write(act, form);
            recording.line(act, form, recorded, Map.of());
            return recorded;
        });
    }

    private <T> T act(Actor actor, String name, Function<Act, T> change) {
        return people.act(actor, CHANGE_CONSENTS, name, change);
    }

    private static void requireNone(ConsentForm form, Decision decision) {
        if (form.answers().containsValue(decision))
            throw new IllegalArgumentException("a withdrawal is an act of its own: " + decision);
    }

    private static String subject(long pupilId) {
        return "pupil " + pupilId;
    }
}
