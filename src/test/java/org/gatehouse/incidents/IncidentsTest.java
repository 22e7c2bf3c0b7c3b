package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.incidents.Involved.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {
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

    @Test
    void anybodyWithADeskHandsInAndIsToldToWhomItWent() {
        HandedIn handed = school.incidents.handIn(school.teacher, school.aboutAyo(), Hilltop.WORDS, List.of());
        assertThat(handed.number()).isEqualTo("2026-001");
        assertThat(handed.readers()).containsExactly("Dilnoza O’Keeffe", "Ifeanyi Brand-Ross");
        assertThat(school.reads(school.teacher, handed.id())).isFalse();
        assertThat(school.open(school.dsl, handed.id()).words()).isEqualTo(Hilltop.WORDS);
        assertThat(school.incidents.reads().handedIn(school.teacher))
                .extracting(HandedIn::number)
                .containsExactly("2026-001");
    }

    @Test
    void wordsAreAllThatIsNeeded() {
        assertThat(refusal(() -> school.incidents.handIn(school.teacher, Facts.quick(school.now()), "  ", List.of()))
                        .key())
                .isEqualTo("incidents.words.missing");
        long id = school.handIn(school.teacher, Facts.quick(school.now()));
        assertThat(school.open(school.coordinator, id).state()).isEqualTo(IncidentState.OPEN);
    }

    @Test
    void theWayOfAnIncident() {
        long id = school.handIn(school.teacher, school.aboutAyo());
        assertThat(refusal(() -> school.incidents.close(
                                school.coordinator,
                                school.open(school.coordinator, id),
                                Outcome.NO_FURTHER_ACTION,
                                "Done"))
                        .key())
                .isEqualTo("incidents.close.early");
        school.forward(Duration.ofMinutes(20));
        Incident stepped = school.steps(school.coordinator, id);
        assertThat(stepped.took(EntryKind.COPY)).contains(Duration.ofMinutes(20));
        assertThat(stepped.state()).as("the DSL has not acknowledged").isEqualTo(IncidentState.OPEN);
        assertThat(refusal(() -> school.incidents.acknowledge(school.coordinator, stepped, ""))
                        .key())
                .isEqualTo("incidents.may-not");
        school.incidents.acknowledge(school.dsl, school.open(school.dsl, id), "");
        Incident ready = school.open(school.coordinator, id);
        assertThat(ready.state()).isEqualTo(IncidentState.READY_TO_CLOSE);
        assertThat(refusal(() -> school.incidents.close(school.coordinator, ready, Outcome.SPOKEN_WITH, " "))
                        .key())
                .isEqualTo("incidents.reasons.missing");
        Incident closed = school.incidents.close(school.coordinator, ready, Outcome.SPOKEN_WITH, "Spoken with Ayo");
        assertThat(closed.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(closed.mayDo())
                .doesNotContain(EntryKind.NOTE, EntryKind.COPY)
                .contains(EntryKind.REOPENED);
        assertThat(refusal(() -> school.incidents.note(school.dsl, id, "One more", school.now()))
                        .key())
                .isEqualTo("incidents.state-refuses");
        Incident again = school.incidents.reopen(school.dsl, school.open(school.dsl, id), "His mother rang");
        assertThat(again.state()).isEqualTo(IncidentState.READY_TO_CLOSE);
        assertThat(again.entries()).hasSize(7);
    }

    @Test
    void laterWordsReferAgainAndReopen() {
        long id = school.handIn(school.teacher, school.aboutAyo());
        school.incidents.acknowledge(school.dsl, school.open(school.dsl, id), "");
        school.closed(school.coordinator, id);
        school.incidents.addLater(
                school.teacher, id, new LaterWords("There is a second comment", school.now(), false, false));
        Incident grown = school.open(school.dsl, id);
        assertThat(grown.toAcknowledge()).isTrue();
        assertThat(grown.state()).isEqualTo(IncidentState.OPEN);
        assertThat(grown.entries()).last().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("There is a second comment");
            assertThat(entry.shut()).isFalse();
        });
        assertThat(school.incidents.reads().waiting(school.dsl).toAcknowledge())
                .extracting(IncidentRow::id)
                .containsExactly(id);
        assertThat(school.incidents.reads().waiting(school.coordinator).toAnswer())
                .extracting(IncidentRow::id)
                .containsExactly(id);
        assertThat(refusal(() -> school.incidents.addLater(
                                school.deputy, id, new LaterWords("Me too", school.now(), false, false)))
                        .key())
                .isEqualTo("incidents.not-yours");
    }

    @Test
    void aLaterMarkBringsTheDslInWithAllThatWasSaidBefore() {
        long id = school.handIn(school.teacher, school.comment());
        school.incidents.note(school.coordinator, id, "Looked at it", school.now());
        school.closed(school.coordinator, id);
        assertThat(school.reads(school.dsl, id)).isFalse();
        school.incidents.addLater(
                school.teacher, id, new LaterWords("It turns out to be about a child", school.now(), true, false));
        Incident referred = school.open(school.dsl, id);
        assertThat(referred.words()).isEqualTo(Hilltop.WORDS);
        assertThat(referred.toAcknowledge()).isTrue();
        assertThat(referred.state()).isEqualTo(IncidentState.OPEN);
        assertThat(referred.standings()).containsExactly(Standing.SAFEGUARDING);
        assertThat(referred.entries())
                .filteredOn(Entry::shut)
                .as("the coordinator’s own")
                .isNotEmpty();
        assertThat(school.incidents.reads().waiting(school.coordinator).renewals())
                .extracting(Renewal::personId)
                .containsExactly(school.dsl.person().id());
        assertThat(school.incidents
                        .readers()
                        .renew(school.coordinator, school.dsl.person().id()))
                .isEqualTo(1);
        assertThat(school.open(school.dsl, id).entries()).noneMatch(Entry::shut);
    }

    @Test
    void aChildAddedLaterRefersAndReopens() {
        long id = school.handIn(school.teacher, school.comment());
        Incident closed = school.closed(school.coordinator, id);
        Facts same = Hilltop.with(
                closed.facts(), "someone_else", closed.facts().rule().orElseThrow());
        assertThat(refusal(() -> school.incidents.change(school.coordinator, closed, same))
                        .key())
                .isEqualTo("incidents.closed.reopen-first");
        Incident grown = school.incidents.change(
                school.coordinator,
                closed,
                Hilltop.involving(closed.facts(), Involved.pupil(school.maeve.id(), "", Part.AFFECTED)));
        assertThat(grown.state()).isEqualTo(IncidentState.OPEN);
        assertThat(grown.facts().involved().get(0).name()).isEqualTo("Maeve D’Souza");
        assertThat(school.open(school.dsl, id).toAcknowledge()).isTrue();
        school.incidents.acknowledge(school.dsl, school.open(school.dsl, id), "Seen");
        Incident both = school.open(school.coordinator, id);
        school.incidents.change(
                school.coordinator,
                both,
                Hilltop.involving(
                        both.facts(),
                        Involved.pupil(school.maeve.id(), "", Part.SAW_IT),
                        Involved.pupil(school.ayo.id(), "", Part.AFFECTED)));
        assertThat(school.open(school.dsl, id).toAcknowledge())
                .as("another child")
                .isTrue();
    }

    @Test
    void theSafeEvidenceGate() {
        StagedFile file = new StagedFile("screen.png", new byte[] {1, 2, 3});
        Facts marked = Hilltop.marked(school.comment());
        assertThat(refusal(() -> school.incidents.handIn(school.teacher, marked, Hilltop.WORDS, List.of(file)))
                        .key())
                .isEqualTo("incidents.gate.no-evidence");
        long before = school.incidents
                .handIn(school.teacher, school.comment(), Hilltop.WORDS, List.of(file))
                .id();
        assertThat(school.incidents.reads().evidence(school.coordinator, before, 1))
                .containsExactly(1, 2, 3);
        school.incidents.change(school.coordinator, school.open(school.coordinator, before), marked);
        assertThat(refusal(() -> school.incidents.reads().evidence(school.coordinator, before, 1))
                        .key())
                .isEqualTo("incidents.gate.shut");
        assertThat(refusal(() -> school.incidents.attach(school.coordinator, before, file))
                        .key())
                .isEqualTo("incidents.gate.no-evidence");
        Incident incident = school.open(school.dsl, before);
        assertThat(incident.toAcknowledge()).isTrue();
        assertThat(incident.mayDo()).doesNotContain(EntryKind.EVIDENCE);
        assertThat(refusal(() -> school.incidents.step(school.dsl, incident, school.step(EntryKind.COPY)))
                        .key())
                .isEqualTo("incidents.step.result");
        Step must = new Step(EntryKind.COPY, StepResult.MUST_NOT_BE_COPIED, "Ifeanyi Brand-Ross", school.now(), "");
        assertThat(school.incidents.step(school.dsl, incident, must).step(EntryKind.COPY))
                .isPresent();
        Incident seen = school.open(school.coordinator, before);
        assertThat(refusal(() -> school.incidents.change(school.coordinator, seen, school.comment()))
                        .key())
                .isEqualTo("incidents.gate.dsl-lifts");
        school.incidents.change(school.dsl, school.open(school.dsl, before), school.comment());
        assertThat(school.incidents.reads().evidence(school.coordinator, before, 1))
                .containsExactly(1, 2, 3);
    }

    @Test
    void stepsMayBeBackdatedAndAreMarkedSoButNeverLieAheadOrBeforeIt() {
        long id = school.handIn(school.teacher, school.comment());
        school.forward(Duration.ofHours(3));
        Incident seen = school.open(school.coordinator, id);
        Step early = new Step(
                EntryKind.COPY,
                StepResult.DONE,
                "Saoirse",
                seen.facts().happenedAt().minusSeconds(60),
                "");
        assertThat(refusal(() -> school.incidents.step(school.coordinator, seen, early))
                        .key())
                .isEqualTo("incidents.step.before");
        Step ahead = new Step(
                EntryKind.COPY, StepResult.DONE, "Saoirse", school.now().plusSeconds(3600), "");
        assertThat(refusal(() -> school.incidents.step(school.coordinator, seen, ahead))
                        .key())
                .isEqualTo("incidents.moment.future");
        Step then = new Step(
                EntryKind.COPY,
                StepResult.DONE,
                "Saoirse",
                seen.facts().happenedAt().plusSeconds(120),
                "");
        school.incidents.note(school.coordinator, id, "Rang the platform", school.now());
        Incident after = school.incidents.step(school.coordinator, school.open(school.coordinator, id), then);
        assertThat(after.took(EntryKind.COPY)).contains(Duration.ofMinutes(2));
        assertThat(after.step(EntryKind.COPY).orElseThrow().isBackdated()).isTrue();
        assertThat(after.chronology())
                .extracting(Entry::kind)
                .containsExactly(EntryKind.HANDED_IN, EntryKind.COPY, EntryKind.NOTE);
    }

    @Test
    void overdueStepsWaitForThoseResponsible() {
        long id = school.handIn(school.teacher, school.comment());
        school.incidents.note(school.coordinator, id, "Read", school.now());
        assertThat(school.incidents.reads().waiting(school.coordinator).all()).isZero();
        school.forward(Duration.ofHours(5));
        school.incidents.step(school.coordinator, school.open(school.coordinator, id), school.step(EntryKind.REPORT));
        assertThat(school.incidents.reads().waiting(school.coordinator).overdue())
                .singleElement()
                .satisfies(row -> assertThat(row.overdue()).containsExactly(EntryKind.COPY, EntryKind.REMOVE));
        assertThat(school.incidents.reads().waiting(school.teacher).all()).isZero();
    }

    @Test
    void whatChangedAtAnotherDeskIsNotOverwritten() throws IOException {
        long id = school.handIn(school.teacher, school.comment());
        try (Hilltop other = school.atAnotherDesk()) {
            Incident seen = other.open(other.coordinator, id);
            school.steps(school.coordinator, id);
            assertThat(refusal(() -> other.incidents.step(other.coordinator, seen, other.step(EntryKind.COPY)))
                            .key())
                    .isEqualTo("incidents.changed-elsewhere");
            assertThat(other.open(other.coordinator, id).entries()).hasSize(4);
            other.incidents.note(other.coordinator, id, "From here", school.now());
            school.incidents.note(school.coordinator, id, "And from there", school.now());
            assertThat(other.open(other.coordinator, id).entries())
                    .extracting(Entry::words)
                    .contains("From here", "And from there");
        }
    }

    @Test
    void correctionsStandBesideAndLinksNeedBoth() {
        long id = school.handIn(school.teacher, school.comment());
        long other = school.handIn(school.teacher, school.concerning(school.deputy));
        Incident amended = school.incidents.amend(school.coordinator, id, 1, "It was under the other post");
        assertThat(amended.words()).isEqualTo(Hilltop.WORDS);
        assertThat(amended.entries().get(1).amends()).isEqualTo(1);
        assertThat(refusal(() -> school.incidents.link(school.coordinator, id, other))
                        .key())
                .isEqualTo("incidents.not-yours");
        long third = school.handIn(school.teacher, school.comment());
        assertThat(school.incidents.link(school.coordinator, id, third).links()).isEqualTo(Set.of(third));
    }

    @Test
    void aHandleKnownToBeAChildsAndAColleagueTypedAsTextAreRecognised() {
        long childs = school.handIn(
                school.teacher,
                Hilltop.with(
                        school.comment(), "@AYO_builds", school.comment().rule().orElseThrow()));
        assertThat(school.open(school.dsl, childs).facts().childInvolved()).isTrue();
        long typed = school.handIn(
                school.teacher,
                Hilltop.involving(school.comment(), Involved.other("dilnoza o'keeffe", false, Part.CONCERNED)));
        assertThat(school.reads(school.coordinator, typed)).isFalse();
        assertThat(school.reads(school.head, typed)).isTrue();
    }
}
