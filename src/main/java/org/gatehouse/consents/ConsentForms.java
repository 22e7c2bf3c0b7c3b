package org.gatehouse.consents;

import static org.gatehouse.book.Permission.CHANGE_CONSENTS;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.consents.ConsentReads.Lines;
import org.gatehouse.consents.forms.FormLetter;
import org.gatehouse.consents.forms.FormNumber;
import org.gatehouse.consents.forms.FormPrinter;
import org.gatehouse.consents.forms.PrintedForms;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.People;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.Roll;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.School;

/** The letters that ask for consent: printing them, knowing them again, and filing what came back. */
public final class ConsentForms {
    private static final Set<ConsentState> UNANSWERED =
            EnumSet.of(ConsentState.NOT_ASKED, ConsentState.NO_EVIDENCE, ConsentState.EXPIRED);
    private static final Comparator<Pupil> BY_CLASS =
            Comparator.comparing(Pupil::className).thenComparing(Pupil::sorted);

    private final Book book;
    private final School school;
    private final People people;
    private final Roll roll;
    private final ConsentReads reads;
    private final Recording recording;
    private final SecureRandom random = new SecureRandom();

    ConsentForms(Book book, School school, People people, Roll roll, ConsentReads reads, Recording recording) {
        this.book = book;
        this.school = school;
        this.people = people;
        this.roll = roll;
        this.reads = reads;
        this.recording = recording;
    }

    /** For {@link FormReader}. */
    public PrintedForms printedForms() {
        return number -> book.read(sql -> StoredForms.uses(sql, number));
    }

    public Optional<PrintedForm> find(Actor actor, FormNumber number) {
        actor.require(CHANGE_CONSENTS);
        return book.read(sql -> StoredForms.find(sql, number));
    }

    /**
     * For whom letters would be printed. A child who must not be shown gets none: no answer would count.
     *
     * @param className empty for the whole school
     * @param onlyUnanswered leaves out who has an answer in force to each of the uses
     */
    public LetterPlan plan(Actor actor, String className, List<Long> useIds, boolean onlyUnanswered) {
        Lines lines = reads.lines(actor, new RollSearch("", className, false));
        List<Pupil> wanted = new ArrayList<>();
        int notShown = 0;
        int answered = 0;
        for (PupilConsents line : lines.all()) {
            if (line.doNotShow()) notShown++;
            else if (onlyUnanswered && useIds.stream().noneMatch(use -> UNANSWERED.contains(line.state(use))))
                answered++;
            else wanted.add(line.pupil());
        }
        wanted.sort(BY_CLASS);
        return new LetterPlan(wanted, notShown, answered);
    }

    /**
     * Prints one letter a child and keeps their numbers, so that they are known when they come back.
     *
     * @param useIds in the order of the rows
     * @return a PDF with the letters by class and name
     */
    public byte[] print(Actor actor, List<Long> pupilIds, long wordingId, List<Long> useIds, LocalDate returnBy) {
        actor.require(CHANGE_CONSENTS);
        List<Long> ids = pupilIds.stream().distinct().toList();
        List<Pupil> pupils = book.read(sql -> roll.pupils(sql, ids)).stream()
                .filter(Pupil::onRoll)
                .sorted(BY_CLASS)
                .toList();
        List<FormNumber> numbers =
                pupils.stream().map(pupil -> FormNumber.random(random)).toList();
        // Drawn before the act: a whole school takes seconds, in which no other desk could write.
        byte[] pdf = book.read(sql -> {
            List<String> titles =
                    useIds.stream().map(id -> StoredUses.find(sql, id).title()).toList();
            ConsentWording wording = wording(StoredUses.wordings(sql), wordingId);
            List<FormLetter> letters = new ArrayList<>();
            for (int at = 0; at < pupils.size(); at++)
                letters.add(new FormLetter(
                        numbers.get(at),
                        pupils.get(at).name(),
                        pupils.get(at).className(),
                        wording.version(),
                        wording.text(),
                        titles,
                        returnBy));
            return new FormPrinter(new Letterhead(school.facts(sql).name(), school.crest(sql)))
                    .print(letters, book.clock().instant());
        });
        people.act(actor, CHANGE_CONSENTS, "consent.print-forms", act -> {
            require(act, wordingId, useIds, returnBy);
            for (int at = 0; at < pupils.size(); at++)
                StoredForms.add(act, numbers.get(at), pupils.get(at).id(), wordingId, useIds, returnBy);
            act.record(
                    "consents",
                    Map.of(
                            "letters", pupils.size(),
                            "pupils", pupils.stream().map(Pupil::id).toList(),
                            "wording", wordingId,
                            "uses", useIds,
                            "returnBy", returnBy.toString()));
            return pupils;
        });
        return pdf;
    }

    private void require(Act act, long wordingId, List<Long> useIds, LocalDate returnBy) {
        wording(StoredUses.wordings(act.sql()), wordingId);
        if (returnBy.isBefore(recording.today(act))) throw new Refusal("consents.letters.past");
        for (long id : useIds) {
            ConsentUse use = StoredUses.find(act.sql(), id);
            if (!use.open()) throw new Refusal("consents.use.ended", use.title());
        }
    }

    private static ConsentWording wording(List<ConsentWording> wordings, long id) {
        return wordings.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("consents.wording.missing"));
    }

    /**
     * The children on the roll whose newest letter has not come back whole, the longest overdue first.
     *
     * @param className empty for the whole school
     */
    public List<Unreturned> unreturned(Actor actor, String className) {
        actor.require(CHANGE_CONSENTS);
        List<Pupil> pupils = roll.pupils(actor, new RollSearch("", className, false));
        Map<Long, PrintedForm> newest = book.read(StoredForms::newest);
        return pupils.stream()
                .filter(pupil -> newest.containsKey(pupil.id()))
                .map(pupil -> new Unreturned(pupil, newest.get(pupil.id())))
                .filter(one -> !one.form().returned())
                .sorted(Comparator.comparing((Unreturned one) -> one.form().returnBy())
                        .thenComparing(one -> one.pupil().className())
                        .thenComparing(one -> one.pupil().sorted()))
                .toList();
    }

    /**
     * Files one page as a person confirmed it: its answers go into the register, the page is what shows them, and its form has
     * come back.
     *
     * @throws Refusal as {@link Consents#record}, or where this page was filed before and the person does not know it
     */
    public Recorded file(Actor actor, FormFiling filing) {
        if (filing.form().answers().containsValue(Decision.WITHDRAWN))
            throw new IllegalArgumentException("a withdrawal is an act of its own");
        return people.act(actor, CHANGE_CONSENTS, "consent.file-form", act -> {
            Optional<PrintedForm> printed = filing.number()
                    .map(number -> StoredForms.find(act.sql(), number)
                            .orElseThrow(() -> new Refusal("consents.scan.unknown-form", number.printed())));
            ConsentForm form = filing.form().with(filing.evidence());
            if (printed.isPresent())
                form = form.asked(requireOf(printed.get(), filing).wordingId());
            recording.require(act, form);
            if (!filing.again()) requireNew(act, printed, filing);
            Recorded recorded = recording.write(act, form);
            Evidence kept = recorded.entries().get(0).evidence().orElseThrow();
            printed.ifPresent(one -> StoredForms.file(act, one.number(), filing.page(), kept.id()));
            recording.line(
                    act,
                    form,
                    recorded,
                    Map.of(
                            "form", printed.map(one -> one.number().printed()).orElse(""),
                            "page", filing.page(),
                            "evidence", kept.id()));
            return recorded;
        });
    }

    private static PrintedForm requireOf(PrintedForm printed, FormFiling filing) {
        if (printed.pupilId() != filing.form().pupilId()) throw new Refusal("consents.pile.other-child");
        if (!printed.uses(filing.page()).containsAll(filing.form().answers().keySet()))
            throw new IllegalArgumentException("answers that the page does not ask for");
        return printed;
    }

    private void requireNew(Act act, Optional<PrintedForm> printed, FormFiling filing) {
        Optional<ConsentEntry.Undone> before = printed.isPresent()
                ? printed.get().filed(filing.page()).map(one -> new ConsentEntry.Undone(one.by(), one.at()))
                : StoredEvidence.writer(act.sql(), filing.form().pupilId(), filing.picture());
        if (before.isEmpty()) return;
        throw new Refusal(
                "consents.pile.filed",
                recording.pupil(act.sql(), filing.form().pupilId()).name(),
                people.name(before.get().by()),
                recording.when(act.sql(), before.get().at()));
    }
}
