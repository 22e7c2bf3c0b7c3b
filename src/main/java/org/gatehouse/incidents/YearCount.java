package org.gatehouse.incidents;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.incidents.YearFigures.Group;
import org.gatehouse.incidents.YearFigures.Line;
import org.gatehouse.rules.Words;

/** Counts the incidents of a school year. For governors small numbers are not told, nor what would give them away by subtraction. */
final class YearCount {
    /** Fewer than these, and somebody could be recognised in a small school. */
    private static final int SMALL = 5;

    private final List<Incident> incidents;
    private final boolean forGovernors;

    private YearCount(List<Incident> incidents, boolean forGovernors) {
        this.incidents = incidents;
        this.forGovernors = forGovernors;
    }

    static YearFigures of(List<Incident> all, LocalDate day, boolean forGovernors) {
        LocalDate from = schoolYear(day);
        LocalDate to = from.plusYears(1).minusDays(1);
        List<Incident> within = all.stream()
                .filter(incident -> {
                    LocalDate on = LocalDate.ofInstant(incident.facts().happenedAt(), Incidents.ZONE);
                    return !on.isBefore(from) && !on.isAfter(to);
                })
                .toList();
        YearCount count = new YearCount(within, forGovernors);
        return new YearFigures(from, to, count.told(within.size()), count.groups());
    }

    /** The first of September before a day, or that day itself. */
    private static LocalDate schoolYear(LocalDate day) {
        LocalDate begin = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        return day.isBefore(begin) ? begin.minusYears(1) : begin;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(group("state", incident -> Optional.of(incident.state().title())));
        groups.add(group("category", incident -> incident.facts().rule().map(rule -> rule.id() + ": " + rule.asks())));
        groups.add(group("area", incident -> incident.facts().area().map(FourC::title)));
        groups.add(group(
                "gravity", incident -> Optional.of(incident.facts().gravity().title())));
        groups.add(group(
                "child",
                incident -> Optional.of(Words.of(
                        incident.facts().involvesChild() ? "incidents.year.with-child" : "incidents.year.no-child"))));
        groups.add(group(
                "outcome",
                incident -> incident.state() == IncidentState.CLOSED ? outcome(incident) : Optional.empty()));
        groups.add(group(
                "removal",
                incident ->
                        incident.step(EntryKind.REMOVE).flatMap(Entry::result).map(StepResult::title)));
        groups.add(times());
        return groups;
    }

    private static Optional<String> outcome(Incident incident) {
        return incident.entries().stream()
                .flatMap(entry -> entry.outcome().stream())
                .reduce((one, later) -> later)
                .map(Outcome::title);
    }

    private Group group(String key, Function<Incident, Optional<String>> side) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Incident incident : incidents)
            counts.merge(side.apply(incident).orElseGet(() -> Words.of("incidents.year.none")), 1, Integer::sum);
        List<Map.Entry<String, Integer>> lines = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long small = lines.stream().filter(line -> line.getValue() < SMALL).count();
        List<Line> told = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int count = lines.get(at).getValue();
            // One small number alone could be found by taking the others from the whole: the next one goes with it.
            boolean beside = small == 1 && at == lines.size() - 2 && forGovernors;
            told.add(new Line(lines.get(at).getKey(), beside ? Words.of("incidents.year.not-told") : told(count)));
        }
        return new Group(Words.of("incidents.year." + key), told);
    }

    private String told(int count) {
        return forGovernors && count > 0 && count < SMALL
                ? Words.of("incidents.year.few", SMALL)
                : Integer.toString(count);
    }

    /** The time by which half of the steps were done. */
    private Group times() {
        List<Line> lines = new ArrayList<>();
        for (EntryKind step : EntryKind.STEPS) {
            Duration[] took = incidents.stream()
                    .flatMap(incident -> incident.took(step).stream())
                    .sorted()
                    .toArray(Duration[]::new);
            if (took.length == 0 || forGovernors && took.length < SMALL) continue;
            lines.add(new Line(step.title(), words(took[took.length / 2])));
        }
        return new Group(Words.of("incidents.year.times"), lines);
    }

    private static String words(Duration took) {
        if (took.toHours() >= 48) return Words.of("incidents.year.days", took.toDays());
        return took.toMinutes() >= 120
                ? Words.of("incidents.year.hours", took.toHours())
                : Words.of("incidents.year.minutes", took.toMinutes());
    }
}
