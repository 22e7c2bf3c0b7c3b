package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gatehouse.demo.DrawnFace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long the search for faces takes in what a photograph of 12 megapixels becomes, with thirty faces. Run by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class FaceFinderBenchmark {
    private FaceFinder finder;
    private BufferedImage pixels;
    private Picture picture;

    @Setup
    public void photograph() throws IOException {
        pixels = DrawnFace.wall(2048, 1536);
        Random random = new Random(11);
        for (int i = 0; i < 30; i++)
            DrawnFace.draw(pixels, 170 + i % 6 * 340, 150 + i / 6 * 290, 60 + random.nextInt(90), 0);
        picture = new PictureReader().read(Drawn.jpeg(pixels));
        finder = new FaceFinder();
    }

    @TearDown
    public void close() {
        finder.close();
    }

    @Benchmark
    public List<Face> findInPixels() {
        return finder.find(pixels);
    }

    @Benchmark
    public List<Face> findInCleanBytes() throws IOException {
        return finder.find(picture.bytes());
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(FaceFinderBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
