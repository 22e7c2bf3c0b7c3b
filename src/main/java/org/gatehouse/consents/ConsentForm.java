package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What one person says for one child about one or several uses, as a returned form does.
 *
 * @param seen the newest entry of this child that the person at the desk saw ({@link PupilConsents#seen}); 0 for none
 * @param answers by use
 * @param evidence what shows it in writing; without, {@link Decision#GIVEN} does not count
 * @param wordingId of what was asked
 * @param from the day of the decision, today at the latest
 * @param to the last day of a consent; a refusal or withdrawal has none
 */
public record ConsentForm(
        long pupilId,
        long seen,
        Giver giver,
        Map<Long, Decision> answers,
        Optional<EvidenceSource> evidence,
        Optional<Long> wordingId,
        LawfulBasis basis,
        LocalDate from,
        Optional<LocalDate> to) {
    public ConsentForm {
        answers = Map.copyOf(answers);
    }

    /** The same without what shows it in writing, as it is said at the counter or on the telephone. */
    public static ConsentForm said(long pupilId, long seen, Giver giver, Map<Long, Decision> answers, LocalDate from) {
        return new ConsentForm(
                pupilId,
                seen,
                giver,
                answers,
                Optional.empty(),
                Optional.empty(),
                LawfulBasis.CONSENT,
                from,
                Optional.empty());
    }

    public ConsentForm with(EvidenceSource shown) {
        return new ConsentForm(pupilId, seen, giver, answers, Optional.of(shown), wordingId, basis, from, to);
    }

    public ConsentForm asked(long wording) {
        return new ConsentForm(pupilId, seen, giver, answers, evidence, Optional.of(wording), basis, from, to);
    }

    public ConsentForm until(LocalDate lastDay) {
        return new ConsentForm(pupilId, seen, giver, answers, evidence, wordingId, basis, from, Optional.of(lastDay));
    }
}
