package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All that is known of one child and one use, and what is in force of it on a day. Pure: no file, no clock.
 *
 * @param answers in the order in which they were recorded
 * @param flags in the order in which they were set and lifted
 * @param leftOn the day the child left the school
 */
public record ConsentHistory(List<Answer> answers, List<Flag> flags, Optional<LocalDate> leftOn) {
    static final Comparator<Answer> LATER = Comparator.comparing(Answer::from).thenComparingLong(Answer::id);

    /**
     * One decision.
     *
     * @param undone whether it was taken back as a slip, so that it never counted
     * @param parentalResponsibility of who gave it; without, it is kept and does not count
     * @param evidenced whether something in writing shows it
     * @param to the last day of a consent; null for no end
     */
    public record Answer(
            long id,
            long giverId,
            Decision decision,
            boolean undone,
            boolean parentalResponsibility,
            boolean evidenced,
            LocalDate from,
            LocalDate to) {
        private boolean counts(LocalDate day) {
            return decision == Decision.GIVEN && evidenced && !endedBefore(to, day);
        }

        private boolean saysNo() {
            return decision != Decision.GIVEN;
        }
    }

    /**
     * <em>Do not show</em>, set or lifted.
     *
     * @param lifted whether every flag that was set before it ends on {@code from}
     * @param to the last day of a flag; null for no end
     */
    public record Flag(long id, boolean lifted, LocalDate from, LocalDate to) {}

    public ConsentHistory {
        answers = List.copyOf(answers);
        flags = List.copyOf(flags);
    }

    /**
     * What is in force on {@code day}. The latest decision of each person stands, by its day and then by when it was recorded; one
     * refusal or withdrawal by somebody with parental responsibility wins over every consent.
     */
    public ConsentState inForce(LocalDate day) {
        if (doNotShow(day)) return ConsentState.DO_NOT_SHOW;
        if (leftOn.isPresent() && !leftOn.get().isAfter(day)) return ConsentState.LEFT;
        Collection<Answer> standing = standing(day);
        Optional<Answer> no = latest(standing, Answer::saysNo);
        if (no.isPresent())
            return no.get().decision() == Decision.REFUSED ? ConsentState.REFUSED : ConsentState.WITHDRAWN;
        if (standing.stream().anyMatch(answer -> answer.counts(day))) return ConsentState.GIVEN;
        return latest(standing, answer -> true)
                .map(answer -> answer.evidenced() ? ConsentState.EXPIRED : ConsentState.NO_EVIDENCE)
                .orElse(ConsentState.NOT_ASKED);
    }

    public boolean doNotShow(LocalDate day) {
        return flags.stream()
                .anyMatch(set -> !set.lifted()
                        && !set.from().isAfter(day)
                        && !endedBefore(set.to(), day)
                        && flags.stream()
                                .noneMatch(lift -> lift.lifted()
                                        && lift.id() > set.id()
                                        && !lift.from().isAfter(day)));
    }

    /** The first day of the gap in which {@code day} lies; empty where consent is in force then, or never was before. */
    public Optional<LocalDate> lapsedOn(LocalDate day) {
        if (inForce(day).allows()) return Optional.empty();
        return turns().headSet(day.plusDays(1)).stream()
                .filter(turn ->
                        inForce(turn.minusDays(1)).allows() && !inForce(turn).allows())
                .reduce((earlier, later) -> later);
    }

    /** The last day of the consent that is in force on {@code day}; empty where there is none, or it has no end. */
    public Optional<LocalDate> givenUntil(LocalDate day) {
        if (!inForce(day).allows()) return Optional.empty();
        return turns().tailSet(day.plusDays(1)).stream()
                .filter(turn -> !inForce(turn).allows())
                .findFirst()
                .map(turn -> turn.minusDays(1));
    }

    /** The days on which what is in force may change. */
    private SortedSet<LocalDate> turns() {
        SortedSet<LocalDate> turns = new TreeSet<>();
        answers.forEach(answer -> addTurns(turns, answer.from(), answer.to()));
        flags.forEach(flag -> addTurns(turns, flag.from(), flag.to()));
        leftOn.ifPresent(turns::add);
        return turns;
    }

    private static void addTurns(SortedSet<LocalDate> turns, LocalDate from, LocalDate to) {
        turns.add(from);
        if (to != null) turns.add(to.plusDays(1));
    }

    /** The latest decision of each person, where they have parental responsibility. */
    private Collection<Answer> standing(LocalDate day) {
        Map<Long, Answer> latest = new HashMap<>();
        for (Answer answer : answers)
            if (!answer.undone() && !answer.from().isAfter(day))
                latest.merge(answer.giverId(), answer, (one, other) -> LATER.compare(one, other) > 0 ? one : other);
        latest.values().removeIf(answer -> !answer.parentalResponsibility());
        return latest.values();
    }

    private static Optional<Answer> latest(Collection<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).max(LATER);
    }

    private static boolean endedBefore(LocalDate to, LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
