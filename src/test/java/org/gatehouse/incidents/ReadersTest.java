package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.people.Role;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To whom an incident goes, who never reads it, and how somebody comes to read again. */
class ReadersTest {
    @TempDir
    Path folder;

    private Hilltop school;

    @BeforeEach
    void open() throws IOException {
        school = Hilltop.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private void assertReaders(long id, Session... readers) {
        Set<Session> those = Set.of(readers);
        for (Session each :
                List.of(school.head, school.coordinator, school.dsl, school.chair, school.teacher, school.deputy))
            assertThat(school.reads(each, id)).as(each.person().name()).isEqualTo(those.contains(each));
    }

    @Test
    void byTheKindOfCase() {
        assertReaders(school.handIn(school.teacher, school.comment()), school.coordinator);
        assertReaders(school.handIn(school.teacher, school.aboutAyo()), school.coordinator, school.dsl);
        Facts conduct = Hilltop.with(school.comment(), "", Rule.PERS_CONTACT);
        assertReaders(school.handIn(school.teacher, conduct), school.head);
        Facts serious = new Facts(
                conduct.happenedAt(),
                "",
                "",
                "",
                java.util.Optional.of(Rule.USER_UPSET),
                conduct.area(),
                Gravity.SERIOUS,
                List.of(),
                false,
                false);
        assertReaders(school.handIn(school.teacher, serious), school.coordinator, school.head);
        assertReaders(
                school.handIn(school.teacher, Hilltop.with(school.comment(), "", Rule.DSL_REPORT)),
                school.coordinator,
                school.dsl);
    }

    @Test
    void neverWhomItConcernsWhateverTheirRole() {
        assertReaders(school.handIn(school.teacher, school.concerning(school.head)), school.chair);
        assertReaders(school.handIn(school.teacher, school.concerning(school.coordinator)), school.head);
        assertReaders(
                school.handIn(
                        school.teacher,
                        Hilltop.involving(
                                school.comment(),
                                Hilltop.concerned(school.dsl),
                                Involved.pupil(school.ayo.id(), "", Part.AFFECTED))),
                school.head);
        assertReaders(
                school.handIn(
                        school.teacher,
                        Hilltop.involving(
                                school.comment(),
                                Hilltop.concerned(school.head),
                                Involved.pupil(school.ayo.id(), "", Part.AFFECTED))),
                school.chair,
                school.dsl);
        assertReaders(school.handIn(school.head, school.concerning(school.head)), school.chair);
    }

    @Test
    void whomItTurnsOutToConcernReadsNoMoreAndGetsNothingNew() {
        long id = school.handIn(school.teacher, school.aboutAyo());
        school.incidents.note(school.dsl, id, "Mine", school.now());
        Incident seen = school.open(school.coordinator, id);
        school.incidents.change(
                school.coordinator,
                seen,
                Hilltop.involving(
                        seen.facts(),
                        Hilltop.concerned(school.dsl),
                        Involved.pupil(school.ayo.id(), "", Part.AFFECTED)));
        assertReaders(id, school.coordinator, school.head);
        assertThat(school.open(school.head, id).toAcknowledge()).isTrue();
        assertThat(school.incidents.reads().waiting(school.dsl).all()).isZero();
        assertThat(school.incidents.reads().patterns(school.dsl)).isEmpty();
        assertThat(school.incidents.reads().chronology(school.dsl, About.pupil(school.ayo.id())))
                .isEmpty();
        assertThat(school.incidents
                        .papers()
                        .year(school.dsl, java.time.LocalDate.of(2026, 9, 7), false)
                        .all())
                .isEqualTo("0");
        school.incidents.addLater(school.teacher, id, new LaterWords("More of it", school.now(), true, false));
        assertReaders(id, school.coordinator, school.head);
        assertThat(school.incidents.reads().waiting(school.coordinator).renewals())
                .isEmpty();
        assertThat(refusal(() -> school.incidents
                                .readers()
                                .add(
                                        school.coordinator,
                                        school.open(school.coordinator, id),
                                        school.dsl.person().id(),
                                        "?"))
                        .key())
                .isEqualTo("incidents.reader.concerned");
        Session fresh = school.desk.reset(school.head.actor(), school.dsl);
        assertThat(school.reads(fresh, id)).isFalse();
        assertThat(refusal(() -> school.incidents
                                .readers()
                                .renew(school.head, school.dsl.person().id()))
                        .key())
                .isEqualTo("incidents.renewal.none");
    }

    @Test
    void byNameTheyReadAndNoteAndNothingElse() {
        long id = school.handIn(school.teacher, school.comment());
        assertThat(school.incidents.readers().candidates(school.coordinator, id))
                .extracting(person -> person.name())
                .contains("Mei-Lin Tauro", "Saoirse Ní Bhriain")
                .doesNotContain("Dilnoza O’Keeffe");
        school.incidents
                .readers()
                .add(
                        school.coordinator,
                        school.open(school.coordinator, id),
                        school.deputy.person().id(),
                        "Her class");
        Incident named = school.open(school.deputy, id);
        assertThat(named.mayDo()).containsExactlyInAnyOrder(EntryKind.NOTE, EntryKind.AMENDMENT);
        assertThat(school.incidents
                        .note(school.deputy, id, "From her", school.now())
                        .entries())
                .hasSize(3);
        assertThat(school.incidents.reads().waiting(school.deputy).all()).isZero();
        Incident before = school.open(school.coordinator, id);
        school.incidents
                .readers()
                .remove(school.coordinator, before, school.deputy.person().id(), "Done");
        assertReaders(id, school.coordinator);
        school.incidents.addLater(school.teacher, id, new LaterWords("Later", school.now(), false, false));
        assertReaders(id, school.coordinator);
        Incident now = school.open(school.coordinator, id);
        assertThat(refusal(() -> school.incidents
                                .readers()
                                .remove(
                                        school.coordinator,
                                        now,
                                        school.coordinator.person().id(),
                                        "Me"))
                        .key())
                .isEqualTo("incidents.reader.by-role");
    }

    @Test
    void aNewKeyIsSealedForByAnotherReaderAndNothingIsLostSilently() {
        long shared = school.handIn(school.teacher, school.aboutAyo());
        long alone = school.handIn(school.teacher, school.comment());
        assertThat(school.incidents
                        .readers()
                        .lostWith(school.coordinator.person().id()))
                .singleElement()
                .asString()
                .startsWith("One incident can be opened by nobody else");
        assertThat(school.incidents.readers().lostWith(school.dsl.person().id()))
                .isEmpty();
        school.incidents.reads().openMore(school.coordinator, 10);
        assertThat(school.incidents.reads().waiting(school.coordinator).alone()).isEqualTo(1);
        Session fresh = school.desk.reset(school.head.actor(), school.coordinator);
        assertThat(school.reads(fresh, shared)).isFalse();
        assertThat(school.reads(fresh, alone)).isFalse();
        school.incidents.reads().openMore(school.dsl, 10);
        assertThat(school.incidents.reads().waiting(school.dsl).renewals())
                .singleElement()
                .satisfies(renewal -> {
                    assertThat(renewal.name()).isEqualTo("Dilnoza O’Keeffe");
                    assertThat(renewal.newKey()).isTrue();
                });
        assertThat(school.incidents.readers().renew(school.dsl, fresh.person().id()))
                .isEqualTo(1);
        assertThat(school.open(fresh, shared).words()).isEqualTo(Hilltop.WORDS);
        assertThat(school.open(fresh, shared).mayDo()).contains(EntryKind.COPY);
        assertThat(school.incidents.reads().waiting(school.dsl).renewals()).isEmpty();
    }

    @Test
    void theRecoveryCodeReadsWhatTheHeadReadsAndNoMore() {
        String code = school.desk.newCode(school.head);
        long conduct = school.handIn(school.teacher, school.concerning(school.teacher));
        long hers = school.handIn(school.teacher, school.concerning(school.head));
        Session recovered = school.desk.recovered("amara", code);
        assertThat(school.reads(recovered, conduct)).isTrue();
        assertThat(school.reads(recovered, hers)).isFalse();
    }

    @Test
    void whoTakesOverARoleIsGivenItAndWhoLosesItReadsNoMore() {
        long id = school.handIn(school.teacher, school.aboutAyo());
        Session next = school.settled("Priyanka Vanterpool", Role.DSL);
        assertThat(school.reads(next, id)).isFalse();
        school.incidents.reads().openMore(school.dsl, 10);
        assertThat(school.incidents.readers().renew(school.dsl, next.person().id()))
                .isEqualTo(1);
        assertThat(school.open(next, id).standings()).containsExactly(Standing.SAFEGUARDING);
        school.incidents.acknowledge(next, school.open(next, id), "");
        school.desk.changeRoles(school.head.actor(), school.dsl, Role.SLT);
        assertThat(school.reads(school.dsl, id)).isFalse();
        assertThat(refusal(() -> school.incidents.note(school.dsl, id, "Still", school.now()))
                        .key())
                .isEqualTo("incidents.not-yours");
        school.desk.changeRoles(school.head.actor(), school.dsl, Role.DSL);
        assertThat(school.reads(school.dsl, id)).isTrue();
    }

    @Test
    void whoHasLeftOrHasNoKeyGetsNothingAndSomebodyStandsIn() {
        school.desk.people.leave(
                school.head.actor(), school.coordinator.person().id());
        assertReaders(school.handIn(school.teacher, school.comment()), school.head);
        school.desk.people.leave(school.head.actor(), school.dsl.person().id());
        assertReaders(school.handIn(school.teacher, school.aboutAyo()), school.head);
        school.desk.people.leave(school.head.actor(), school.chair.person().id());
        assertThat(refusal(() -> school.handIn(school.teacher, school.concerning(school.head)))
                        .key())
                .isEqualTo("incidents.nobody-can-read");
    }

    @Test
    void everyOpeningStandsInTheTrailOnceASession() {
        long id = school.handIn(school.teacher, school.comment());
        school.open(school.coordinator, id);
        school.open(school.coordinator, id);
        assertThat(school.desk.book.trail("incident 2026-001"))
                .extracting(line -> line.act())
                .containsExactly("incidents.hand-in", "incidents.open");
        assertThat(refusal(() -> school.open(school.teacher, id)).key()).isEqualTo("incidents.not-yours");
    }
}
