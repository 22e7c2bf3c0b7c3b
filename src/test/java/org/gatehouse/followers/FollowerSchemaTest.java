package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.archive.AccountList;
import org.gatehouse.roll.Pupil;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is accepted past the program, by somebody who opens the file with a tool of their own. */
class FollowerSchemaTest {
    private static final String ACCEPT = "INSERT INTO follower_move (account_id, move, state, claim_id, contact_id,"
            + " person_id, organisation_id, words_hash, actor_id, at)"
            + " VALUES (?, ?, 'ACCEPTED', ?, ?, ?, ?, '', 1, '2026-11-25T09:00:00Z')";

    @TempDir
    Path folder;

    private Riverside school;
    private Handle sql;

    @BeforeEach
    void open() throws IOException {
        school = Riverside.in(folder);
        sql = Jdbi.open("jdbc:sqlite:" + school.desk.book.file());
        sql.execute("PRAGMA foreign_keys = ON");
    }

    @AfterEach
    void close() {
        sql.close();
        school.close();
    }

    private void refused(Follower one, String move, Long claim, Long contact, Long person, Long organisation) {
        assertThatThrownBy(() -> sql.execute(ACCEPT, one.id(), move, claim, contact, person, organisation))
                .hasMessageContaining("SQLITE_CONSTRAINT");
        assertThat(school.one(one.id()).state()).isNotEqualTo(FollowerState.ACCEPTED);
    }

    private static Long claim(Follower one) {
        return one.claim().map(Claim::id).orElse(null);
    }

    @Test
    void acceptedIsReachedOnARecordAlone() {
        long ngozi = school.ngozi.contact().id();
        long library = school.organisations.all(school.head).get(0).id();
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        refused(parent, "ACCEPT", claim(parent), null, null, null);
        refused(parent, "ACCEPT", null, ngozi, null, null);
        refused(parent, "ACCEPT", claim(parent), null, 1L, null);
        refused(parent, "ACCEPT", claim(parent), null, null, library);
        refused(parent, "ACCEPT", claim(parent), ngozi, 1L, null);
        refused(parent, "REPORT", claim(parent), null, null, null);
        refused(parent, "RECONSIDER", claim(parent), null, null, null);
        refused(parent, "UNBLOCK", claim(parent), null, null, null);
        Follower silent = school.claim(school.add("@silent"), ClaimKind.PARENT_OR_CARER, "");
        refused(silent, "ACCEPT", claim(silent), ngozi, null, null);
        for (ClaimKind kind : List.of(ClaimKind.PUPIL, ClaimKind.OTHER)) {
            Follower other = school.claim(school.add("@other_" + kind.ordinal()), kind, "");
            refused(other, "ACCEPT", claim(other), ngozi, null, null);
        }
        Follower stranger = school.claim(school.add("@stranger"), ClaimKind.ORGANISATION, "");
        refused(stranger, "ACCEPT", claim(stranger), null, null, library);
        Follower old = school.claim(parent, ClaimKind.PARENT_OR_CARER, Riverside.OTHER_FAMILY);
        refused(old, "ACCEPT", claim(parent), ngozi, null, null);
        Follower blocked = school.decide(old, FollowerMove.BLOCK);
        refused(blocked, "ACCEPT", claim(blocked), ngozi, null, null);
    }

    @Test
    void aLeaversContactAndAnEndedOneAreNoRecord() {
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        long ngozi = school.ngozi.contact().id();
        Pupil chidi = school.chidi;
        school.roll.leave(school.head, List.of(chidi), school.followers.today());
        refused(parent, "ACCEPT", claim(parent), ngozi, null, null);
    }

    @Test
    void theStatementThatIsRefusedAboveIsRightWhereEverythingHolds() {
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        sql.execute(
                ACCEPT,
                parent.id(),
                "ACCEPT",
                claim(parent),
                school.ngozi.contact().id(),
                null,
                null);
        assertThat(school.one(parent.id()).state()).isEqualTo(FollowerState.ACCEPTED);
    }

    @Test
    void anAccountThatNobodyKnowsIsDecidedAboutInNoWay() {
        // As a tool does it that does not ask for foreign keys.
        sql.execute("PRAGMA foreign_keys = OFF");
        for (String move : List.of("REPORT", "RECONSIDER", "ACCEPT"))
            assertThatThrownBy(() -> sql.execute(ACCEPT, 4_711, move, null, null, null, null))
                    .hasMessageContaining("SQLITE_CONSTRAINT");
        assertThatThrownBy(() -> sql.execute("INSERT INTO follower_claim (account_id, kind, under_13, salt, email_hash,"
                        + " recorded_by, at) VALUES (4711, 'OTHER', 0, '', '', 1, '2026-11-25T09:00:00Z')"))
                .hasMessageContaining("known");
        assertThat(sql.createQuery("SELECT count(*) FROM follower_move")
                        .mapTo(Integer.class)
                        .one())
                .isZero();
    }

    @Test
    void whoIsOnThePlatformsListOfBlockedAccountsIsNotAcceptedInTheFileEither() {
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        school.bringIn(AccountList.BLOCKED, "@ngozi");
        refused(parent, "ACCEPT", claim(parent), school.ngozi.contact().id(), null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "follower_claim",
                "follower_claim_email",
                "follower_move",
                "follower_move_words",
                "follower_task_mark"
            })
    void noRowIsReplaced(String table) {
        school.decide(school.parent("@ngozi", Riverside.HELD), FollowerMove.BLOCK);
        school.followers.mark(school.coordinator, school.open(TaskKind.BLOCK).get(0), true);
        sql.execute("PRAGMA foreign_keys = OFF");
        assertThatThrownBy(() -> sql.execute("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table))
                .hasMessageContaining("grow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "follower_claim", "follower_move", "follower_task_mark"})
    void fixedRowsOnlyGrow(String table) {
        Follower one = school.decide(school.parent("@ngozi", Riverside.HELD), FollowerMove.BLOCK);
        school.followers.mark(school.coordinator, school.open(TaskKind.BLOCK).get(0), true);
        assertThat(one.state()).isEqualTo(FollowerState.BLOCKED);
        assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET rowid = rowid"))
                .hasMessageContaining("grow");
        assertThatThrownBy(() -> sql.execute("DELETE FROM " + table)).hasMessageContaining("grow");
    }
}
