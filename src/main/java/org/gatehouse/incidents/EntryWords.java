package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.gatehouse.rules.Words;

/** An entry in words, as chronologies show it on the screen and on paper. */
public final class EntryWords {
    private EntryWords() {}

    /** @param names by the id of the person */
    public static String of(Entry entry, LongFunction<String> names) {
        if (entry.shut()) return Words.of("incidents.entry.shut");
        List<String> lines = new ArrayList<>();
        switch (entry.kind()) {
            case COPY, REMOVE, REPORT ->
                lines.add(Words.of(
                        "incidents.said.step",
                        entry.result().map(StepResult::title).orElse(""),
                        entry.by()));
            case AMENDMENT -> lines.add(Words.of("incidents.said.amends", entry.amends()));
            case EVIDENCE ->
                entry.attachment()
                        .ifPresent(kept -> lines.add(Words.of(
                                "incidents.said.evidence", kept.number(), kept.name(), kept.size(), kept.sha256())));
            case READER_ADDED, READER_REMOVED -> lines.add(names.apply(entry.other()));
            case CLOSED -> lines.add(entry.outcome().map(Outcome::title).orElse(""));
            default -> {}
        }
        if (!entry.words().isEmpty()) lines.add(entry.words());
        entry.facts().ifPresent(facts -> lines.addAll(facts(facts)));
        return String.join("\n", lines);
    }

    /** One line for each thing that is known. */
    public static List<String> facts(Facts facts) {
        List<String> lines = new ArrayList<>();
        add(lines, "account", facts.account());
        add(lines, "address", facts.address());
        add(lines, "handle", facts.handle().isEmpty() ? "" : "@" + facts.handle());
        add(
                lines,
                "rule",
                facts.rule().map(rule -> rule.id() + ": " + rule.asks()).orElse(""));
        add(lines, "area", facts.area().map(FourC::title).orElse(""));
        add(lines, "gravity", facts.gravity().title());
        for (Involved one : facts.involved())
            lines.add(Words.of(
                    "incidents.said.involved",
                    one.name(),
                    one.kind().title(),
                    one.part().title()));
        if (facts.involvesChild()) lines.add(Words.of("incidents.said.child"));
        if (facts.indecentImage()) lines.add(Words.of("incidents.said.image"));
        return lines;
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) lines.add(Words.of("incidents.said." + key, value));
    }
}
