package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long one photograph of 12 megapixels takes from file to clean bytes. Run by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CleaningBenchmark {
    @Param({"plain", "display-p3", "progressive"})
    String kind;

    private final PictureReader reader = new PictureReader();
    private byte[] photograph;

    @Setup
    public void photograph() {
        BufferedImage image = likeAPhotograph(4032, 3024);
        byte[] jpeg = kind.equals("progressive") ? Drawn.progressive(image) : Drawn.jpeg(image);
        byte[] profile = kind.equals("display-p3") ? Profiles.segments(Profiles.displayP3()) : new byte[0];
        photograph = Planted.into(jpeg, Planted.exif(6), profile);
    }

    @Benchmark
    public Picture clean() throws IOException {
        return reader.read(photograph);
    }

    /** Smooth shapes with a little grain, which packs to about the size that telephones write. */
    private static BufferedImage likeAPhotograph(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(9);
                int red = (int) (120 + 100 * Math.sin(x / 90.0) * Math.cos(y / 70.0)) + grain;
                int green = (int) (120 + 100 * Math.sin((x + y) / 130.0)) + grain;
                int blue = (int) (120 + 100 * Math.cos(x * 1e-5 * y)) + grain;
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        return image;
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(CleaningBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
