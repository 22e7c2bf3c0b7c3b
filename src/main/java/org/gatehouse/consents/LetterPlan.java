package org.gatehouse.consents;

import java.util.List;
import org.gatehouse.roll.Pupil;

/**
 * For whom letters would be printed.
 *
 * @param pupils by class and name
 * @param notShown how many were left out because they must not be shown, whatever anybody decides
 * @param answered how many were left out because they have an answer to everything that is asked
 */
public record LetterPlan(List<Pupil> pupils, int notShown, int answered) {
    public LetterPlan {
        pupils = List.copyOf(pupils);
    }
}
