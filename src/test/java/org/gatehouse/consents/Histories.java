package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.consents.ConsentHistory.Answer;
import org.gatehouse.consents.ConsentHistory.Flag;

/** Builds a history as a story tells it. */
final class Histories {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final long MOTHER = 1;
    static final long FATHER = 2;
    static final long GRANDMOTHER = 3;

    private final List<Answer> answers = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private Optional<LocalDate> leftOn = Optional.empty();

    static Histories story() {
        return new Histories();
    }

    Histories written(long giver, Decision decision, int daysAgo) {
        return add(giver, decision, true, daysAgo, null);
    }

    Histories said(long giver, Decision decision, int daysAgo) {
        return add(giver, decision, false, daysAgo, null);
    }

    Histories until(long giver, int daysAgo, int lastDayAgo) {
        return add(giver, Decision.GIVEN, true, daysAgo, TODAY.minusDays(lastDayAgo));
    }

    Histories slip() {
        int last = answers.size() - 1;
        Answer answer = answers.get(last);
        answers.set(
                last,
                new Answer(
                        answer.id(),
                        answer.giverId(),
                        answer.decision(),
                        true,
                        answer.parentalResponsibility(),
                        answer.evidenced(),
                        answer.from(),
                        answer.to()));
        return this;
    }

    Histories flag(int fromAgo, Integer lastDayAgo) {
        flags.add(new Flag(
                flags.size() + 1,
                false,
                TODAY.minusDays(fromAgo),
                lastDayAgo == null ? null : TODAY.minusDays(lastDayAgo)));
        return this;
    }

    Histories lift(int fromAgo) {
        flags.add(new Flag(flags.size() + 1, true, TODAY.minusDays(fromAgo), null));
        return this;
    }

    Histories left(int daysAgo) {
        leftOn = Optional.of(TODAY.minusDays(daysAgo));
        return this;
    }

    ConsentHistory history() {
        return new ConsentHistory(answers, flags, leftOn);
    }

    ConsentState today() {
        return history().inForce(TODAY);
    }

    private Histories add(long giver, Decision decision, boolean evidenced, int daysAgo, LocalDate to) {
        answers.add(new Answer(
                answers.size() + 1,
                giver,
                decision,
                false,
                giver != GRANDMOTHER,
                evidenced,
                TODAY.minusDays(daysAgo),
                to));
        return this;
    }
}
