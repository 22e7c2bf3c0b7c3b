package org.gatehouse.consents.forms;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long one page takes: drawn from a scanner’s PDF, read as a form, both. Run by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FormBenchmark {
    private static final FormNumber NUMBER = new FormNumber(0x2A5F3C91E07D4L);
    private static final int USES = FormLayout.MOST_ROWS;

    private final FormReader reader = new FormReader(PaperForms.known(NUMBER, USES));
    private Path pdf;
    private ScannedPage page;
    private FormLetter letter;

    @Setup
    public void scan() throws IOException {
        Random random = new Random(5);
        BufferedImage printed = PaperForms.page(NUMBER, USES);
        BufferedImage filled =
                FilledForm.by(printed, FormLayout.of(USES, 1), random).page();
        BufferedImage scanned = Distortion.noisy(Distortion.turned(filled, 182, Color.WHITE), 5, random);
        page = new ScannedPage(new ScannedPlace("pile.pdf", 1), scanned);
        pdf = Files.write(Files.createTempFile("pile", ".pdf"), ScannerPdf.of(List.of(scanned)));
        letter = PaperForms.letter(NUMBER, USES);
    }

    @Benchmark
    public FormReading readOnePage() {
        return reader.read(page);
    }

    @Benchmark
    public List<FormReading> drawAndReadOnePage() {
        List<FormReading> readings = new ArrayList<>();
        new ScannedPile(List.of(pdf)).each(() -> false, sheet -> readings.add(reader.read((ScannedPage) sheet)));
        return readings;
    }

    @Benchmark
    public byte[] printAClassOfThirty() {
        FormLetter[] letters = new FormLetter[30];
        Arrays.fill(letters, letter);
        return PaperForms.pdf(letters);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(FormBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
