package org.gatehouse.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.monitoring.Monitoring;
import org.gatehouse.monitoring.Period;
import org.gatehouse.rules.Words;

/** The rounds that come, a line a month, and the next audit of the account’s archive. */
final class MonitoringYear implements YearSource {
    private final Monitoring monitoring;
    private final Actor actor;

    MonitoringYear(Monitoring monitoring, Actor actor) {
        this.monitoring = monitoring;
        this.actor = actor;
    }

    @Override
    public List<YearDay> read(LocalDate from, LocalDate until) {
        List<YearDay> days = new ArrayList<>(YearSource.monthly(
                monitoring.rounds().ahead(until).stream().map(Period::first).toList(),
                from,
                until,
                many -> Words.of("desk.year.rounds", many),
                Place.MONITORING));
        monitoring
                .audits()
                .dueOn(actor, monitoring.rounds().rhythm().audits())
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .ifPresent(day -> days.add(new YearDay(day, Words.of("desk.year.audit"), Place.MONITORING)));
        return days;
    }
}
