package org.gatehouse.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.desk.TodayGroup.Weight;
import org.gatehouse.monitoring.DuePeriod;
import org.gatehouse.monitoring.Monitoring;
import org.gatehouse.monitoring.MonitoringController;
import org.gatehouse.monitoring.Round;
import org.gatehouse.monitoring.RoundQuestion;
import org.gatehouse.rules.Words;

/** The round that is due or under way, what was missed lately, the audit that is due, and findings that nobody decided about. */
final class MonitoringToday implements TodaySource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    /** What was missed longer ago stays on the list of rounds, and nobody can do anything about it today. */
    private static final int MISSED_WEEKS = 4;

    private final FrameController frame;
    private final Monitoring monitoring;
    private final Actor actor;

    MonitoringToday(FrameController frame, Monitoring monitoring, Actor actor) {
        this.frame = frame;
        this.monitoring = monitoring;
        this.actor = actor;
    }

    @Override
    public Place place() {
        return Place.MONITORING;
    }

    @Override
    public List<TodayGroup> read() {
        List<TodayLine> overdue = new ArrayList<>();
        List<TodayLine> waiting = new ArrayList<>();
        LocalDate today = monitoring.rounds().today();
        List<DuePeriod> periods = monitoring.rounds().periods(actor);
        missed(periods, today).ifPresent(overdue::add);
        if (actor.may(Permission.MONITOR)) {
            audit(today, waiting, overdue);
            round(periods.get(0)).ifPresent(waiting::add);
            int open = monitoring.audits().open(actor);
            if (open > 0)
                waiting.add(new TodayLine(
                        Words.of("desk.today.monitoring.findings", open),
                        Words.of("desk.today.monitoring.findings.below"),
                        this::openAudit));
        }
        return List.of(
                TodayGroup.of(Weight.OVERDUE, "desk.today.monitoring", "fth-activity", overdue),
                TodayGroup.of(Weight.WAITING, "desk.today.monitoring", "fth-activity", waiting));
    }

    private Optional<TodayLine> round(DuePeriod due) {
        String until = days(due);
        if (due.state() == DuePeriod.State.DUE)
            return Optional.of(new TodayLine(
                    Words.of("desk.today.monitoring.round", until),
                    Words.of("desk.today.monitoring.round.below"),
                    this::openRounds));
        if (due.state() != DuePeriod.State.BEGUN) return Optional.empty();
        int answered = due.round().map(Round::answers).orElseThrow().size();
        return Optional.of(new TodayLine(
                Words.of("desk.today.monitoring.begun", until),
                Words.of("desk.today.monitoring.begun.below", answered, RoundQuestion.values().length),
                this::openRounds));
    }

    private static String days(DuePeriod due) {
        return Words.of(
                "monitoring.period.shown",
                DAY.format(due.period().first()),
                DAY.format(due.period().last()));
    }

    private Optional<TodayLine> missed(List<DuePeriod> periods, LocalDate today) {
        List<DuePeriod> missed = periods.stream()
                .filter(one -> one.state() == DuePeriod.State.MISSED)
                .filter(one -> one.period().last().isAfter(today.minusWeeks(MISSED_WEEKS)))
                .toList();
        if (missed.isEmpty()) return Optional.empty();
        return Optional.of(new TodayLine(
                Words.of("desk.today.monitoring.missed", missed.size()),
                Words.of("desk.today.monitoring.missed.below", days(missed.get(0))),
                missed.size(),
                this::openRounds));
    }

    private void audit(LocalDate today, List<TodayLine> waiting, List<TodayLine> overdue) {
        Optional<LocalDate> due =
                monitoring.audits().dueOn(actor, monitoring.rounds().rhythm().audits());
        if (due.isEmpty())
            waiting.add(new TodayLine(
                    Words.of("desk.today.monitoring.audit.first"),
                    Words.of("desk.today.monitoring.audit.download"),
                    this::openAudit));
        else if (!due.get().isAfter(today))
            overdue.add(new TodayLine(
                    Words.of("desk.today.monitoring.audit.due"),
                    Words.of("desk.today.monitoring.audit.below", DAY.format(due.get())),
                    this::openAudit));
    }

    private void openRounds() {
        frame.page(Place.MONITORING, MonitoringController.class).openRounds();
    }

    private void openAudit() {
        frame.page(Place.MONITORING, MonitoringController.class).openAudit();
    }
}
