package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gatehouse.policy.Larkhill.TODAY;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do which act about the policy: every role against every act. */
class PolicyActsTest {
    private static final Set<Role> WRITERS =
            EnumSet.of(Role.HEAD_TEACHER, Role.NAMED_DEPUTY, Role.SLT, Role.ESAFETY_COORDINATOR);
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.HEAD_TEACHER, Role.NAMED_DEPUTY, Role.SLT, Role.ESAFETY_COORDINATOR, Role.OFFICE);
    private static final Set<Role> APPROVERS = EnumSet.of(Role.HEAD_TEACHER, Role.CHAIR_OF_GOVERNORS);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<String> MAY_NOT =
            Set.of("book.not-allowed", "policy.register.own", "policy.register.heads");

    @TempDir
    Path folder;

    private enum Deed {
        START(
                WRITERS,
                Larkhill::head,
                (school, ready, actor) -> school.policy.versions().start(actor)),
        AGREE(
                WRITERS,
                Larkhill::draft,
                (school, ready, actor) ->
                        school.policy.versions().agree(actor, (PolicyVersion) ready, TODAY, "Staff meeting")),
        APPROVE(
                APPROVERS,
                Larkhill::agreed,
                (school, ready, actor) -> school.policy
                        .versions()
                        .approve(actor, (PolicyVersion) ready, TODAY, "Governors", TODAY.plusYears(1))),
        BRING_INTO_FORCE(
                APPROVERS,
                Larkhill::approved,
                (school, ready, actor) -> school.policy.versions().bringIntoForce(actor, (PolicyVersion) ready)),
        REVISE(
                WRITERS,
                Larkhill::agreed,
                (school, ready, actor) -> school.policy.versions().revise(actor, (PolicyVersion) ready, "Not yet.")),
        REVIEW(
                WRITERS,
                Larkhill::inForce,
                (school, ready, actor) -> school.policy
                        .versions()
                        .review(actor, (PolicyVersion) ready, TODAY, "Fine.", TODAY.plusYears(1))),
        PUBLISH(
                WRITERS,
                Larkhill::inForce,
                (school, ready, actor) -> school.policy
                        .versions()
                        .publish(actor, (PolicyVersion) ready, Publication.Paper.POLICY, "Website", TODAY)),
        ACKNOWLEDGE(
                EVERYBODY,
                Larkhill::inForce,
                (school, ready, actor) ->
                        school.policy.acknowledgements().acknowledge(actor, (PolicyVersion) ready, true)),
        SEE_WHO_HAS(
                KEEPERS,
                Larkhill::inForce,
                (school, ready, actor) -> school.policy.acknowledgements().all(actor)),
        RECORD_SIGNED(
                KEEPERS,
                Larkhill::inForce,
                (school, ready, actor) -> school.policy
                        .acknowledgements()
                        .recordSigned(
                                actor,
                                (PolicyVersion) ready,
                                school.row("Priya").person(),
                                TODAY)),
        ADD_SOMEBODY(
                KEEPERS,
                Larkhill::head,
                (school, ready, actor) ->
                        school.policy.acknowledgements().add(actor, "Wanda", CoveredKind.VOLUNTEER, actor.name())),
        ASK_FOR_ANOTHER(KEEPERS, school -> school.person(Role.GOVERNOR), (school, ready, actor) -> {
            if (actor.id() != ((CoveredPerson) ready).id())
                school.policy
                        .registers()
                        .request(actor, RegisterKind.BRAND, (CoveredPerson) ready, "Crest", "For the fair.", TODAY);
            else actor.require(Permission.KEEP_POLICY_REGISTERS);
        }),
        DECIDE_ABOUT_STAFF(
                EnumSet.of(Role.HEAD_TEACHER), school -> asked(school, Role.GOVERNOR), PolicyActsTest::agree),
        DECIDE_ABOUT_A_HEAD(
                EnumSet.of(Role.CHAIR_OF_GOVERNORS), school -> asked(school, Role.HEAD_TEACHER), PolicyActsTest::agree);

        private final Set<Role> may;
        private final Function<Larkhill, Object> ready;
        private final Act act;

        Deed(Set<Role> may, Function<Larkhill, Object> ready, Act act) {
            this.may = may;
            this.ready = ready;
            this.act = act;
        }
    }

    /** What somebody does with what was made ready for it. */
    private interface Act {
        void by(Larkhill school, Object ready, Actor actor);
    }

    private static void agree(Larkhill school, Object ready, Actor actor) {
        school.policy.registers().agree(actor, (RegisterEntry) ready, TODAY, "");
    }

    private static RegisterEntry asked(Larkhill school, Role role) {
        return school.policy
                .registers()
                .request(school.as(role), RegisterKind.BRAND, school.person(role), "Crest", "The fair.", TODAY);
    }

    /** The first who may does it; after that it may be done already, and then the answer is another one than “you may not”. */
    @ParameterizedTest
    @EnumSource
    void onlyWhoMayDoes(Deed deed) throws Exception {
        try (Larkhill school = Larkhill.in(folder)) {
            Object ready = deed.ready.apply(school);
            boolean done = false;
            for (Role role : Role.values()) {
                Throwable refused = catchThrowable(() -> deed.act.by(school, ready, school.as(role)));
                boolean mayNot = refused instanceof Refusal refusal && MAY_NOT.contains(refusal.key());
                assertThat(mayNot).as("%s %s", role, deed).isNotEqualTo(deed.may.contains(role));
                if (!mayNot && !done) {
                    assertThat(refused).as("%s %s", role, deed).isNull();
                    done = true;
                }
            }
            assertThat(done).isTrue();
        }
    }
}
