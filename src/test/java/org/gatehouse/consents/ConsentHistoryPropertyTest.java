package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.consents.ConsentHistory.Answer;
import org.gatehouse.consents.ConsentHistory.Flag;

/** What is in force, against a model that lives through every day and counts on its fingers. */
class ConsentHistoryPropertyTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 24;

    @Property(tries = 4000)
    void whatIsInForceIsWhatTheDaysMadeOfIt(
            @ForAll("histories") ConsentHistory history, @ForAll @IntRange(min = -1, max = DAYS + 6) int day) {
        assertThat(history.inForce(START.plusDays(day))).isEqualTo(lived(history, START.plusDays(day)));
    }

    @Property(tries = 1500)
    void whereItLapsedAndWhereItEndsAreFoundByLookingAtEveryDay(
            @ForAll("histories") ConsentHistory history, @ForAll @IntRange(min = -1, max = DAYS + 6) int on) {
        LocalDate day = START.plusDays(on);
        boolean given = lived(history, day).allows();
        Optional<LocalDate> lapsed = Optional.empty();
        if (!given) {
            LocalDate back = day;
            while (!back.isBefore(START) && !lived(history, back.minusDays(1)).allows()) back = back.minusDays(1);
            if (!back.isBefore(START)) lapsed = Optional.of(back);
        }
        assertThat(history.lapsedOn(day)).isEqualTo(lapsed);
        Optional<LocalDate> last = Optional.empty();
        for (LocalDate next = day;
                given && last.isEmpty() && next.isBefore(START.plusDays(2 * DAYS + 20));
                next = next.plusDays(1)) if (!lived(history, next.plusDays(1)).allows()) last = Optional.of(next);
        assertThat(history.givenUntil(day)).isEqualTo(last);
    }

    @Property(tries = 1500)
    void whatWasUndoneMightAsWellNotBeThere(@ForAll("histories") ConsentHistory history) {
        ConsentHistory without = new ConsentHistory(
                history.answers().stream().filter(answer -> !answer.undone()).toList(),
                history.flags(),
                history.leftOn());
        for (int day = -1; day < DAYS + 6; day++)
            assertThat(history.inForce(START.plusDays(day))).isEqualTo(without.inForce(START.plusDays(day)));
    }

    /** Lives through the days in order, remembering what each person said last. */
    private static ConsentState lived(ConsentHistory history, LocalDate today) {
        Map<Long, Answer> lastWord = new LinkedHashMap<>();
        List<Answer> inOrder = new ArrayList<>();
        for (LocalDate day = START.minusDays(1); !day.isAfter(today); day = day.plusDays(1))
            for (Answer answer : history.answers())
                if (answer.from().equals(day) && !answer.undone()) {
                    lastWord.put(answer.giverId(), answer);
                    inOrder.add(answer);
                }
        Set<Flag> up = new LinkedHashSet<>();
        for (Flag flag : history.flags()) {
            if (flag.from().isAfter(today)) continue;
            if (flag.lifted()) up.clear();
            else if (flag.to() == null || !flag.to().isBefore(today)) up.add(flag);
        }
        if (!up.isEmpty()) return ConsentState.DO_NOT_SHOW;
        for (LocalDate day = START.minusDays(1); !day.isAfter(today); day = day.plusDays(1))
            if (history.leftOn().isPresent() && history.leftOn().get().equals(day)) return ConsentState.LEFT;
        inOrder.removeIf(answer -> lastWord.get(answer.giverId()) != answer || !answer.parentalResponsibility());
        ConsentState state = ConsentState.NOT_ASKED;
        for (Answer answer : inOrder)
            if (answer.decision() == Decision.GIVEN)
                state = answer.evidenced() ? ConsentState.EXPIRED : ConsentState.NO_EVIDENCE;
        for (Answer answer : inOrder)
            if (answer.decision() == Decision.GIVEN
                    && answer.evidenced()
                    && (answer.to() == null || answer.to().compareTo(today) >= 0)) state = ConsentState.GIVEN;
        for (Answer answer : inOrder) {
            if (answer.decision() == Decision.REFUSED) state = ConsentState.REFUSED;
            if (answer.decision() == Decision.WITHDRAWN) state = ConsentState.WITHDRAWN;
        }
        return state;
    }

    @Provide
    Arbitrary<ConsentHistory> histories() {
        return Combinators.combine(answer().list().ofMaxSize(8), flag().list().ofMaxSize(3), days().optional(0.15))
                .as((answers, flags, left) -> new ConsentHistory(numbered(answers), numberedFlags(flags), left));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
    }

    private static Arbitrary<Answer> answer() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(
                                Decision.GIVEN, Decision.GIVEN, Decision.GIVEN, Decision.REFUSED, Decision.WITHDRAWN),
                        mostly(false),
                        mostly(true),
                        mostly(true),
                        days(),
                        Arbitraries.integers().between(0, DAYS).optional(0.4))
                .as((giver, decision, undone, responsible, evidenced, from, length) -> new Answer(
                        0,
                        giver,
                        decision,
                        undone,
                        responsible,
                        evidenced,
                        from,
                        length.map(from::plusDays).orElse(null)));
    }

    private static Arbitrary<Boolean> mostly(boolean value) {
        return Arbitraries.integers().between(0, 5).map(die -> (die == 0) != value);
    }

    private static Arbitrary<Flag> flag() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        days(),
                        Arbitraries.integers().between(0, DAYS).optional(0.5))
                .as((lifted, from, length) -> new Flag(
                        0,
                        lifted,
                        from,
                        lifted ? null : length.map(from::plusDays).orElse(null)));
    }

    private static List<Answer> numbered(List<Answer> answers) {
        List<Answer> numbered = new ArrayList<>();
        for (Answer one : answers)
            numbered.add(new Answer(
                    numbered.size() + 1,
                    one.giverId(),
                    one.decision(),
                    one.undone(),
                    one.parentalResponsibility(),
                    one.evidenced(),
                    one.from(),
                    one.to()));
        return numbered;
    }

    private static List<Flag> numberedFlags(List<Flag> flags) {
        List<Flag> numbered = new ArrayList<>();
        for (Flag one : flags) numbered.add(new Flag(numbered.size() + 1, one.lifted(), one.from(), one.to()));
        return numbered;
    }
}
