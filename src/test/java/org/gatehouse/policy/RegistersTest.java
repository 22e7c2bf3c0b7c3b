package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;
import static org.gatehouse.policy.Larkhill.TODAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.gatehouse.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersTest {
    @TempDir
    Path folder;

    private Larkhill school;
    private Registers registers;

    @BeforeEach
    void open() throws IOException {
        school = Larkhill.in(folder);
        registers = school.policy.registers();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private RegisterEntry request(Role role, LocalDate until) {
        return registers.request(
                school.as(role),
                RegisterKind.PERSONAL_CONTACT,
                school.person(role),
                "Own mobile on the residential",
                "No line there.",
                until);
    }

    @Test
    void theHeadAgreesBeforeAndUntilADayAndThenItIsOver() {
        RegisterEntry entry = registers.agree(
                school.head(), request(Role.STAFF, TODAY.plusDays(9)), TODAY.plusDays(5), "For those days.");
        assertThat(entry.state()).isEqualTo(RegisterState.AGREED);
        assertThat(entry.until()).contains(TODAY.plusDays(5));
        assertThat(entry.decided().orElseThrow().by()).isEqualTo("Amara Okafor");
        school.clock.forward(Duration.ofDays(5));
        assertThat(registers.all(school.teacher()))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).as("its last day").isEqualTo(RegisterState.AGREED));
        school.clock.forward(Duration.ofDays(1));
        RegisterEntry over = registers.all(school.teacher()).get(0);
        assertThat(over.state()).isEqualTo(RegisterState.EXPIRED);
        assertThat(refusal(() -> registers.end(school.head(), over, "Too late."))
                        .key())
                .isEqualTo("policy.register.illegal-move");
    }

    @Test
    void anExceptionHasALastDayWithinAYear() {
        assertThat(refusal(() -> request(Role.STAFF, TODAY.minusDays(1))).key()).isEqualTo("policy.until.past");
        assertThat(refusal(() -> request(Role.STAFF, TODAY.plusYears(1).plusDays(1)))
                        .key())
                .isEqualTo("policy.until.late");
        RegisterEntry entry = request(Role.STAFF, TODAY);
        assertThat(refusal(() -> registers.agree(school.head(), entry, null, ""))
                        .key())
                .isEqualTo("policy.until.missing");
    }

    @Test
    void nobodyDecidesAboutTheirOwn() {
        RegisterEntry entry = request(Role.HEAD_TEACHER, TODAY);
        assertThat(refusal(() -> registers.agree(school.head(), entry, TODAY, ""))
                        .key())
                .isEqualTo("policy.register.own");
        assertThat(registers.mayDecide(school.head(), entry)).isFalse();
        assertThat(registers
                        .agree(school.as(Role.CHAIR_OF_GOVERNORS), entry, TODAY, "")
                        .state())
                .isEqualTo(RegisterState.AGREED);
        RegisterEntry teachers = request(Role.STAFF, TODAY);
        assertThat(refusal(() -> registers.agree(school.as(Role.CHAIR_OF_GOVERNORS), teachers, TODAY, ""))
                        .key())
                .isEqualTo("policy.register.heads");
    }

    @Test
    void twoDesksDecideOnce() throws IOException {
        RegisterEntry entry = request(Role.STAFF, TODAY);
        try (Larkhill other = school.atAnotherDesk()) {
            other.policy.registers().refuse(school.head(), entry, "Use the school’s own.");
            assertThat(refusal(() -> registers.agree(school.head(), entry, TODAY, ""))
                            .key())
                    .isEqualTo("policy.register.elsewhere");
        }
    }

    @Test
    void aRefusalAndAnEarlyEndSayWhy() {
        RegisterEntry entry = request(Role.STAFF, TODAY);
        assertThat(refusal(() -> registers.refuse(school.head(), entry, " ")).key())
                .isEqualTo("policy.why.missing");
        RegisterEntry agreed = registers.agree(school.head(), entry, TODAY, "");
        assertThat(refusal(() -> registers.end(school.teacher(), agreed, "")).key())
                .isEqualTo("policy.why.missing");
        assertThat(registers.end(school.teacher(), agreed, "The trip is off.").state())
                .isEqualTo(RegisterState.ENDED);
    }

    @Test
    void everybodySeesTheirOwnEntriesAndTheKeepersAll() {
        request(Role.STAFF, TODAY);
        request(Role.SLT, TODAY);
        assertThat(registers.all(school.teacher())).hasSize(1);
        assertThat(registers.all(school.clerk())).hasSize(2);
        assertThat(registers.all(school.as(Role.GOVERNOR))).isEmpty();
        assertThat(registers.all(school.as(Role.CHAIR_OF_GOVERNORS))).hasSize(2);
    }
}
