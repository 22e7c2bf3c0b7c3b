package org.gatehouse.consents;

import static org.gatehouse.book.Permission.CHANGE_CONSENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.consents.AnswerPlan.Change;
import org.gatehouse.consents.AnswerPlan.Line;
import org.gatehouse.consents.ConsentDesk.Contacts;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/** Brings in the answers that parents and carers gave to a form on the web. */
public final class ConsentAnswers {
    /** Relations that people write where they have parental responsibility; the contacts on the roll know better. */
    private static final Pattern RESPONSIBLE = Pattern.compile(
            "(mother|mum|mam|mummy|father|dad|daddy)|parents?|parent carer|parent guardian|(legal )?guardian");

    private final Book book;
    private final Consents consents;

    ConsentAnswers(Book book, Consents consents) {
        this.book = book;
        this.consents = consents;
    }

    /** An answer that was recorded before: about whom, about what, from where. */
    record Kept(long pupilId, long useId, String reference) {}

    /**
     * What importing {@code sheet} would do; changes nothing.
     *
     * @param wording what the form on the web asked; empty where it is none of the school’s wordings
     * @throws Refusal where a column that is needed is missing
     */
    public AnswerPlan plan(Actor actor, Sheet sheet, AnswerColumns columns, Optional<Long> wording, Contacts contacts) {
        actor.require(CHANGE_CONSENTS);
        requireColumns(sheet, columns);
        AnswerDays days = new AnswerDays(sheet.rows().stream()
                .map(row -> row.cell(columns.columns().of(AnswerField.TIMESTAMP).getAsInt()))
                .toList());
        Planning planning = new Planning(actor, wording, contacts);
        for (Row row : sheet.rows()) planning.take(AnswerRow.read(sheet, columns, row, days));
        return planning.plan();
    }

    private static void requireColumns(Sheet sheet, AnswerColumns columns) {
        boolean halves =
                columns.columns().has(AnswerField.FORENAME) && columns.columns().has(AnswerField.SURNAME);
        if (!halves && !columns.columns().has(AnswerField.NAME))
            throw new Refusal("consents.answers.wants.name", sheet.name());
        if (!columns.columns().has(AnswerField.TIMESTAMP)) throw new Refusal("consents.answers.wants.stamp");
        if (columns.uses().isEmpty()) throw new Refusal("consents.answers.wants.use");
    }

    /** Records what {@code plan} says and a person confirmed, in one act: all of it, or nothing. */
    public List<Recorded> apply(Actor actor, AnswerPlan plan, Set<Integer> confirmedRows) {
        return consents.recordAll(actor, plan.forms(confirmedRows));
    }

    /** One look at the roll and the register, against which each answer is held. */
    private final class Planning {
        private final Optional<Long> wording;
        private final Contacts contacts;
        private final Map<Long, PupilConsents> children = new HashMap<>();
        private final Map<Long, ConsentUse> uses;
        private final ChildMatching matching;
        private final ChildMatching leavers;
        private final Set<Kept> kept;
        private final LocalDate today;
        private final List<Line> ready = new ArrayList<>();
        private final List<Line> near = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int already;

        Planning(Actor actor, Optional<Long> wording, Contacts contacts) {
            this.wording = wording;
            this.contacts = contacts;
            for (PupilConsents child : consents.reads().grid(actor, new RollSearch("", "", true)))
                children.put(child.pupil().id(), child);
            uses = consents.choices().uses().stream().collect(Collectors.toMap(ConsentUse::id, use -> use));
            Map<Boolean, List<Pupil>> pupils = children.values().stream()
                    .map(PupilConsents::pupil)
                    .sorted(Comparator.comparing(Pupil::id))
                    .collect(Collectors.partitioningBy(Pupil::onRoll));
            matching = new ChildMatching(pupils.get(true));
            leavers = new ChildMatching(pupils.get(false));
            kept = book.read(StoredEvidence::kept);
            today = consents.reads().today();
        }

        void take(AnswerRow row) {
            problems.addAll(row.problems());
            if (row.leftOut()) return;
            ChildMatch match = matching.find(row.child(), row.className());
            if (match.children().isEmpty()) {
                boolean left = !leavers.find(row.child(), "").children().isEmpty();
                leaveOut(row, Words.of(left ? "consents.answers.left" : "consents.answers.nobody"));
            } else if (match.children().size() > 1)
                leaveOut(
                        row,
                        Words.of(
                                "consents.answers.several",
                                match.children().stream()
                                        .map(ConsentAnswers::named)
                                        .collect(Collectors.joining("; "))));
            else if (row.day().isAfter(today)) leaveOut(row, Words.of("consents.answers.future"));
            else if (row.answers().isEmpty()) {
                if (row.problems().isEmpty()) leaveOut(row, Words.of("consents.answers.unanswered"));
            } else line(row, children.get(match.children().get(0).id()), match.misses());
        }

        private void line(AnswerRow row, PupilConsents child, Set<NearMiss> misses) {
            Map<Long, Decision> fresh = new HashMap<>(row.answers());
            fresh.keySet().removeIf(use -> kept.contains(new Kept(child.pupil().id(), use, row.reference())));
            if (fresh.isEmpty()) {
                already++;
                return;
            }
            ConsentForm form = new ConsentForm(
                    child.pupil().id(),
                    child.seen(),
                    giver(row, child.pupil()),
                    fresh,
                    Optional.of(new EvidenceSource.Fresh(EvidenceKind.FORM, row.reference())),
                    wording,
                    LawfulBasis.CONSENT,
                    row.day(),
                    Optional.empty());
            List<Change> changes = fresh.keySet().stream()
                    .sorted()
                    .map(use -> new Change(uses.get(use), child.state(use), fresh.get(use)))
                    .toList();
            String said = row.className().isEmpty()
                    ? row.child()
                    : Words.of("consents.pile.child", row.child(), row.className());
            (misses.isEmpty() ? ready : near).add(new Line(row.row(), said, child, misses, form, changes));
        }

        private Giver giver(AnswerRow row, Pupil pupil) {
            String name = NameKey.of(row.giver());
            return contacts.of(pupil.id()).stream()
                    .filter(contact -> NameKey.of(contact.name()).equals(name))
                    .findFirst()
                    .orElseGet(() -> Giver.named(
                            row.giver(),
                            row.relation(),
                            RESPONSIBLE.matcher(NameKey.of(row.relation())).matches()));
        }

        private void leaveOut(AnswerRow row, String message) {
            problems.add(new Problem(row.row(), "", row.child(), message, Effect.ROW_LEFT_OUT));
        }

        AnswerPlan plan() {
            return new AnswerPlan(
                    ready,
                    near,
                    already,
                    problems.stream().sorted(Comparator.comparing(Problem::row)).toList());
        }
    }

    static String named(Pupil pupil) {
        return pupil.className().isEmpty()
                ? pupil.name()
                : Words.of("consents.pile.child", pupil.name(), pupil.className());
    }
}
