package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.policy.Larkhill.TODAY;

import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.book.Permission;
import org.gatehouse.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What even a careless program cannot do to the policy's records. */
class PolicySchemaTest {
    @TempDir
    Path folder;

    private Larkhill school;

    @BeforeEach
    void fill() throws Exception {
        school = Larkhill.in(folder);
        PolicyVersion version = school.inForce();
        school.policy.versions().publish(school.head(), version, Publication.Paper.POLICY, "Website", TODAY);
        school.policy.versions().review(school.head(), version, TODAY, "Fine.", TODAY.plusYears(1));
        Acknowledgements kept = school.policy.acknowledgements();
        CoveredPerson wanda = kept.add(school.clerk(), "Wanda", CoveredKind.VOLUNTEER, "");
        kept.recordSigned(school.clerk(), version, wanda, TODAY);
        kept.takeBack(school.clerk(), wanda, school.row("Wanda").last().orElseThrow());
        kept.end(school.clerk(), wanda);
        kept.acknowledge(school.teacher(), version, true);
        RegisterEntry entry = school.policy
                .registers()
                .request(school.teacher(), RegisterKind.BRAND, school.person(Role.STAFF), "Crest", "Fair.", TODAY);
        school.policy.registers().agree(school.head(), entry, TODAY, "Yes.");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy_version",
                "policy_text",
                "policy_move",
                "policy_review",
                "policy_publication",
                "covered_person",
                "covered_person_end",
                "acknowledgement",
                "acknowledgement_taken_back",
                "register_entry",
                "register_move"
            })
    void recordsOnlyGrow(String table) {
        assertThat(school.desk.book.<Integer>read(sql -> sql.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one()))
                .isPositive();
        String column =
                table.equals("acknowledgement_taken_back") || table.equals("covered_person_end") ? "actor_id" : "id";
        refused("UPDATE " + table + " SET " + column + " = " + column);
        refused("DELETE FROM " + table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"register_entry_words", "register_move_words"})
    void wordsMayBeErasedButNotRewritten(String table) {
        refused("UPDATE " + table + " SET salt = salt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO policy_text (version_id, place, text, actor_id, at) VALUES (1, 'TW-NAME', 'x', 1, '')",
                "INSERT INTO register_move (entry_id, move, state, words_hash, actor_id, at)"
                        + " VALUES (1, 'REFUSE', 'REFUSED', '', 1, '')",
                "INSERT INTO acknowledgement (version_id, how, words, on_date, actor_id, at)"
                        + " VALUES (1, 'SHEET', '', '2026-09-07', 1, '')",
                "INSERT INTO acknowledgement (version_id, person_id, whole_group, how, words, on_date, actor_id, at)"
                        + " VALUES (1, 1, 'PUPILS', 'GIVEN', '', '2026-09-07', 1, '')"
            })
    void whatTheRoomWouldNotDoTheFileRefuses(String statement) {
        refused(statement);
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> school.desk.people.act(school.head(), Permission.CHANGE_POLICY, "policy.test", act -> {
                    act.sql().execute(statement);
                    act.record("policy", Map.of());
                    return statement;
                }))
                .as(statement)
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("CONSTRAINT");
    }
}
