package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gatehouse.photos.MarkedFaces.Marked;

/**
 * How many faces are found in photographs that people have marked, by size, and how many boxes hold none. Run by hand:
 * {@code FaceFinderEvaluation FOLDER LIST [longest=1280] [turned=640] [overlap=80] [least=0.25] [turnedLeast=0.6] [threshold=0.1]
 * [quarters=0] [smallest=10] [list=missed]}.
 */
public final class FaceFinderEvaluation {
    /** Upper ends of the classes of size, in pixels of the clean picture. */
    private static final int[] SIZES = {12, 16, 24, 32, 64, 128, Integer.MAX_VALUE};

    private final FaceFinder finder;
    private final double smallest;
    private final boolean tellsMissed;
    private final int quarters;
    private final Map<Integer, int[]> bySize = new TreeMap<>();
    private final List<Long> millis = new ArrayList<>();
    private int pictures;
    private int withMisses;
    private int falseBoxes;
    private int boxes;

    private FaceFinderEvaluation(FaceFinder finder, double smallest, int quarters, boolean tellsMissed) {
        this.finder = finder;
        this.smallest = smallest;
        this.quarters = quarters;
        this.tellsMissed = tellsMissed;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        MarkedFaces marked = MarkedFaces.read(Path.of(arguments[1]));
        Map<String, String> options = new TreeMap<>();
        for (String option : Arrays.asList(arguments).subList(2, arguments.length))
            options.put(option.split("=")[0], option.split("=")[1]);
        FaceSearch standard = FaceSearch.STANDARD;
        FaceSearch search = new FaceSearch(
                (int) number(options, "longest", standard.longest()),
                (int) number(options, "turned", standard.turnedLongest()),
                (int) number(options, "overlap", standard.overlap()),
                (float) number(options, "least", standard.least()),
                (float) number(options, "turnedLeast", standard.turnedLeast()),
                (float) number(options, "threshold", standard.threshold()));
        try (FaceFinder finder = new FaceFinder(search, FaceModel.RESOURCE)) {
            FaceFinderEvaluation evaluation = new FaceFinderEvaluation(
                    finder,
                    number(options, "smallest", 10),
                    (int) number(options, "quarters", 0),
                    options.containsKey("list"));
            for (var picture : marked.byPicture().entrySet()) {
                Path file = file(folder, picture.getKey());
                if (file != null) evaluation.look(file, picture.getValue());
            }
            evaluation.tell();
        }
    }

    private static double number(Map<String, String> options, String name, double otherwise) {
        return options.containsKey(name) ? Double.parseDouble(options.get(name)) : otherwise;
    }

    /** Sets are unpacked with and without their folders. */
    private static Path file(Path folder, String name) {
        return Stream.of(folder.resolve(name), folder.resolve(Path.of(name).getFileName()))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private void look(Path file, List<Marked> marks) throws IOException {
        BufferedImage image = CleanPixels.of(new PictureReader().read(file).bytes());
        double scale = (double) Math.max(image.getWidth(), image.getHeight()) / longSide(file);
        List<Marked> marked = marks.stream().map(mark -> mark.scaled(scale)).toList();
        for (int i = 0; i < quarters; i++) {
            int height = image.getHeight();
            marked = marked.stream().map(mark -> mark.turned(height)).toList();
            image = Upright.turn(image, 6);
        }
        // The first search loads the network.
        if (pictures == 0) finder.find(image);
        long start = System.nanoTime();
        List<Face> faces = finder.find(image);
        millis.add((System.nanoTime() - start) / 1_000_000);
        pictures++;
        boxes += faces.size();
        judge(file, image, marked, faces);
    }

    private void judge(Path file, BufferedImage image, List<Marked> marked, List<Face> faces) {
        int missed = 0;
        for (Marked face : marked) {
            double size = Math.max(face.width(), face.height());
            if (!face.counts() || size < smallest) continue;
            boolean found = faces.stream().anyMatch(box -> isHidden(face, box.box(), image));
            count(size, found);
            if (found) continue;
            missed++;
            if (tellsMissed) System.out.println("missed " + file.getFileName() + " " + face);
        }
        if (missed > 0) withMisses++;
        for (Face face : faces) {
            if (marked.stream().anyMatch(mark -> overlap(mark, face.box()) > 0.2)) continue;
            falseBoxes++;
            if (tellsMissed) System.out.println("false " + file.getFileName() + " " + face);
        }
    }

    private static int longSide(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Source source = FileKind.readable(bytes) == FileKind.JPEG ? JpegSource.of(bytes) : PngSource.of(bytes);
        return Math.max(source.width(), source.height());
    }

    private void count(double size, boolean found) {
        int end = Arrays.stream(SIZES).filter(limit -> size < limit).findFirst().orElseThrow();
        int[] counts = bySize.computeIfAbsent(end, limit -> new int[2]);
        counts[0]++;
        if (found) counts[1]++;
    }

    /** What counts is what the world would see: the area that is hidden covers four fifths of the face. */
    private static boolean isHidden(Marked face, Box found, BufferedImage image) {
        Box hidden = Mosaic.area(found, image.getWidth(), image.getHeight()).orElseThrow();
        return common(face, hidden) >= 0.8 * face.width() * face.height() && overlap(face, found) > 0.2;
    }

    private static double overlap(Marked face, Box box) {
        double common = common(face, box);
        double both = face.width() * face.height() + (double) box.width() * box.height();
        return common / (both - common);
    }

    private static double common(Marked face, Box box) {
        double width = Math.min(face.x() + face.width(), box.right()) - Math.max(face.x(), box.x());
        double height = Math.min(face.y() + face.height(), box.bottom()) - Math.max(face.y(), box.y());
        return Math.max(0, width) * Math.max(0, height);
    }

    private void tell() {
        int all = 0;
        int found = 0;
        int from = (int) smallest;
        for (var size : bySize.entrySet()) {
            int[] counts = size.getValue();
            all += counts[0];
            found += counts[1];
            String end = size.getKey() == Integer.MAX_VALUE ? "…" : String.valueOf(size.getKey());
            System.out.printf(
                    Locale.UK,
                    "%5d–%-4s px  %5d of %5d found  %5.1f %%%n",
                    from,
                    end,
                    counts[1],
                    counts[0],
                    100.0 * counts[1] / counts[0]);
            from = size.getKey();
        }
        System.out.printf(Locale.UK, "all          %5d of %5d found  %5.1f %%%n", found, all, 100.0 * found / all);
        System.out.printf(
                Locale.UK,
                "%d pictures, %d with a missed face; %.2f boxes a picture, %.2f of them on no marked face%n",
                pictures,
                withMisses,
                (double) boxes / pictures,
                (double) falseBoxes / pictures);
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
        System.out.printf(
                Locale.UK,
                "%d ms a picture (median), %d ms at most; %d ms of CPU in all%n",
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                cpu);
    }
}
