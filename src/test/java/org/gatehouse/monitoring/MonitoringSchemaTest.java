package org.gatehouse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.monitoring.RoundAnswer.Kind;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered and decided cannot be changed past the program, by somebody who opens the file with a tool of their own. */
class MonitoringSchemaTest {
    private static final List<String> ONLY_GROW = List.of(
            "monitoring_rhythm",
            "monitoring_holiday",
            "monitoring_holiday_back",
            "monitoring_round",
            "monitoring_answer",
            "monitoring_round_end",
            "audit",
            "audit_count",
            "audit_problem",
            "audit_finding",
            "audit_seen",
            "audit_finding_move");

    @TempDir
    Path folder;

    private Hillside school;
    private Handle sql;

    @BeforeEach
    void fill() throws IOException {
        school = Hillside.in(folder);
        school.rounds().change(school.head, school.rounds().rhythm(), RoundRhythm.DAILY, AuditRhythm.TERMLY);
        Holiday holiday = school.rounds()
                .skip(school.head, LocalDate.parse("2026-10-26"), LocalDate.parse("2026-10-30"), "Half-term");
        school.rounds().takeBack(school.head, holiday);
        Round round = school.rounds().begin(school.coordinator);
        school.rounds()
                .end(
                        school.coordinator,
                        school.answerTheRest(school.rounds()
                                .answer(
                                        school.coordinator,
                                        round,
                                        RoundQuestion.COMMENTS,
                                        Kind.FOUND,
                                        "A rude reply")));
        AuditFinding finding = new AuditFinding(
                Rule.TW_NAME,
                Severity.BLOCK,
                AuditFinding.Subject.TWEET,
                "1",
                "Aisha Khan",
                Optional.of(Instant.EPOCH),
                "Names a child",
                "Well done Aisha Khan");
        school.audits()
                .keep(
                        school.coordinator,
                        new AuditResult(
                                "hillside",
                                Optional.empty(),
                                false,
                                false,
                                new AuditResult.Lists(1, 0, 0, 0, 0),
                                List.of(finding),
                                Map.of(Rule.TW_NAME, 1),
                                List.of(new ArchiveProblem("tweets.js", 1, "Not read"))));
        school.audits()
                .decide(
                        school.coordinator,
                        school.audits().findings(school.coordinator),
                        FindingState.EXPLAINED,
                        "A heroine of a book");
        sql = Jdbi.open("jdbc:sqlite:" + school.desk.book.file());
        sql.execute("PRAGMA foreign_keys = ON");
    }

    @AfterEach
    void close() {
        sql.close();
        school.close();
    }

    @Test
    void everyTableOnlyGrows() {
        for (String table : ONLY_GROW) {
            int rows = sql.createQuery("SELECT count(*) FROM " + table)
                    .mapTo(Integer.class)
                    .one();
            assertThat(rows).as(table).isPositive();
            String column = sql.createQuery("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid DESC")
                    .mapTo(String.class)
                    .first();
            assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET " + column + " = " + column))
                    .as(table)
                    .hasMessageContaining("only grow");
            assertThatThrownBy(() -> sql.execute("DELETE FROM " + table))
                    .as(table)
                    .hasMessageContaining("only grow");
        }
        for (String words : List.of("monitoring_answer_words", "audit_finding_words", "audit_finding_move_words"))
            assertThatThrownBy(() -> sql.execute("UPDATE " + words + " SET rowid = rowid"))
                    .as(words)
                    .hasMessageContaining("only grow");
    }

    @Test
    void anEndedRoundTakesNoAnswerAndAnUnansweredOneNoEnd() {
        assertThatThrownBy(() -> sql.execute("INSERT INTO monitoring_answer (round_id, question, kind, words_hash,"
                        + " actor_id, at) VALUES (1, 'PUBLIC', 'OK', '', 1, '2026-09-07T09:00:00Z')"))
                .hasMessageContaining("no more answers");
        long open = school.rounds().begin(school.coordinator).id();
        assertThatThrownBy(() -> sql.execute(
                        "INSERT INTO monitoring_round_end (round_id, actor_id, at) VALUES (?, 1, '2026-09-07T09:00:00Z')",
                        open))
                .hasMessageContaining("all is answered");
        assertThatThrownBy(() -> sql.execute(
                        "INSERT INTO monitoring_round (first_on, last_on, actor_id, at)"
                                + " SELECT first_on, last_on, actor_id, at FROM monitoring_round WHERE id = ?",
                        open))
                .hasMessageContaining("under way");
    }

    @Test
    void wordsThatNameSomebodyCanBeErasedAndTheRowStays() {
        sql.execute("DELETE FROM audit_finding_words");
        sql.execute("DELETE FROM audit_finding_move_words");
        sql.execute("DELETE FROM monitoring_answer_words");
        assertThat(school.audits().findings(school.dsl))
                .hasSize(1)
                .allMatch(one -> one.finding().message().isEmpty());
        assertThat(school.desk.book.verify().isWhole()).isTrue();
    }

    @Test
    void theRowsThemselvesNameNobody() {
        for (String table : ONLY_GROW) {
            if (table.equals("monitoring_holiday")) continue;
            assertThat(sql.createQuery("SELECT * FROM " + table)
                            .mapToMap()
                            .list()
                            .toString())
                    .as(table)
                    .doesNotContain("Aisha", "rude", "heroine");
        }
    }
}
