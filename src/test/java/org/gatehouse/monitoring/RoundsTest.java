package org.gatehouse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.monitoring.RoundAnswer.Kind;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds are begun, answered and ended by those who may, at any desk; what was missed is seen. The clock begins on a Monday. */
class RoundsTest {
    @TempDir
    Path folder;

    private Hillside school;

    @BeforeEach
    void open() throws IOException {
        school = Hillside.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private DuePeriod newest() {
        return school.rounds().periods(school.dsl).get(0);
    }

    @Test
    void whoMayMonitorBeginsAnswersEndsAndNobodyElse() {
        for (Actor actor : List.of(school.dsl, school.clerk, school.teacher, school.governor))
            assertThat(refusal(() -> school.rounds().begin(actor)).key()).isEqualTo("book.not-allowed");
        for (Actor actor : List.of(school.clerk, school.teacher, school.governor))
            assertThat(refusal(() -> school.rounds().periods(actor)).key()).isEqualTo("book.not-allowed");
        for (Actor actor : List.of(school.head, school.deputy, school.slt, school.coordinator)) {
            Round round = school.rounds().begin(actor);
            assertThat(refusal(() -> school.rounds().answer(school.dsl, round, RoundQuestion.PUBLIC, Kind.OK, ""))
                            .key())
                    .isEqualTo("book.not-allowed");
            Round answered = school.answerTheRest(round);
            assertThat(refusal(() -> school.rounds().end(school.teacher, answered))
                            .key())
                    .isEqualTo("book.not-allowed");
            school.rounds().end(actor, answered);
        }
        assertThat(newest().state()).isEqualTo(DuePeriod.State.DONE);
    }

    @Test
    void onlyTheHeadTeacherChangesTheRhythm() {
        Rhythm seen = school.rounds().rhythm();
        assertThat(school.coordinator.may(Permission.CHANGE_SCHOOL)).isFalse();
        assertThat(refusal(() ->
                                school.rounds().change(school.coordinator, seen, RoundRhythm.DAILY, AuditRhythm.YEARLY))
                        .key())
                .isEqualTo("book.not-allowed");
        school.rounds().change(school.head, seen, RoundRhythm.DAILY, AuditRhythm.TERMLY);
        assertThat(refusal(() -> school.rounds().change(school.head, seen, RoundRhythm.MONTHLY, AuditRhythm.TERMLY))
                        .key())
                .isEqualTo("monitoring.rhythm.changed-elsewhere");
        school.wholeRound();
        school.clock.forward(Duration.ofDays(9));
        List<DuePeriod> periods = school.rounds().periods(school.head);
        assertThat(periods.get(periods.size() - 1).period())
                .isEqualTo(new Period(LocalDate.parse("2026-09-07"), LocalDate.parse("2026-09-13")));
        assertThat(periods).hasSize(4);
        assertThat(periods.get(0).period())
                .isEqualTo(new Period(LocalDate.parse("2026-09-16"), LocalDate.parse("2026-09-16")));
        assertThat(periods.get(1).state()).isEqualTo(DuePeriod.State.MISSED);
    }

    @Test
    void aRoundIsEndedOnlyWhenAllIsAnsweredAndAFindingNeedsWords() {
        Round round = school.rounds().begin(school.coordinator);
        assertThat(newest().state()).isEqualTo(DuePeriod.State.BEGUN);
        assertThat(refusal(() -> school.rounds().end(school.coordinator, round)).key())
                .isEqualTo("monitoring.round.unanswered");
        for (Kind kind : List.of(Kind.FOUND, Kind.NOT_LOOKED))
            assertThat(refusal(() -> school.rounds()
                                    .answer(school.coordinator, round, RoundQuestion.COMMENTS, kind, "  "))
                            .key())
                    .isEqualTo("monitoring.answer.words-missing");
        Round found =
                school.rounds().answer(school.coordinator, round, RoundQuestion.COMMENTS, Kind.FOUND, " A rude reply ");
        Round ended = school.rounds().end(school.coordinator, school.answerTheRest(found));
        assertThat(ended.found()).extracting(RoundAnswer::words).containsExactly("A rude reply");
        assertThat(refusal(() -> school.rounds().answer(school.coordinator, ended, RoundQuestion.COMMENTS, Kind.OK, ""))
                        .key())
                .isEqualTo("monitoring.round.ended");
        assertThat(refusal(() -> school.rounds().end(school.coordinator, ended)).key())
                .isEqualTo("monitoring.round.ended");
    }

    @Test
    void aLaterAnswerCountsAndTheEarlierStaysOnRecord() {
        Round round = school.rounds().begin(school.coordinator);
        Round first = school.rounds()
                .answer(school.coordinator, round, RoundQuestion.MESSAGES, Kind.NOT_LOOKED, "X was down");
        Round second = school.rounds().answer(school.head, first, RoundQuestion.MESSAGES, Kind.OK, "");
        assertThat(second.given()).extracting(RoundAnswer::kind).containsExactly(Kind.NOT_LOOKED, Kind.OK);
        assertThat(second.answers().get(RoundQuestion.MESSAGES).kind()).isEqualTo(Kind.OK);
    }

    @Test
    void whatWasAnsweredOutlivesTheDeskThatAnsweredIt() throws IOException {
        Round round = school.rounds().begin(school.coordinator);
        school.rounds().answer(school.coordinator, round, RoundQuestion.COMMENTS, Kind.FOUND, "A rude reply");
        school.close();
        school = school.atAnotherDesk();
        Round kept = newest0().round().orElseThrow();
        assertThat(kept.answers().get(RoundQuestion.COMMENTS).words()).isEqualTo("A rude reply");
        school.rounds().end(school.coordinator, school.answerTheRest(kept));
    }

    private DuePeriod newest0() {
        return school.rounds().periods(school.coordinator).get(0);
    }

    @Test
    void twoDesksBeginOneRoundAndDoNotOverwriteEachOther() throws IOException {
        try (Hillside other = school.atAnotherDesk()) {
            Round round = school.rounds().begin(school.coordinator);
            assertThat(refusal(() -> other.rounds().begin(school.head)).key()).isEqualTo("monitoring.round.begun");
            other.rounds().answer(school.head, round, RoundQuestion.PUBLIC, Kind.FOUND, "Posts are protected");
            Refusal stale =
                    refusal(() -> school.rounds().answer(school.coordinator, round, RoundQuestion.PUBLIC, Kind.OK, ""));
            assertThat(stale.key()).isEqualTo("monitoring.answer.changed-elsewhere");
            school.rounds().answer(school.coordinator, round, RoundQuestion.MENTIONS, Kind.OK, "");
            Round now = other.rounds().round(school.head, round.id());
            assertThat(now.answers().get(RoundQuestion.PUBLIC).words()).isEqualTo("Posts are protected");
            assertThat(now.answers()).hasSize(2);
        }
    }

    @Test
    void missedPeriodsAreSeenAndHolidaysAreNot() {
        school.wholeRound();
        school.clock.forward(Duration.ofDays(21));
        assertThat(school.rounds().periods(school.dsl))
                .extracting(DuePeriod::state)
                .containsExactly(
                        DuePeriod.State.DUE, DuePeriod.State.MISSED, DuePeriod.State.MISSED, DuePeriod.State.DONE);
        assertThat(refusal(() -> school.rounds()
                                .skip(
                                        school.coordinator,
                                        LocalDate.parse("2026-09-14"),
                                        LocalDate.parse("2026-09-20"),
                                        " "))
                        .key())
                .isEqualTo("monitoring.holiday.reason-missing");
        Holiday holiday = school.rounds()
                .skip(school.coordinator, LocalDate.parse("2026-09-14"), LocalDate.parse("2026-09-18"), "Flooded");
        assertThat(school.rounds().periods(school.dsl).get(2).state()).isEqualTo(DuePeriod.State.SKIPPED);
        school.rounds().takeBack(school.coordinator, holiday);
        assertThat(school.rounds().periods(school.dsl).get(2).state()).isEqualTo(DuePeriod.State.MISSED);
        assertThat(refusal(() -> school.rounds().takeBack(school.coordinator, holiday))
                        .key())
                .isEqualTo("monitoring.holiday.gone");
    }

    @Test
    void aRoundLeftLyingIsMissedAndCanStillBeEnded() {
        Round round = school.rounds().begin(school.coordinator);
        school.clock.forward(Duration.ofDays(8));
        DuePeriod left = school.rounds().periods(school.dsl).get(1);
        assertThat(left.state()).isEqualTo(DuePeriod.State.MISSED);
        assertThat(left.round()).isPresent();
        school.rounds().end(school.coordinator, school.answerTheRest(round));
        assertThat(school.rounds().periods(school.dsl).get(1).state()).isEqualTo(DuePeriod.State.DONE);
    }

    @Test
    void everyActHasItsLineInTheTrailWithoutWhatWasFound() {
        Round round = school.wholeRound();
        assertThat(school.desk.book.trail("round " + round.id()))
                .hasSize(2 + RoundQuestion.values().length)
                .noneMatch(line -> line.toString().contains("rude"));
        assertThat(school.desk.book.verify().problems()).isEmpty();
    }
}
