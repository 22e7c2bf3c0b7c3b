package org.gatehouse.incidents;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lists, search and Today ask of an incident again and again, worked out once when it is opened.
 *
 * @param searched everything that can be found in it, folded
 * @param due who should be able to open it and is not
 */
record Glance(
        IncidentState state,
        boolean toAcknowledge,
        boolean toAnswer,
        String firstWords,
        String searched,
        Map<Long, Renewals.Due> due) {
    private static final int FIRST_WORDS = 120;

    static Glance of(Incident incident, Given given, Staff staff) {
        return new Glance(
                incident.state(),
                incident.toAcknowledge(),
                incident.toAnswer(),
                firstWords(incident.words()),
                OpenIncident.folded(words(incident)),
                Renewals.due(incident, given, staff));
    }

    private static String firstWords(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= FIRST_WORDS ? line : line.substring(0, FIRST_WORDS - 1) + "…";
    }

    private static String words(Incident incident) {
        Facts facts = incident.facts();
        Stream<String> known = Stream.of(
                incident.number(),
                facts.account(),
                facts.address(),
                facts.handle(),
                facts.rule().map(rule -> rule.id() + " " + rule.asks()).orElse(""));
        Stream<String> said = incident.entries().stream()
                .flatMap(entry -> Stream.of(
                        entry.words(),
                        entry.by(),
                        entry.attachment().map(Attachment::name).orElse("")));
        Stream<String> people = facts.involved().stream().map(Involved::name);
        return Stream.of(known, said, people)
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
