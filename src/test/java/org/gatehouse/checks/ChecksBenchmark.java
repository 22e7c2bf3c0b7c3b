package org.gatehouse.checks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a check costs, run by hand as {@code assets/benchmarks.md} says. Samples, since their median holds on a machine that does
 * other work too.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ChecksBenchmark {
    private static final String TEXT =
            "Year 4 had a wonderful morning with the storyteller from Milltown! We acted out the tale of the fisherman’s wife, wrote our own endings and shared them with Reception. A huge thank you to all the grown-ups who sent in props, and to everybody who helped to tidy up afterwards. More soon…";

    @Param({"500", "50000"})
    private int pupils;

    private List<PupilName> names;
    private CompiledRoll roll;
    private PostChecks checks;
    private CheckedPost[] posts;
    private CheckedPost post;
    private int next;

    @Setup
    public void compile() {
        names = Rolls.of(pupils);
        roll = CompiledRoll.of(names);
        checks = new PostChecks(roll, Desk.STAFF, Desk.ORGANISATIONS, Desk.OWN, PostChecks.PLATFORM_LIMIT);
        post = CheckedPost.ofText(TEXT);
        posts = Corpus.of("oakfield").posts().stream()
                .map(Corpus.Labelled::post)
                .toArray(CheckedPost[]::new);
    }

    /** The names alone in a text of 280 letters. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Object names() {
        Reading reading = Reading.ofProse(TEXT);
        Marks marks = new Marks(Place.TEXT, TEXT);
        JoinedNames.check(reading, roll.tables, marks);
        Phrases.Cover cover = new Phrases.Cover(reading.count);
        KnownPeople.PHRASES.cover(reading, cover);
        NameScene scene = NameScene.of(reading, roll.tables, roll.tables, cover);
        if (scene != null) {
            new FullNames(scene, marks).check();
            new ChildContext(scene, marks).check();
        }
        return marks;
    }

    /** Every check of that text. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Report all() {
        return checks.report(post);
    }

    /** Every check of the corpus, one post after another. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Report corpus() {
        next = next + 1 == posts.length ? 0 : next + 1;
        return checks.report(posts[next]);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public int weightedLength() {
        return WeightedLength.weigh(TEXT);
    }

    /** The roll made ready, in microseconds. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public CompiledRoll compiled() {
        return CompiledRoll.of(names);
    }
}
