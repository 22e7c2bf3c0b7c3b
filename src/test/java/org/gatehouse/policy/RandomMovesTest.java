package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gatehouse.policy.Larkhill.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.book.Permission;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.JdbiException;

/** Whatever is tried in whatever order: a version and a request stand where the one enum says, and nothing else changes. */
class RandomMovesTest {
    @Provide
    Arbitrary<List<PolicyMove>> policyMoves() {
        return Arbitraries.of(PolicyMove.class).list().ofMinSize(4).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<RegisterMove>> registerMoves() {
        return Arbitraries.of(RegisterMove.class).list().ofMinSize(2).ofMaxSize(6);
    }

    @Property(tries = 6)
    void aVersionMovesAsTheEnumSays(@ForAll("policyMoves") List<PolicyMove> moves) throws Exception {
        Path folder = Files.createTempDirectory("policy-moves");
        try (Larkhill school = Larkhill.in(folder)) {
            PolicyVersion version = school.draft();
            for (PolicyMove move : moves) {
                if (move == PolicyMove.SUPERSEDE) continue;
                PolicyState before = version.state();
                PolicyVersion seen = version;
                PolicyVersion[] after = new PolicyVersion[1];
                Throwable refused = catchThrowable(() -> after[0] = make(school, seen, move));
                if (before.moves().contains(move)) {
                    assertThat(refused).isNull();
                    assertThat(after[0].state()).isEqualTo(before.after(move));
                    version = after[0];
                } else {
                    assertThat(refused).isInstanceOf(Refusal.class);
                    assertThat(school.policy.reads().versions()).containsExactly(version);
                }
            }
            assertThat(school.desk.book.verify().isWhole()).isTrue();
        }
    }

    private static PolicyVersion make(Larkhill school, PolicyVersion version, PolicyMove move) {
        Versions versions = school.policy.versions();
        return switch (move) {
            case AGREE -> versions.agree(school.coordinator(), version, TODAY, "Staff meeting");
            case APPROVE -> versions.approve(school.head(), version, TODAY, "Governors", TODAY.plusYears(1));
            case BRING_INTO_FORCE -> versions.bringIntoForce(school.head(), version);
            case REVISE -> versions.revise(school.coordinator(), version, "Changes are needed.");
            case SUPERSEDE -> throw new IllegalArgumentException("never by hand");
        };
    }

    /** The file itself refuses what the enum does not allow, also where a program would try it. */
    @Property(tries = 6)
    void theFileKnowsTheSameMoves(@ForAll PolicyState state, @ForAll PolicyMove move, @ForAll PolicyState into)
            throws Exception {
        try (Larkhill school = Larkhill.in(Files.createTempDirectory("policy-file"))) {
            PolicyVersion version = standing(school, state);
            boolean legal = version.state() == state && state.moves().contains(move) && move.leadsTo() == into;
            if (version.state() != state) return;
            Throwable refused = catchThrowable(() ->
                    school.desk.people.act(school.head(), Permission.CHANGE_POLICY, "policy.test", act -> {
                        act.sql()
                                .execute(
                                        "INSERT INTO policy_move (version_id, move, state, on_date, by_whom, next_review,"
                                                + " actor_id, at) VALUES (?, ?, ?, '2026-09-07', '', ?, 1, '')",
                                        version.id(),
                                        move.name(),
                                        into.name(),
                                        move == PolicyMove.APPROVE ? "2027-09-07" : null);
                        act.record("policy", Map.of());
                        return move;
                    }));
            if (legal) assertThat(refused).isNull();
            else assertThat(refused).isInstanceOf(JdbiException.class);
        }
    }

    private static PolicyVersion standing(Larkhill school, PolicyState state) {
        return switch (state) {
            case DRAFT -> school.draft();
            case AGREED -> school.agreed();
            case APPROVED -> school.approved();
            case IN_FORCE, SUPERSEDED -> school.inForce();
        };
    }

    @Property(tries = 6)
    void aRequestMovesAsTheEnumSays(@ForAll("registerMoves") List<RegisterMove> moves) throws Exception {
        try (Larkhill school = Larkhill.in(Files.createTempDirectory("register-moves"))) {
            Registers registers = school.policy.registers();
            RegisterEntry entry = registers.request(
                    school.teacher(),
                    RegisterKind.PERSONAL_CONTACT,
                    school.person(Role.STAFF),
                    "Own mobile",
                    "The trip.",
                    TODAY);
            for (RegisterMove move : moves) {
                RegisterEntry seen = entry;
                RegisterEntry[] after = new RegisterEntry[1];
                Throwable refused = catchThrowable(() -> after[0] = switch (move) {
                    case AGREE -> registers.agree(school.head(), seen, TODAY, "");
                    case REFUSE -> registers.refuse(school.head(), seen, "Not needed.");
                    case WITHDRAW -> registers.withdraw(school.teacher(), seen);
                    case END -> registers.end(school.head(), seen, "It is over.");
                });
                if (seen.state().moves().contains(move)) {
                    assertThat(after[0].state()).isEqualTo(seen.state().after(move));
                    entry = after[0];
                } else {
                    assertThat(refused).isInstanceOf(Refusal.class);
                    assertThat(registers.all(school.head())).containsExactly(entry);
                }
            }
        }
    }
}
