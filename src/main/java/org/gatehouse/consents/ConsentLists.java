package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.book.Actor;
import org.gatehouse.consents.ConsentReads.Lines;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;

/** The register as lists, for screens and paper: children on the roll today and uses that have not ended. */
public final class ConsentLists {
    private static final Set<ConsentState> GAPS = EnumSet.of(ConsentState.NOT_ASKED, ConsentState.NO_EVIDENCE);

    private final ConsentReads reads;

    ConsentLists(ConsentReads reads) {
        this.reads = reads;
    }

    /** A child and a use without consent, or whose consent is unfinished. */
    public record Line(Pupil pupil, ConsentUse use, ConsentState state) {}

    /** A consent in force, and the last day of it. */
    public record Expiry(Pupil pupil, ConsentUse use, LocalDate lastDay) {}

    /** A child whose parents or carers are to be asked again, and for what. */
    public record Renewal(Pupil pupil, List<ConsentUse> uses) {}

    /** How many children of a class stand where. */
    public record Figures(String className, ConsentUse use, Map<ConsentState, Integer> children) {
        public int of(ConsentState state) {
            return children.getOrDefault(state, 0);
        }
    }

    /**
     * Who must not be published, and why in one word.
     *
     * @param className empty for the whole school
     */
    public List<Line> doNotPublish(Actor actor, String className, long useId) {
        return lines(actor, className).stream()
                .filter(line -> line.use().id() == useId && !line.state().allows())
                .toList();
    }

    /** Where nobody has decided yet, or nothing in writing shows it. */
    public List<Line> gaps(Actor actor, String className) {
        return lines(actor, className).stream()
                .filter(line -> GAPS.contains(line.state()))
                .toList();
    }

    /** The consents in force that run out within {@code days}, the next to run out first. */
    public List<Expiry> expiring(Actor actor, int days) {
        Lines lines = reads.lines(actor, RollSearch.ALL);
        List<Expiry> expiring = new ArrayList<>();
        for (Pupil pupil : lines.pupils())
            for (ConsentUse use : lines.uses())
                expiry(lines, lines.history(pupil, use), days)
                        .ifPresent(last -> expiring.add(new Expiry(pupil, use, last)));
        expiring.sort(Comparator.comparing(Expiry::lastDay));
        return expiring;
    }

    private static Optional<LocalDate> expiry(Lines lines, ConsentHistory history, int days) {
        return history.givenUntil(lines.today())
                .filter(last -> !last.isAfter(lines.today().plusDays(days))
                        && history.inForce(last.plusDays(1)) == ConsentState.EXPIRED);
    }

    /** Whose consents have run out or will within {@code days}: one letter a child. */
    public List<Renewal> renewalDue(Actor actor, int days) {
        Lines lines = reads.lines(actor, RollSearch.ALL);
        List<Renewal> due = new ArrayList<>();
        for (Pupil pupil : lines.pupils()) {
            List<ConsentUse> uses = lines.uses().stream()
                    .filter(use -> lines.state(pupil, use) == ConsentState.EXPIRED
                            || expiry(lines, lines.history(pupil, use), days).isPresent())
                    .toList();
            if (!uses.isEmpty()) due.add(new Renewal(pupil, uses));
        }
        return due;
    }

    /** How many children stand where, by class and use. */
    public List<Figures> figures(Actor actor) {
        Lines lines = reads.lines(actor, RollSearch.ALL);
        Map<String, Map<Long, Map<ConsentState, Integer>>> counted = new TreeMap<>();
        for (Pupil pupil : lines.pupils())
            for (ConsentUse use : lines.uses())
                counted.computeIfAbsent(pupil.className(), key -> new TreeMap<>())
                        .computeIfAbsent(use.id(), key -> new EnumMap<>(ConsentState.class))
                        .merge(lines.state(pupil, use), 1, Integer::sum);
        List<Figures> figures = new ArrayList<>();
        counted.forEach((className, byUse) ->
                lines.uses().forEach(use -> figures.add(new Figures(className, use, Map.copyOf(byUse.get(use.id()))))));
        return figures;
    }

    private List<Line> lines(Actor actor, String className) {
        Lines lines = reads.lines(actor, new RollSearch("", className, false));
        List<Line> all = new ArrayList<>();
        for (Pupil pupil : lines.pupils())
            for (ConsentUse use : lines.uses()) all.add(new Line(pupil, use, lines.state(pupil, use)));
        return all;
    }
}
