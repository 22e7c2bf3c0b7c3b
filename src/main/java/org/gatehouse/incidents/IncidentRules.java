package org.gatehouse.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.incidents.Involved.Kind;
import org.gatehouse.people.Person;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Refusal;

/** What an entry must keep to, and what Gatehouse completes by itself. */
final class IncidentRules {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_FIELD = 500;
    /** Two clocks of one school need not agree to the minute. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private IncidentRules() {}

    /** @throws Refusal in the sentence under {@code missing} where there are none */
    static String words(String typed, String missing) {
        String words = optional(typed);
        if (words.isEmpty()) throw new Refusal(missing);
        return words;
    }

    static String optional(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST) throw new Refusal("incidents.words.long", LONGEST);
        return words;
    }

    private static String field(String typed) {
        String words = typed.strip().replaceAll("\\p{Cntrl}+", " ");
        if (words.length() > LONGEST_FIELD) throw new Refusal("incidents.field.long", LONGEST_FIELD);
        return words;
    }

    /** @throws Refusal where it lies ahead */
    static Instant past(Instant moment, Instant now) {
        if (moment.isAfter(now.plus(CLOCKS))) throw new Refusal("incidents.moment.future");
        return moment.isAfter(now) ? now : moment;
    }

    /**
     * Tidies facts. Somebody typed as text who works here is taken for who they are, so that they do not read what concerns them;
     * a handle that is known to be a child's brings the child in.
     */
    static Facts facts(Facts typed, Staff staff, List<Pupil> pupils, Instant now) {
        typed.rule().filter(rule -> !Category.RULES.contains(rule)).ifPresent(rule -> {
            throw new IllegalArgumentException("no category: " + rule);
        });
        String handle = field(typed.handle()).replaceFirst("^@", "");
        Map<Long, Pupil> byId = pupils.stream().collect(Collectors.toMap(Pupil::id, Function.identity()));
        List<Involved> involved = new ArrayList<>();
        for (Involved one : typed.involved()) involved.add(involved(one, staff, byId));
        boolean childs = !handle.isEmpty()
                && pupils.stream()
                        .flatMap(pupil -> pupil.handles().stream())
                        .anyMatch(known -> About.folded(known).equals(About.folded(handle)));
        return new Facts(
                past(typed.happenedAt(), now),
                field(typed.account()),
                field(typed.address()),
                handle,
                typed.rule(),
                typed.area(),
                typed.gravity(),
                involved.stream().distinct().toList(),
                typed.childInvolved() || childs,
                typed.indecentImage());
    }

    private static Involved involved(Involved one, Staff staff, Map<Long, Pupil> pupils) {
        String name = field(one.name());
        switch (one.kind()) {
            case PUPIL -> {
                Pupil pupil = pupils.get(one.id());
                if (pupil == null) throw new Refusal("incidents.involved.unknown", name);
                return Involved.pupil(one.id(), pupil.name(), one.part());
            }
            case STAFF -> {
                if (!staff.people().containsKey(one.id())) throw new Refusal("incidents.involved.unknown", name);
                return Involved.staff(one.id(), staff.name(one.id()), one.part());
            }
            case CONTACT -> {
                return Involved.contact(one.id(), name, one.part());
            }
            default -> {
                if (name.isEmpty()) throw new Refusal("incidents.involved.nameless");
                return staff.people().values().stream()
                        .filter(Person::active)
                        .filter(person -> same(person.name(), name))
                        .findFirst()
                        .map(person -> Involved.staff(person.id(), person.name(), one.part()))
                        .orElseGet(() -> new Involved(Kind.OTHER, 0, name, one.child(), one.part()));
            }
        }
    }

    private static boolean same(String one, String other) {
        return OpenIncident.folded(one)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(OpenIncident.folded(other)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT));
    }

    /** @throws Refusal where a step may not end so, was not yet taken, or lacks a word that belongs to it */
    static Step step(Step typed, Facts facts, Instant now) {
        if (!typed.kind().isStep()) throw new IllegalArgumentException("no step: " + typed.kind());
        if (!StepResult.of(typed.kind(), facts.indecentImage()).contains(typed.result()))
            throw new Refusal(
                    "incidents.step.result",
                    typed.kind().title(),
                    typed.result().title());
        String by = field(typed.by());
        if (by.isEmpty()) throw new Refusal("incidents.step.by");
        Instant at = past(typed.at(), now);
        if (at.isBefore(facts.happenedAt())) throw new Refusal("incidents.step.before");
        String words = optional(typed.words());
        if (words.isEmpty() && typed.kind() == EntryKind.REPORT) throw new Refusal("incidents.step.to-whom");
        if (words.isEmpty() && typed.result() != StepResult.DONE && typed.result() != StepResult.MUST_NOT_BE_COPIED)
            throw new Refusal("incidents.step.words");
        return new Step(typed.kind(), typed.result(), by, at, words);
    }
}
