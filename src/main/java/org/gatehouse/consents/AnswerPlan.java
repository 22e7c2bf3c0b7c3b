package org.gatehouse.consents;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.sheets.Problem;

/**
 * What importing answers would do; nothing has happened yet.
 *
 * @param ready answers whose child is clear
 * @param near answers whose child a person must confirm, one by one
 * @param already how many answers were recorded from an earlier import
 * @param problems what is left out, and why
 */
public record AnswerPlan(List<Line> ready, List<Line> near, int already, List<Problem> problems) {
    public AnswerPlan {
        ready = List.copyOf(ready);
        near = List.copyOf(near);
        problems = List.copyOf(problems);
    }

    /**
     * One answer that can be recorded.
     *
     * @param row as the person sees it in the file
     * @param said the child as the answer names them, with the class
     * @param misses why a person must look; empty where it is clear
     * @param form what would be recorded
     * @param changes use by use
     */
    public record Line(
            int row, String said, PupilConsents child, Set<NearMiss> misses, ConsentForm form, List<Change> changes) {
        public Line {
            misses = Set.copyOf(misses);
            changes = List.copyOf(changes);
        }
    }

    /** What is in force now, and what the answer says. */
    public record Change(ConsentUse use, ConsentState now, Decision answer) {
        /** Whether it says what stands already. */
        boolean same() {
            return now == ConsentState.GIVEN && answer == Decision.GIVEN
                    || now == ConsentState.REFUSED && answer == Decision.REFUSED;
        }
    }

    /** The forms to record: the clear ones, and those near ones that a person confirmed, in the order of the file. */
    public List<ConsentForm> forms(Set<Integer> confirmedRows) {
        return Stream.concat(ready.stream(), near.stream().filter(line -> confirmedRows.contains(line.row())))
                .sorted(Comparator.comparing((Line line) -> line.form().from()).thenComparing(Line::row))
                .map(Line::form)
                .toList();
    }
}
