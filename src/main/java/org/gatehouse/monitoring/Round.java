package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One look at the account.
 *
 * @param period in which it was due
 * @param given every answer, oldest first; of each question the last one counts
 * @param ended when all was answered and the round was closed
 */
public record Round(
        long id, Period period, long begunBy, Instant begunAt, List<RoundAnswer> given, Optional<End> ended) {
    /** Who closed it and when. */
    public record End(long actorId, Instant at) {}

    public Round {
        given = List.copyOf(given);
    }

    /** The answer that counts of each question that has one. */
    public Map<RoundQuestion, RoundAnswer> answers() {
        Map<RoundQuestion, RoundAnswer> answers = new TreeMap<>();
        given.forEach(answer -> answers.put(answer.question(), answer));
        return answers;
    }

    public boolean isAnswered() {
        return answers().size() == RoundQuestion.values().length;
    }

    /** What somebody found, in the order of the checklist. */
    public List<RoundAnswer> found() {
        return answers().values().stream()
                .filter(answer -> answer.kind() == RoundAnswer.Kind.FOUND)
                .toList();
    }
}
