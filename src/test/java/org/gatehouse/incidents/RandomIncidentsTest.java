package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Refusal;

/** Random acts by everybody, at two desks, in any order: nothing closes early, no entry is lost, nobody reads what they must not. */
class RandomIncidentsTest {
    private static Path folder;
    private static Hilltop one;
    private static Hilltop other;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("random-incidents");
        one = Hilltop.in(folder);
        other = one.atAnotherDesk();
    }

    @AfterContainer
    static void close() throws IOException {
        one.close();
        other.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** What must have come of an incident, kept beside the program. */
    private static final class Expected {
        final Set<EntryKind> steps = new HashSet<>();
        final Set<Long> everConcerned = new HashSet<>();
        final List<String> words = new ArrayList<>();
        Set<Long> concerned = Set.of();
        boolean child;
        boolean acknowledged;
        boolean closed;
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void noOrderOfActs(@ForAll long seed) {
        Random random = new Random(seed);
        Expected expected = new Expected();
        Facts first = facts(one, random);
        long id = one.handIn(one.teacher, first);
        expected.words.add(Hilltop.WORDS);
        take(expected, first, null);
        for (int act = 0; act < 25; act++) {
            Hilltop desk = random.nextBoolean() ? one : other;
            act(desk, random, id, expected, "Words " + act);
            one.forward(Duration.ofMinutes(random.nextInt(90)));
            check(random.nextBoolean() ? one : other, id, expected);
        }
        assertThat(one.desk.book.verify().problems()).isEmpty();
    }

    private static void act(Hilltop desk, Random random, long id, Expected expected, String words) {
        List<Session> all = everybody(desk);
        Session who = all.get(random.nextInt(all.size()));
        Incidents incidents = desk.incidents;
        try {
            switch (random.nextInt(9)) {
                case 0 -> incidents.note(who, id, words, desk.now());
                case 1, 2, 3 -> {
                    EntryKind kind = EntryKind.STEPS.get(random.nextInt(3));
                    Incident seen = desk.open(who, id);
                    StepResult result =
                            StepResult.of(kind, seen.facts().indecentImage()).get(0);
                    incidents.step(who, seen, new Step(kind, result, "Somebody", desk.now(), words));
                    expected.steps.add(kind);
                }
                case 4 -> {
                    incidents.acknowledge(who, desk.open(who, id), words);
                    expected.acknowledged = true;
                }
                case 5 -> {
                    Incident closed = incidents.close(who, desk.open(who, id), Outcome.SPOKEN_WITH, words);
                    assertThat(expected.steps).containsAll(EntryKind.STEPS);
                    assertThat(!expected.child || expected.acknowledged).isTrue();
                    assertThat(closed.state()).isEqualTo(IncidentState.CLOSED);
                    expected.closed = true;
                }
                case 6 -> {
                    incidents.reopen(who, desk.open(who, id), words);
                    assertThat(expected.closed).isTrue();
                    expected.closed = false;
                }
                case 7 -> {
                    boolean child = random.nextInt(3) == 0;
                    incidents.addLater(who, id, new LaterWords(words, desk.now(), child, false));
                    assertThat(who.person().id())
                            .isEqualTo(desk.teacher.person().id());
                    expected.child |= child;
                    expected.acknowledged = false;
                    expected.closed = false;
                }
                default -> {
                    Incident seen = desk.open(who, id);
                    Facts facts = facts(desk, random);
                    Incident after = incidents.change(who, seen, facts);
                    take(expected, after.facts(), seen.facts());
                    words = "";
                }
            }
            if (!words.isEmpty()) expected.words.add(words);
        } catch (Refusal refused) {
            // Nothing was changed: the check that follows says so.
        }
    }

    private static void take(Expected expected, Facts facts, Facts before) {
        expected.child = facts.involvesChild();
        expected.concerned = facts.concernedStaff();
        expected.everConcerned.addAll(facts.concernedStaff());
        if (before != null && facts.isWeightierThan(before)) {
            expected.acknowledged = false;
            expected.closed = false;
        }
    }

    private static Facts facts(Hilltop desk, Random random) {
        List<Involved> involved = new ArrayList<>();
        if (random.nextInt(3) == 0) involved.add(Involved.pupil(desk.ayo.id(), desk.ayo.name(), Part.AFFECTED));
        List<Session> all = everybody(desk);
        if (random.nextInt(2) == 0) involved.add(Hilltop.concerned(all.get(random.nextInt(all.size()))));
        return Hilltop.involving(desk.comment(), involved.toArray(Involved[]::new));
    }

    private static List<Session> everybody(Hilltop desk) {
        return List.of(desk.head, desk.coordinator, desk.dsl, desk.chair, desk.teacher, desk.deputy);
    }

    private static void check(Hilltop desk, long id, Expected expected) {
        int readers = 0;
        for (Session who : everybody(desk)) {
            if (!desk.reads(who, id)) continue;
            readers++;
            assertThat(expected.concerned).doesNotContain(who.person().id());
            assertThat(who.person().id())
                    .as("nobody without a role")
                    .isNotIn(desk.teacher.person().id(), desk.deputy.person().id());
            Incident incident = desk.open(who, id);
            if (incident.entries().stream().anyMatch(Entry::shut)) continue;
            assertThat(incident.state() == IncidentState.CLOSED).isEqualTo(expected.closed);
            assertThat(incident.entries().stream().map(Entry::words).filter(words -> !words.isEmpty()))
                    .containsExactlyElementsOf(expected.words);
        }
        assertThat(readers).as("somebody always reads it").isPositive();
    }
}
