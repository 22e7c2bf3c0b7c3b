package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each role by each act: what it may is done, what it may not is refused and changes nothing. */
class WhoMayTest {
    @TempDir
    Path folder;

    private Riverside school;
    private Follower parent;
    private PlatformTask task;

    @BeforeEach
    void open() throws IOException {
        school = Riverside.in(folder);
        parent = school.parent("@ngozi", Riverside.HELD);
        school.decide(school.add("@rude"), FollowerMove.BLOCK);
        task = school.open(TaskKind.BLOCK).get(0);
    }

    @AfterEach
    void close() {
        school.close();
    }

    /** Reads the lists; sees e-mails; changes. */
    @ParameterizedTest
    @CsvSource({
        "HEAD_TEACHER,         yes, yes, yes",
        "NAMED_DEPUTY,         yes, no,  yes",
        "SLT,                  yes, no,  yes",
        "ESAFETY_COORDINATOR,  yes, yes, yes",
        "DSL,                  yes, no,  no",
        "OFFICE,               yes, yes, yes",
        "STAFF,                no,  no,  no",
        "GOVERNOR,             no,  no,  no",
        "CHAIR_OF_GOVERNORS,   no,  no,  no"
    })
    void eachRoleDoesWhatItMayAndNothingElse(Role role, String reads, String emails, String changes) {
        Actor actor = role == Role.HEAD_TEACHER ? school.head : school.desk.actor(school.head, "Robin Vale", role);
        for (Map.Entry<String, Runnable> read : reads(actor).entrySet()) allowed(read, reads.equals("yes"));
        if (reads.equals("yes")) {
            boolean sees = emails.equals("yes");
            FollowerReads shown = school.followers.reads();
            assertThat(shown.one(actor, parent.id())
                            .claim()
                            .flatMap(Claim::email)
                            .isPresent())
                    .isEqualTo(sees);
            assertThat(shown.history(actor, parent.id()).claims().get(0).email().isPresent())
                    .isEqualTo(sees);
        }
        Map<String, Runnable> acts = changes(actor);
        long head = school.desk.book.trailHead().seq();
        for (Map.Entry<String, Runnable> change : acts.entrySet()) allowed(change, changes.equals("yes"));
        if (changes.equals("no")) assertThat(school.desk.book.trailHead().seq()).isEqualTo(head);
    }

    private static void allowed(Map.Entry<String, Runnable> act, boolean may) {
        if (may) act.getValue().run();
        else assertThat(refusal(act.getValue()::run).key()).as(act.getKey()).isEqualTo("book.not-allowed");
    }

    private Map<String, Runnable> reads(Actor actor) {
        FollowerReads reads = school.followers.reads();
        return Map.of(
                "all", () -> reads.all(actor),
                "one", () -> reads.one(actor, parent.id()),
                "history", () -> reads.history(actor, parent.id()),
                "following", () -> reads.following(actor),
                "tasks", () -> reads.tasks(actor),
                "taken", () -> reads.taken(actor));
    }

    private Map<String, Runnable> changes(Actor actor) {
        Followers followers = school.followers;
        ListImports imports = followers.imports();
        List<ListPlan> plan = imports.plan(school.head, List.of(imports.read("@listed")));
        Follower named = school.parent("@name_me", "");
        Follower claimed = school.parent("@claim_me", "");
        Follower blocked = school.add("@block_me");
        return Map.of(
                "add", () -> followers.add(actor, "@new_one", ""),
                "identify", () -> followers.identify(actor, named, new PlatformAccount(named.id(), "", "named", "")),
                "claim", () -> followers.claim(actor, claimed, Claim.of(ClaimKind.OTHER, false, Optional.empty())),
                "accept", () -> followers.decide(actor, parent, FollowerMove.ACCEPT, "", ""),
                "block", () -> followers.decide(actor, blocked, FollowerMove.BLOCK, "Rude.", ""),
                "mark", () -> followers.mark(actor, task, true),
                "follow", () -> followers.follow(actor, "@RiversideLib"),
                "plan", () -> imports.plan(actor, List.of(imports.read("@listed"))),
                "apply", () -> imports.apply(actor, anew(plan)));
    }

    private List<ListPlan> anew(List<ListPlan> plan) {
        return school.followers
                .imports()
                .plan(school.head, plan.stream().map(ListPlan::reading).toList());
    }

    @Test
    void whoWasTakenTheRoleFromAtAnotherDeskMayNoLonger() {
        Actor slt = school.desk.actor(school.head, "Robin Vale", Role.SLT);
        school.desk.people.leave(school.head, slt.id());
        assertThat(refusal(() -> school.followers.decide(slt, parent, FollowerMove.ACCEPT, "", ""))
                        .key())
                .isEqualTo("book.not-allowed");
        assertThat(school.one(parent.id()).state()).isEqualTo(FollowerState.UNVERIFIED);
    }

    @Test
    void severalAtOnceAreEachRefusedToWhomMayNot() {
        Actor dsl = school.desk.actor(school.head, "Robin Vale", Role.DSL);
        Followers.Decided decided = school.followers.decide(dsl, List.of(parent), FollowerMove.ACCEPT, "", at -> true);
        assertThat(decided.done()).isZero();
        assertThat(decided.refused()).hasSize(1);
    }
}
