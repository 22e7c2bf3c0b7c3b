package org.gatehouse.incidents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gatehouse.book.Act;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Rule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What 10,000 incidents cost, of which one in ten waits for the DSL and the others are closed, with five to six entries each; run by hand as {@code ChecksBenchmark}
 * is. The sessions of the last two methods are fresh: nothing is open.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class IncidentsBenchmark {
    private static final int INCIDENTS = Integer.getInteger("incidents", 10_000);
    private static final int OPEN = 30;
    private static final String[] WORDS = {
        "comment", "harvest", "photograph", "message", "playground", "group", "teacher", "parent", "account", "bully",
        "screenshot", "evening", "lesson", "phone", "video", "name", "upset", "again", "yesterday", "class"
    };

    private Hilltop school;
    private Session fresh;
    private long some;
    private int at;

    /** Made once and kept under {@code target}: to seal and sign fifty thousand entries takes a minute. */
    @Setup
    public void open() throws IOException {
        Path folder = Path.of("target", "incidents-" + INCIDENTS);
        if (!Files.exists(folder.resolve("whole"))) fill(folder);
        school = Hilltop.again(folder);
        school.incidents.reads().openMore(school.coordinator, Integer.MAX_VALUE);
        some = school.incidents
                .reads()
                .rows(school.coordinator, IncidentFilter.ALL)
                .get(0)
                .id();
    }

    private static void fill(Path folder) throws IOException {
        Files.createDirectories(folder);
        Hilltop school = Hilltop.in(folder);
        Instant begin = school.now().minus(Duration.ofDays(3_000));
        List<Long> ids = school.incidents.act(school.teacher, "fill", act -> {
            Opener opener = school.incidents.opener(act.sql(), school.teacher);
            IncidentPen pen = new IncidentPen(act, opener, school.teacher.key().orElseThrow());
            List<Long> added = new ArrayList<>();
            for (int number = 0; number < INCIDENTS; number++) {
                Instant when = begin.plus(Duration.ofHours(7L * number));
                Facts facts = facts(school, number, when);
                IncidentRows rows = StoredIncidents.add(
                        act.sql(), 2026, school.teacher.person().id(), when);
                pen.handIn(
                        rows,
                        EntryBody.of(text(number, 60), when).facts(facts).given(Recipients.of(facts, opener.staff())),
                        List.of());
                added.add(rows.id());
            }
            act.record("incidents", Map.of("filled", INCIDENTS));
            return added;
        });
        school.incidents.act(school.coordinator, "fill", act -> {
            Opener opener = school.incidents.opener(act.sql(), school.coordinator);
            IncidentPen pen =
                    new IncidentPen(act, opener, school.coordinator.key().orElseThrow());
            for (int number = 0; number < INCIDENTS; number++) answer(act, pen, opener, ids.get(number), number);
            act.record("incidents", Map.of("filled", INCIDENTS));
            return ids;
        });
        school.close();
        Files.createFile(folder.resolve("whole"));
    }

    private static Facts facts(Hilltop school, int number, Instant when) {
        Facts facts = Hilltop.with(Facts.quick(when), "handle_" + number % 700, Rule.USER_UPSET);
        return number % 10 == 0
                ? Hilltop.involving(facts, Involved.pupil(school.ayo.id(), school.ayo.name(), Part.AFFECTED))
                : facts;
    }

    private static void answer(Act act, IncidentPen pen, Opener opener, long id, int number) {
        Instant when = act.at();
        for (EntryKind kind : EntryKind.STEPS) {
            Step step = new Step(kind, StepResult.DONE, "Dilnoza", when, "");
            next(
                    act,
                    pen,
                    opener,
                    id,
                    kind,
                    EntryBody.of(text(number, 12), when).step(step));
        }
        next(act, pen, opener, id, EntryKind.NOTE, EntryBody.of(text(number, 80), when));
        if (number % 10 != 0 && number < INCIDENTS - OPEN)
            next(
                    act,
                    pen,
                    opener,
                    id,
                    EntryKind.CLOSED,
                    EntryBody.of(text(number, 8), when).outcome(Outcome.SPOKEN_WITH));
    }

    private static void next(Act act, IncidentPen pen, Opener opener, long id, EntryKind kind, EntryBody body) {
        pen.write(StoredIncidents.find(act.sql(), id).flatMap(opener::open).orElseThrow(), kind, body);
    }

    private static String text(int seed, int words) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < words; at++)
            text.append(WORDS[(seed * 31 + at * 17 + seed % 13 * at) % WORDS.length])
                    .append(' ');
        return text.toString().strip();
    }

    @Setup(Level.Invocation)
    public void signIn() {
        at++;
    }

    @Benchmark
    public List<IncidentRow> search() {
        return school.incidents
                .reads()
                .rows(school.coordinator, IncidentFilter.ALL.words("harvest upset handle_" + at % 700));
    }

    @Benchmark
    public List<IncidentRow> aSearchThatFindsAlmostAll() {
        return school.incidents.reads().rows(school.coordinator, IncidentFilter.ALL.words("comment"));
    }

    @Benchmark
    public List<IncidentRow> theWholeList() {
        return school.incidents.reads().rows(school.coordinator, IncidentFilter.ALL);
    }

    @Benchmark
    public IncidentsWaiting whatWaits() {
        return school.incidents.reads().waiting(school.coordinator);
    }

    @Benchmark
    public List<Pattern> patterns() {
        return school.incidents.reads().patterns(school.coordinator);
    }

    @Benchmark
    public Incident oneMoreNoteAndTheListAgain() {
        Incident noted = school.incidents.note(school.coordinator, some, "One more " + at, school.now());
        theWholeList();
        return noted;
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public IncidentsWaiting whatWaitsAtSignIn() {
        fresh = school.desk.again(school.coordinator);
        return school.incidents.reads().waiting(fresh);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public Opened allOpenedAfterSignIn() {
        fresh = school.desk.again(school.coordinator);
        return school.incidents.reads().openMore(fresh, Integer.MAX_VALUE);
    }
}
