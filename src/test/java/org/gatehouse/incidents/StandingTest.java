package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each role and each act, written down once more: a change of the table is a decision, made here. */
class StandingTest {
    private static final String IN_CHARGE =
            "NOTE AMENDMENT FACTS COPY REMOVE REPORT EVIDENCE LINK READER_ADDED READER_REMOVED CLOSED REOPENED";

    private static final Map<String, String> TABLE = Map.of(
            "coordinator", IN_CHARGE,
            "dsl", IN_CHARGE + " ACKNOWLEDGED",
            "deputy", "NOTE AMENDMENT",
            "head", "",
            "chair", "",
            "teacher", "LATER_WORDS");

    @TempDir
    Path folder;

    @Test
    void eachRoleMayDoWhatTheTableSays() throws IOException {
        try (Hilltop school = Hilltop.in(folder)) {
            Map<String, Session> sessions = new LinkedHashMap<>();
            sessions.put("coordinator", school.coordinator);
            sessions.put("dsl", school.dsl);
            sessions.put("deputy", school.deputy);
            sessions.put("head", school.head);
            sessions.put("chair", school.chair);
            sessions.put("teacher", school.teacher);
            for (Map.Entry<String, Session> role : sessions.entrySet()) {
                Set<String> done = new TreeSet<>();
                acts(school).forEach((kind, act) -> {
                    long id = prepared(school, kind);
                    int before = school.open(school.dsl, id).entries().size();
                    try {
                        act.accept(role.getValue(), id);
                        done.add(kind.name());
                    } catch (Refusal refused) {
                        assertThat(refused.key())
                                .as(role.getKey() + " " + kind)
                                .isIn("incidents.not-yours", "incidents.may-not");
                        assertThat(school.open(school.dsl, id).entries()).hasSize(before);
                    }
                });
                Set<String> expected = TABLE.get(role.getKey()).isEmpty()
                        ? Set.of()
                        : new TreeSet<>(List.of(TABLE.get(role.getKey()).split(" ")));
                assertThat(done).as(role.getKey()).isEqualTo(expected);
            }
        }
    }

    /** An incident about a child in the state from which the act can be done, with the deputy reading by name. */
    private static long prepared(Hilltop school, EntryKind kind) {
        long id = school.handIn(school.teacher, school.aboutAyo());
        school.incidents
                .readers()
                .add(
                        school.coordinator,
                        school.open(school.coordinator, id),
                        school.deputy.person().id(),
                        "Her class");
        if (kind == EntryKind.CLOSED || kind == EntryKind.REOPENED) {
            school.steps(school.coordinator, id);
            school.incidents.acknowledge(school.dsl, school.open(school.dsl, id), "");
        }
        if (kind == EntryKind.REOPENED)
            school.incidents.close(
                    school.coordinator, school.open(school.coordinator, id), Outcome.SPOKEN_WITH, "Spoken with them");
        return id;
    }

    /** What is on the screen is taken from the DSL’s, so that who may not read tries the act itself. */
    private static Map<EntryKind, BiConsumer<Session, Long>> acts(Hilltop school) {
        Incidents incidents = school.incidents;
        Map<EntryKind, BiConsumer<Session, Long>> acts = new EnumMap<>(EntryKind.class);
        acts.put(
                EntryKind.LATER_WORDS,
                (who, id) -> incidents.addLater(who, id, new LaterWords("More", school.now(), false, false)));
        acts.put(EntryKind.NOTE, (who, id) -> incidents.note(who, id, "A note", school.now()));
        acts.put(EntryKind.AMENDMENT, (who, id) -> incidents.amend(who, id, 1, "Corrected"));
        acts.put(
                EntryKind.FACTS,
                (who, id) -> incidents.change(
                        who,
                        school.open(school.dsl, id),
                        Hilltop.with(school.aboutAyo(), "another", org.gatehouse.rules.Rule.USER_PII)));
        for (EntryKind step : EntryKind.STEPS)
            acts.put(step, (who, id) -> incidents.step(who, school.open(school.dsl, id), school.step(step)));
        acts.put(EntryKind.EVIDENCE, (who, id) -> incidents.attach(who, id, new StagedFile("a.txt", new byte[] {7})));
        acts.put(
                EntryKind.LINK, (who, id) -> incidents.link(who, id, school.handIn(school.teacher, school.aboutAyo())));
        acts.put(
                EntryKind.READER_ADDED,
                (who, id) -> incidents
                        .readers()
                        .add(
                                who,
                                school.open(school.dsl, id),
                                school.chair.person().id(),
                                "Why"));
        acts.put(
                EntryKind.READER_REMOVED,
                (who, id) -> incidents
                        .readers()
                        .remove(
                                who,
                                school.open(school.dsl, id),
                                school.deputy.person().id(),
                                "Why"));
        acts.put(EntryKind.ACKNOWLEDGED, (who, id) -> incidents.acknowledge(who, school.open(school.dsl, id), ""));
        acts.put(
                EntryKind.CLOSED,
                (who, id) -> incidents.close(who, school.open(school.dsl, id), Outcome.SPOKEN_WITH, "Why"));
        acts.put(EntryKind.REOPENED, (who, id) -> incidents.reopen(who, school.open(school.dsl, id), "Why"));
        return acts;
    }

    @Test
    void theScreenIsToldTheSame() throws IOException {
        try (Hilltop school = Hilltop.in(folder)) {
            long id = prepared(school, EntryKind.NOTE);
            for (Session who : List.of(school.coordinator, school.dsl, school.deputy)) {
                Incident incident = school.open(who, id);
                for (EntryKind kind : incident.mayDo())
                    assertThat(incident.standings().stream()
                                    .anyMatch(standing -> standing.entries().contains(kind)))
                            .isTrue();
            }
            assertThat(refusal(() -> school.incidents.acknowledge(school.deputy, school.open(school.deputy, id), ""))
                            .key())
                    .isEqualTo("incidents.may-not");
        }
    }
}
