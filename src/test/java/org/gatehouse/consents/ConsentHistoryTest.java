package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.consents.Decision.GIVEN;
import static org.gatehouse.consents.Decision.REFUSED;
import static org.gatehouse.consents.Decision.WITHDRAWN;
import static org.gatehouse.consents.Histories.FATHER;
import static org.gatehouse.consents.Histories.GRANDMOTHER;
import static org.gatehouse.consents.Histories.MOTHER;
import static org.gatehouse.consents.Histories.TODAY;
import static org.gatehouse.consents.Histories.story;

import org.junit.jupiter.api.Test;

class ConsentHistoryTest {
    @Test
    void neverAskedIsNo() {
        assertThat(story().today()).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void givenInWritingIsYesFromItsDayOn() {
        Histories given = story().written(MOTHER, GIVEN, 3);
        assertThat(given.today()).isEqualTo(ConsentState.GIVEN);
        assertThat(given.history().inForce(TODAY.minusDays(3))).isEqualTo(ConsentState.GIVEN);
        assertThat(given.history().inForce(TODAY.minusDays(4))).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void givenWithNothingInWritingIsNo() {
        assertThat(story().said(MOTHER, GIVEN, 3).today()).isEqualTo(ConsentState.NO_EVIDENCE);
        assertThat(story().written(MOTHER, GIVEN, 9).said(MOTHER, GIVEN, 3).today())
                .as("the latest decision of one person stands")
                .isEqualTo(ConsentState.NO_EVIDENCE);
        assertThat(story().written(MOTHER, GIVEN, 9).said(FATHER, GIVEN, 3).today())
                .isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void oneRefusalWinsOverEveryConsent() {
        assertThat(story().written(MOTHER, REFUSED, 9).written(FATHER, GIVEN, 1).today())
                .isEqualTo(ConsentState.REFUSED);
        assertThat(story().written(FATHER, GIVEN, 9).said(MOTHER, WITHDRAWN, 1).today())
                .isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void whoRefusedMayGiveAfterAll() {
        assertThat(story().written(MOTHER, REFUSED, 9).written(MOTHER, GIVEN, 1).today())
                .isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void aFormFiledLateDoesNotOvertakeAWithdrawal() {
        assertThat(story().said(MOTHER, WITHDRAWN, 5).written(MOTHER, GIVEN, 20).today())
                .isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void withoutParentalResponsibilityNeitherYesNorNoCounts() {
        assertThat(story().written(GRANDMOTHER, GIVEN, 5).today()).isEqualTo(ConsentState.NOT_ASKED);
        assertThat(story().written(MOTHER, GIVEN, 9)
                        .written(GRANDMOTHER, REFUSED, 5)
                        .today())
                .isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void aConsentEndsAfterItsLastDay() {
        assertThat(story().until(MOTHER, 400, 0).today()).isEqualTo(ConsentState.GIVEN);
        assertThat(story().until(MOTHER, 400, 1).today()).isEqualTo(ConsentState.EXPIRED);
        assertThat(story().until(MOTHER, 400, 1).written(FATHER, GIVEN, 9).today())
                .isEqualTo(ConsentState.GIVEN);
        assertThat(story().until(MOTHER, 400, -6).history().givenUntil(TODAY)).contains(TODAY.plusDays(6));
    }

    @Test
    void aSlipNeverCounted() {
        assertThat(story().written(MOTHER, GIVEN, 9)
                        .said(MOTHER, WITHDRAWN, 1)
                        .slip()
                        .today())
                .isEqualTo(ConsentState.GIVEN);
        assertThat(story().written(MOTHER, GIVEN, 9).slip().today()).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void leavingEndsIt() {
        assertThat(story().written(MOTHER, GIVEN, 9).left(0).today()).isEqualTo(ConsentState.LEFT);
        assertThat(story().written(MOTHER, GIVEN, 9).left(-1).today()).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void doNotShowOverridesEverythingWhileItStands() {
        assertThat(story().written(MOTHER, GIVEN, 9).flag(3, null).today()).isEqualTo(ConsentState.DO_NOT_SHOW);
        assertThat(story().left(3).flag(0, 0).today()).isEqualTo(ConsentState.DO_NOT_SHOW);
        assertThat(story().written(MOTHER, GIVEN, 9).flag(3, 1).today()).isEqualTo(ConsentState.GIVEN);
        assertThat(story().written(MOTHER, GIVEN, 9).flag(3, null).lift(0).today())
                .isEqualTo(ConsentState.GIVEN);
        assertThat(story().written(MOTHER, GIVEN, 9)
                        .flag(3, null)
                        .lift(1)
                        .flag(1, null)
                        .today())
                .isEqualTo(ConsentState.DO_NOT_SHOW);
        assertThat(story().written(MOTHER, GIVEN, 9).flag(3, null).flag(3, 1).today())
                .as("a shorter flag does not shorten the one that stands")
                .isEqualTo(ConsentState.DO_NOT_SHOW);
    }

    @Test
    void theDayOnWhichItLapsedIsKnown() {
        assertThat(story().written(MOTHER, GIVEN, 9)
                        .said(MOTHER, WITHDRAWN, 4)
                        .written(FATHER, REFUSED, 1)
                        .history()
                        .lapsedOn(TODAY))
                .contains(TODAY.minusDays(4));
        assertThat(story().written(MOTHER, REFUSED, 9).history().lapsedOn(TODAY))
                .isEmpty();
        assertThat(story().until(MOTHER, 400, 1).history().lapsedOn(TODAY)).contains(TODAY);
    }
}
