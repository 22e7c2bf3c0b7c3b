package org.gatehouse.monitoring;

import static org.gatehouse.book.Permission.CHANGE_SCHOOL;
import static org.gatehouse.book.Permission.MONITOR;
import static org.gatehouse.book.Permission.READ_MONITORING;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** The rounds in which somebody looks at the account (TW-MONITOR), and the rhythm in which they are due. */
public final class Rounds {
    private static final int MOST_WORDS = 2_000;

    private final Book book;
    private final School school;
    private final People people;

    /** @param school in whose zone a day begins */
    public Rounds(Book book, School school, People people) {
        this.book = book;
        this.school = school;
        this.people = people;
    }

    /** The day it is at the school. */
    public LocalDate today() {
        return book.read(this::today);
    }

    private LocalDate today(Handle sql) {
        ZoneId zone = school.facts(sql).zone();
        return LocalDate.ofInstant(book.clock().instant(), zone);
    }

    /** Every period since the school began, with what became of it, the newest first. */
    public List<DuePeriod> periods(Actor actor) {
        actor.require(READ_MONITORING);
        return book.read(this::periods);
    }

    private List<DuePeriod> periods(Handle sql) {
        LocalDate today = today(sql);
        List<Round> rounds = StoredRounds.all(sql);
        List<Holiday> holidays = StoredRhythms.holidays(sql);
        List<DuePeriod> periods = new ArrayList<>();
        for (Period period : new RoundCalendar(rhythms(sql, rounds, today)).until(today))
            periods.add(due(period, today, rounds, holidays));
        Collections.reverse(periods);
        return periods;
    }

    /** The periods that begin after today, as far as one day, but for those in holidays. */
    public List<Period> ahead(LocalDate until) {
        return book.read(sql -> {
            LocalDate today = today(sql);
            List<Holiday> holidays = StoredRhythms.holidays(sql);
            return new RoundCalendar(rhythms(sql, StoredRounds.all(sql), today))
                    .until(until).stream()
                            .filter(period -> period.first().isAfter(today) && !period.isWithin(holidays))
                            .toList();
        });
    }

    private static DuePeriod due(Period period, LocalDate today, List<Round> rounds, List<Holiday> holidays) {
        List<Round> of = rounds.stream()
                .filter(round -> period.holds(round.period().first()))
                .toList();
        Optional<Round> last = of.stream().reduce((earlier, later) -> later);
        Optional<Round> done =
                of.stream().filter(round -> round.ended().isPresent()).reduce((earlier, later) -> later);
        Optional<Holiday> holiday = holidays.stream()
                .filter(one ->
                        !one.last().isBefore(period.first()) && !one.first().isAfter(period.last()))
                .findFirst();
        if (last.isPresent() && last.get().ended().isEmpty() && period.holds(today))
            return new DuePeriod(period, DuePeriod.State.BEGUN, last, Optional.empty());
        if (done.isPresent()) return new DuePeriod(period, DuePeriod.State.DONE, done, Optional.empty());
        if (period.isWithin(holidays)) return new DuePeriod(period, DuePeriod.State.SKIPPED, last, holiday);
        return new DuePeriod(
                period, period.holds(today) ? DuePeriod.State.DUE : DuePeriod.State.MISSED, last, Optional.empty());
    }

    /** What was chosen; until then a week from the first round on, and before that from this week. */
    private static List<Rhythm> rhythms(Handle sql, List<Round> rounds, LocalDate today) {
        List<Rhythm> chosen = StoredRhythms.all(sql);
        LocalDate monday = rounds.isEmpty()
                ? today.minusDays(today.getDayOfWeek().getValue() - 1)
                : rounds.get(0).period().first();
        List<Rhythm> rhythms = new ArrayList<>();
        if (chosen.isEmpty() || monday.isBefore(chosen.get(0).startsOn())) rhythms.add(Rhythm.first(monday));
        rhythms.addAll(chosen);
        return rhythms;
    }

    /** What was chosen last, also where it begins only with the next period. */
    public Rhythm rhythm() {
        return book.read(sql -> {
            List<Rhythm> rhythms = rhythms(sql, StoredRounds.all(sql), today(sql));
            return rhythms.get(rhythms.size() - 1);
        });
    }

    /** Chooses how often; it holds from the end of the period of today. */
    public Rhythm change(Actor actor, Rhythm seen, RoundRhythm rounds, AuditRhythm audits) {
        return people.act(actor, CHANGE_SCHOOL, "monitoring.change-rhythm", act -> {
            LocalDate today = today(act.sql());
            List<Rhythm> rhythms = rhythms(act.sql(), StoredRounds.all(act.sql()), today);
            Rhythm now = rhythms.get(rhythms.size() - 1);
            if (!now.equals(seen)) throw new Refusal("monitoring.rhythm.changed-elsewhere");
            if (now.rounds() == rounds && now.audits() == audits) throw new Refusal("monitoring.rhythm.same");
            List<Rhythm> begun = rhythms.stream()
                    .filter(one -> !one.startsOn().isAfter(today))
                    .toList();
            List<Period> periods = new RoundCalendar(begun).until(today);
            LocalDate startsOn = periods.get(periods.size() - 1).last().plusDays(1);
            Rhythm wanted = new Rhythm(rounds, audits, startsOn);
            StoredRhythms.add(act, wanted);
            act.record(
                    "monitoring",
                    Map.of(
                            "rounds", Map.of("from", now.rounds(), "to", rounds),
                            "audits", Map.of("from", now.audits(), "to", audits),
                            "startsOn", startsOn.toString()));
            return wanted;
        });
    }

    /** The days on which no round is due, the oldest first. */
    public List<Holiday> holidays(Actor actor) {
        actor.require(READ_MONITORING);
        return book.read(StoredRhythms::holidays);
    }

    /** Says that no round is due on these days, and why. */
    public Holiday skip(Actor actor, LocalDate first, LocalDate last, String reason) {
        if (first == null || last == null || last.isBefore(first)) throw new Refusal("monitoring.holiday.days");
        String why = words(reason, "monitoring.holiday.reason-missing");
        return people.act(actor, MONITOR, "monitoring.skip", act -> {
            Holiday holiday = StoredRhythms.addHoliday(act, first, last, why);
            act.record("monitoring", Map.of("first", first.toString(), "last", last.toString()), why);
            return holiday;
        });
    }

    /** Says that rounds are due on these days after all. */
    public void takeBack(Actor actor, Holiday holiday) {
        people.act(actor, MONITOR, "monitoring.take-back-skip", act -> {
            if (StoredRhythms.holidays(act.sql()).stream().noneMatch(one -> one.id() == holiday.id()))
                throw new Refusal("monitoring.holiday.gone");
            StoredRhythms.takeBack(act, holiday.id());
            act.record(
                    "monitoring",
                    Map.of(
                            "first",
                            holiday.first().toString(),
                            "last",
                            holiday.last().toString()));
            return holiday;
        });
    }

    /** @throws Refusal where there is none of this id */
    public Round round(Actor actor, long id) {
        actor.require(READ_MONITORING);
        return book.read(sql -> find(sql, id));
    }

    private static Round find(Handle sql, long id) {
        return StoredRounds.find(sql, id).orElseThrow(() -> new Refusal("monitoring.round.missing"));
    }

    /**
     * Begins the round of the period of today.
     *
     * @throws Refusal where one is under way, perhaps at another desk
     */
    public Round begin(Actor actor) {
        return people.act(actor, MONITOR, "monitoring.begin", act -> {
            DuePeriod due = periods(act.sql()).get(0);
            if (due.state() == DuePeriod.State.BEGUN)
                throw new Refusal(
                        "monitoring.round.begun",
                        people.name(due.round().orElseThrow().begunBy()));
            long id = StoredRounds.begin(act, due.period());
            act.record(
                    subject(id),
                    Map.of(
                            "rule", Rule.TW_MONITOR.id(),
                            "first", due.period().first().toString(),
                            "last", due.period().last().toString()));
            return find(act.sql(), id);
        });
    }

    /**
     * Answers a question of a round; a later answer takes the place of an earlier one, which stays on record.
     *
     * @param round as it was seen
     * @param words what was found or why nobody could look; needed where all is not well
     * @throws Refusal where the round is ended, or another desk answered since
     */
    public Round answer(Actor actor, Round round, RoundQuestion question, RoundAnswer.Kind kind, String words) {
        String said = kind.needsWords() ? words(words, "monitoring.answer.words-missing") : "";
        return people.act(actor, MONITOR, "monitoring.answer", act -> {
            Round now = requireOpen(act, round.id());
            if (!Optional.ofNullable(now.answers().get(question))
                    .equals(Optional.ofNullable(round.answers().get(question))))
                throw new Refusal("monitoring.answer.changed-elsewhere", question.title());
            StoredRounds.answer(act, round.id(), question, kind, said);
            act.record(
                    subject(round.id()),
                    Map.of(
                            "question",
                            question.name(),
                            "answer",
                            kind.name(),
                            "rule",
                            question.rule().id()),
                    said);
            return find(act.sql(), round.id());
        });
    }

    /** @throws Refusal where a question has no answer, or the round is ended already */
    public Round end(Actor actor, Round round) {
        return people.act(actor, MONITOR, "monitoring.end", act -> {
            Round now = requireOpen(act, round.id());
            if (!now.isAnswered())
                throw new Refusal(
                        "monitoring.round.unanswered",
                        RoundQuestion.values().length - now.answers().size());
            StoredRounds.end(act, round.id());
            act.record(subject(round.id()), Map.of("found", now.found().size()));
            return find(act.sql(), round.id());
        });
    }

    private static Round requireOpen(Act act, long id) {
        Round now = find(act.sql(), id);
        if (now.ended().isPresent()) throw new Refusal("monitoring.round.ended");
        return now;
    }

    static String words(String typed, String missing) {
        String words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) throw new Refusal(missing);
        if (words.length() > MOST_WORDS) throw new Refusal("monitoring.words.long", MOST_WORDS);
        return words;
    }

    private static String subject(long id) {
        return "round " + id;
    }
}
