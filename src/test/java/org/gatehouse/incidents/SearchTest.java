package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding what one may read, and nothing else: lists, search, patterns, chronologies. */
class SearchTest {
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

    private List<Long> found(IncidentFilter filter) {
        school.incidents.reads().openMore(school.coordinator, 100);
        return school.incidents.reads().rows(school.coordinator, filter).stream()
                .map(IncidentRow::id)
                .toList();
    }

    @Test
    void wordsAreFoundInEveryEntryInAnySpelling() {
        long one = school.incidents
                .handIn(school.teacher, school.comment(), "Siân’s photograph was shared", List.of())
                .id();
        long other = school.handIn(school.teacher, Hilltop.with(school.comment(), "trolleybus", Rule.USER_SPAM));
        school.incidents.note(school.coordinator, other, "Mr. Ó Briain rang", school.now());
        assertThat(found(IncidentFilter.ALL.words("SIAN's PHOTO"))).containsExactly(one);
        assertThat(found(IncidentFilter.ALL.words("o briain"))).containsExactly(other);
        assertThat(found(IncidentFilter.ALL.words("@trolley".substring(1)))).containsExactly(other);
        assertThat(found(IncidentFilter.ALL.words("user-spam"))).containsExactly(other);
        assertThat(found(IncidentFilter.ALL.words("photograph rang"))).isEmpty();
        assertThat(found(IncidentFilter.ALL)).containsExactly(other, one);
    }

    @Test
    void whatOneMayNotReadIsFoundByNothing() {
        school.handIn(school.teacher, school.concerning(school.coordinator));
        assertThat(found(IncidentFilter.ALL)).isEmpty();
        assertThat(found(IncidentFilter.ALL.words("kumquat"))).isEmpty();
        assertThat(found(IncidentFilter.ALL.about(About.handle("rude_robin")))).isEmpty();
    }

    @Test
    void filters() {
        long closed = school.handIn(school.teacher, school.comment());
        school.closed(school.coordinator, closed);
        long child = school.handIn(school.teacher, school.aboutAyo());
        assertThat(found(IncidentFilter.ALL.states(Set.of(IncidentState.CLOSED))))
                .containsExactly(closed);
        assertThat(found(IncidentFilter.ALL.about(About.pupil(school.ayo.id()))))
                .containsExactly(child);
        assertThat(found(IncidentFilter.ALL.about(About.handle("@Rude_Robin")))).containsExactly(child, closed);
    }

    @Test
    void theThirdThisTermByThisHandle() {
        Facts first = school.comment();
        school.handIn(school.teacher, first);
        school.forward(Duration.ofDays(3));
        school.handIn(school.teacher, school.comment());
        school.forward(Duration.ofDays(3));
        long third = school.handIn(school.teacher, Hilltop.with(school.comment(), "Rude_Robin", Rule.USER_PII));
        school.incidents.reads().openMore(school.coordinator, 100);
        assertThat(school.incidents.reads().rows(school.coordinator, IncidentFilter.ALL))
                .extracting(IncidentRow::inTerm)
                .containsExactly(3, 2, 1);
        assertThat(school.incidents.reads().patterns(school.coordinator))
                .singleElement()
                .satisfies(pattern -> {
                    assertThat(pattern.about()).isEqualTo(About.handle("rude_robin"));
                    assertThat(pattern.incidents()).hasSize(3);
                    assertThat(pattern.incidents().get(0).id()).isEqualTo(third);
                });
        school.forward(Duration.ofDays(120));
        long spring = school.handIn(school.teacher, school.comment());
        assertThat(school.incidents
                        .reads()
                        .rows(school.coordinator, IncidentFilter.ALL)
                        .get(0))
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(spring);
                    assertThat(row.inTerm()).isEqualTo(1);
                });
        assertThat(school.incidents.reads().patterns(school.coordinator)).isEmpty();
    }

    @Test
    void aChronologyPutsWhatWasRecordedLateInItsPlace() {
        long one = school.handIn(school.teacher, school.aboutAyo());
        school.forward(Duration.ofHours(2));
        long other = school.handIn(school.teacher, school.aboutAyo());
        school.forward(Duration.ofHours(2));
        school.incidents.note(
                school.coordinator, other, "Rang before that", school.now().minus(Duration.ofHours(3)));
        assertThat(school.incidents.reads().chronology(school.coordinator, About.pupil(school.ayo.id())))
                .extracting(dated -> dated.incidentId() + " " + dated.entry().kind())
                .containsExactly(one + " HANDED_IN", other + " NOTE", other + " HANDED_IN");
        assertThat(school.incidents.reads().chronology(school.coordinator, About.handle("rude_robin")))
                .hasSize(3);
        assertThat(school.incidents.reads().chronology(school.head, About.pupil(school.ayo.id())))
                .isEmpty();
    }

    @Test
    void chronologiesOfAMemberOfStaff() {
        long id = school.handIn(school.teacher, school.concerning(school.deputy));
        About deputy = About.staff(school.deputy.person().id());
        school.incidents.reads().openMore(school.head, 10);
        assertThat(school.incidents.reads().chronology(school.head, deputy))
                .extracting(Dated::incidentId)
                .containsExactly(id);
        assertThat(school.incidents.reads().chronology(school.deputy, deputy)).isEmpty();
    }

    @Test
    void whatIsOpenedFirstIsTheNewestAndWhatWaitsIsOpenedAtOnce() {
        for (int at = 0; at < 4; at++) {
            long id = school.handIn(school.teacher, school.comment());
            if (at > 0) school.closed(school.coordinator, id);
            school.forward(Duration.ofHours(6));
        }
        org.gatehouse.people.Session fresh = school.desk.again(school.coordinator);
        assertThat(school.incidents.reads().waiting(fresh).overdue())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo("2026-001"));
        assertThat(school.incidents.reads().openMore(fresh, 1)).isEqualTo(new Opened(2, 4));
        assertThat(school.incidents.reads().rows(fresh, IncidentFilter.ALL))
                .extracting(IncidentRow::number)
                .containsExactly("2026-004", "2026-001");
        assertThat(school.incidents.reads().openMore(fresh, 10).all()).isTrue();
    }

    @Test
    void theYearInFiguresNamesNobodyAndTellsNoSmallNumbersToGovernors() {
        for (int at = 0; at < 7; at++) {
            long id = school.handIn(school.teacher, at == 0 ? school.aboutAyo() : school.comment());
            if (at > 4) school.closed(school.coordinator, id);
        }
        LocalDate day = LocalDate.of(2026, 11, 1);
        YearFigures whole = school.incidents.papers().year(school.coordinator, day, false);
        assertThat(whole.all()).isEqualTo("7");
        assertThat(whole.from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(lines(whole, "With and without a child"))
                .containsExactlyInAnyOrder("A child is involved: 1", "No child is involved: 6");
        YearFigures told = school.incidents.papers().year(school.coordinator, day, true);
        assertThat(lines(told, "With and without a child"))
                .containsExactlyInAnyOrder("A child is involved: fewer than 5", "No child is involved: not told");
        String csv = new String(school.incidents.papers().yearCsv(told), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).doesNotContain("Ayo").doesNotContain("rude_robin").doesNotContain("Dilnoza");
        assertThat(school.incidents
                        .papers()
                        .year(school.coordinator, day.plusYears(1), false)
                        .all())
                .isEqualTo("0");
    }

    private static List<String> lines(YearFigures figures, String group) {
        return figures.groups().stream()
                .filter(one -> one.title().equals(group))
                .flatMap(one -> one.lines().stream())
                .map(line -> line.title() + ": " + line.count())
                .toList();
    }
}
