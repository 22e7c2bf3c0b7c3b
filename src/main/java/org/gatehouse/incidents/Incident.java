package org.gatehouse.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An incident as one of its readers sees it, opened; where it stands is worked out of its entries.
 *
 * @param number what people quote to each other, such as {@code 2026-007}
 * @param entries in the order in which they were recorded
 * @param standings as what the person who reads it does so; never empty
 */
public record Incident(
        long id,
        String number,
        long handedInBy,
        Instant handedInAt,
        List<Entry> entries,
        List<Reader> readers,
        Set<Standing> standings) {
    public Incident {
        entries = List.copyOf(entries);
        readers = List.copyOf(readers);
        standings = Set.copyOf(standings);
    }

    /** What is known today: the last version, with what whoever handed it in has marked since. */
    public Facts facts() {
        return factsUpTo(entries.size());
    }

    private Facts factsUpTo(int count) {
        Facts known = null;
        for (Entry entry : entries.subList(0, count)) {
            if (entry.facts().isEmpty()) continue;
            Facts said = entry.facts().get();
            known = entry.kind() == EntryKind.LATER_WORDS && known != null ? marked(known, said) : said;
        }
        return known;
    }

    /** The same facts with the marks that {@code later} carries. */
    static Facts marked(Facts known, Facts later) {
        return new Facts(
                known.happenedAt(),
                known.account(),
                known.address(),
                known.handle(),
                known.rule(),
                known.area(),
                known.gravity(),
                known.involved(),
                known.childInvolved() || later.childInvolved(),
                known.indecentImage() || later.indecentImage());
    }

    /** What happened, in the words of whoever handed it in. */
    public String words() {
        return entries.get(0).words();
    }

    public IncidentState state() {
        int closed = ordinal(last(entry -> entry.kind() == EntryKind.CLOSED));
        if (closed > ordinal(last(this::reopens))) return IncidentState.CLOSED;
        boolean stepped = EntryKind.STEPS.stream().allMatch(step -> step(step).isPresent());
        return stepped && !toAcknowledge() ? IncidentState.READY_TO_CLOSE : IncidentState.OPEN;
    }

    private boolean reopens(Entry entry) {
        return entry.kind() == EntryKind.REOPENED || refersAgain(entry);
    }

    /** Whether the DSL has not yet acknowledged what there is to know of an incident that involves a child. */
    public boolean toAcknowledge() {
        return facts().involvesChild()
                && ordinal(last(this::refersAgain)) > ordinal(last(entry -> entry.kind() == EntryKind.ACKNOWLEDGED));
    }

    private boolean refersAgain(Entry entry) {
        return switch (entry.kind()) {
            case HANDED_IN, LATER_WORDS -> true;
            // What cannot be read yet may be anything.
            case FACTS ->
                entry.shut() || entry.facts().orElseThrow().isWeightierThan(factsUpTo(entries.indexOf(entry)));
            default -> false;
        };
    }

    /** Whether the last word is that of whoever handed it in: nobody in charge has answered by an entry of theirs. */
    public boolean toAnswer() {
        int handed =
                ordinal(last(entry -> entry.kind() == EntryKind.HANDED_IN || entry.kind() == EntryKind.LATER_WORDS));
        return entries.stream()
                .filter(entry -> entry.ordinal() > handed)
                .noneMatch(entry -> entry.kind() != EntryKind.EVIDENCE || entry.authorId() != handedInBy);
    }

    /** How a guided step ended last, where it was done. */
    public Optional<Entry> step(EntryKind step) {
        return last(entry -> entry.kind() == step);
    }

    /** How long after it happened a step was done. */
    public Optional<Duration> took(EntryKind step) {
        return step(step).map(entry -> Duration.between(facts().happenedAt(), entry.happenedAt()));
    }

    /** The steps that should be done by {@code now} and are not. */
    public List<EntryKind> overdue(Instant now) {
        if (now.isBefore(handedInAt.plus(EntryKind.STEP_DUE))) return List.of();
        return EntryKind.STEPS.stream().filter(step -> step(step).isEmpty()).toList();
    }

    /** The entries in the order in which things happened; what was recorded later stands in its right place. */
    public List<Entry> chronology() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::happenedAt).thenComparing(Entry::ordinal))
                .toList();
    }

    /** The pieces of evidence, by their number. Of an incident with the mark they stay shut. */
    public List<Attachment> evidence() {
        return entries.stream().flatMap(entry -> entry.attachment().stream()).toList();
    }

    /** The incidents that were linked with it from here. */
    public Set<Long> links() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.LINK)
                .map(Entry::other)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the person who reads it may enter now; the acts ask the same again. */
    public Set<EntryKind> mayDo() {
        Set<EntryKind> may = EnumSet.noneOf(EntryKind.class);
        standings.forEach(standing -> may.addAll(standing.entries()));
        may.retainAll(state().entries());
        if (!toAcknowledge()) may.remove(EntryKind.ACKNOWLEDGED);
        if (facts().indecentImage()) may.remove(EntryKind.EVIDENCE);
        return may;
    }

    /** What was on the screen; an act that rests on it is refused when the incident has grown since. */
    public int seen() {
        return entries.get(entries.size() - 1).ordinal();
    }

    private Optional<Entry> last(Predicate<Entry> which) {
        for (int at = entries.size() - 1; at >= 0; at--)
            if (which.test(entries.get(at))) return Optional.of(entries.get(at));
        return Optional.empty();
    }

    private static int ordinal(Optional<Entry> entry) {
        return entry.map(Entry::ordinal).orElse(0);
    }
}
