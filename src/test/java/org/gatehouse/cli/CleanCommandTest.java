package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatehouse.demo.DrawnFace;
import org.gatehouse.photos.PhonePictures;
import org.gatehouse.photos.VideoReadBack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
    @TempDir
    Path folder;

    private Path photos;
    private Path out;

    private record Run(int code, List<JsonNode> lines, String err) {}

    @BeforeEach
    void folders() throws IOException {
        photos = Files.createDirectory(folder.resolve("Adaeze in Ferncombe"));
        out = folder.resolve("out");
    }

    private static Run run(Object... arguments) throws IOException {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        System.setOut(new PrintStream(data, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(words, true, StandardCharsets.UTF_8));
        int code;
        try {
            code = GatehouseCommand.run(
                    Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : data.toString(StandardCharsets.UTF_8).lines().toList())
            lines.add(new ObjectMapper().readTree(line));
        return new Run(code, lines, words.toString(StandardCharsets.UTF_8));
    }

    private Path picture(String name) throws IOException {
        Path file = photos.resolve(name);
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, name.endsWith("png") ? "PNG" : "JPEG", file.toFile());
        return file;
    }

    @Test
    void aCleanPictureIsToldOfInOneLine() throws IOException {
        Path in = picture("IMG_1.JPG");
        Files.setLastModifiedTime(in, FileTime.from(Instant.parse("2024-05-01T10:30:00Z")));
        Run run = run("clean", in, "--out", out, "--faces", "ignore");
        assertThat(run.code).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.lines).hasSize(1);
        JsonNode line = run.lines.get(0);
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("in", "out", "status", "width", "height", "bytes", "faces", "removed");
        assertThat(line.get("in").asText()).isEqualTo(in.toString());
        assertThat(line.get("out").asText()).isEqualTo("IMG_1.jpg");
        assertThat(line.get("status").asText()).isEqualTo("clean");
        assertThat(line.get("width").asInt()).isEqualTo(300);
        assertThat(line.get("height").asInt()).isEqualTo(200);
        assertThat(line.get("bytes").asLong()).isEqualTo(Files.size(out.resolve("IMG_1.jpg")));
        assertThat(Files.getLastModifiedTime(out.resolve("IMG_1.jpg")).toInstant())
                .isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void facesAreHiddenUnlessToldOtherwise() throws IOException {
        Path in = photos.resolve("IMG_1.png");
        BufferedImage wall = DrawnFace.wall(640, 480);
        DrawnFace.draw(wall, 180, 180, 160, 0);
        DrawnFace.draw(wall, 480, 160, 60, 0);
        ImageIO.write(wall, "PNG", in.toFile());
        Run hidden = run("clean", in, "--out", out);
        assertThat(hidden.code).isZero();
        assertThat(hidden.lines.get(0).get("faces")).hasSize(2);
        JsonNode face = hidden.lines.get(0).get("faces").get(0);
        assertThat(face.fieldNames()).toIterable().containsExactly("x", "y", "width", "height", "hidden");
        assertThat(face.get("hidden").asBoolean()).isTrue();
        Path reported = folder.resolve("reported");
        Run report = run("clean", in, "--out", reported, "--faces=report");
        assertThat(report.code).isZero();
        assertThat(report.lines.get(0).get("faces")).hasSize(2);
        assertThat(report.lines.get(0).get("faces").get(0).get("hidden").asBoolean())
                .isFalse();
        assertThat(change(wall, reported.resolve(report.lines.get(0).get("out").asText()), face))
                .isLessThan(4);
        assertThat(change(wall, out.resolve(hidden.lines.get(0).get("out").asText()), face))
                .isGreaterThan(12);
    }

    /** By how much a sample within the face differs from the original on average. */
    private static double change(BufferedImage original, Path written, JsonNode face) throws IOException {
        BufferedImage image = ImageIO.read(written.toFile());
        int left = face.get("x").asInt();
        int top = face.get("y").asInt();
        int width = face.get("width").asInt();
        int height = face.get("height").asInt();
        long sum = 0;
        for (int y = top; y < top + height; y++)
            for (int x = left; x < left + width; x++)
                sum += Math.abs((image.getRGB(x, y) >> 8 & 0xFF) - (original.getRGB(x, y) >> 8 & 0xFF));
        return (double) sum / width / height;
    }

    @Test
    void aRefusedFileLeavesTheOthersAlone() throws IOException {
        picture("IMG_1.jpg");
        Files.writeString(photos.resolve("IMG_2.jpg"), "no picture");
        byte[] whole = Files.readAllBytes(picture("IMG_3.jpg"));
        Files.write(photos.resolve("IMG_3.jpg"), java.util.Arrays.copyOf(whole, whole.length - 20));
        picture("IMG_4.png");
        Run run = run("clean", photos, "--out", out, "--faces", "ignore");
        assertThat(run.code).isEqualTo(ExitCode.FOUND);
        assertThat(run.lines)
                .extracting(line -> line.get("status").asText())
                .containsExactly("clean", "refused", "refused", "clean");
        assertThat(run.lines.get(1).fieldNames()).toIterable().containsExactly("in", "status", "why");
        assertThat(run.lines.get(1).get("why").asText()).contains("not a picture");
        assertThat(written()).containsExactly("IMG_1.jpg", "IMG_4.png");
    }

    @Test
    void aFolderIsWalkedInTheOrderOfNamesWhateverIsReadySooner() throws IOException {
        for (String name : List.of("b/two.jpg", "a.jpg", "b/one.png", "c.jpg", "b/x/IMG_7.jpg", "d.jpg", "e.jpg"))
            picture(name);
        Run run = run("clean", photos, "--out", out, "--faces", "ignore");
        assertThat(run.code).isZero();
        assertThat(run.lines)
                .extracting(line ->
                        photos.relativize(Path.of(line.get("in").asText())).toString())
                .containsExactly("a.jpg", "b/one.png", "b/two.jpg", "b/x/IMG_7.jpg", "c.jpg", "d.jpg", "e.jpg");
        assertThat(run.lines)
                .extracting(line -> line.get("out").asText())
                .containsExactly(
                        "picture-1.jpg",
                        "picture-2.png",
                        "picture-3.jpg",
                        "IMG_7.jpg",
                        "picture-4.jpg",
                        "picture-5.jpg",
                        "picture-6.jpg");
    }

    @Test
    void allProcessorsWorkAsFarAsMemoryGoes() {
        assertThat(CleaningLine.atOnce(8, 4L << 30)).isEqualTo(8);
        assertThat(CleaningLine.atOnce(8, 512L << 20)).isEqualTo(2);
        assertThat(CleaningLine.atOnce(8, 64L << 20)).isEqualTo(1);
    }

    @Test
    @Tag("slow")
    void aVideoLeavesSilentUnlessItsSoundIsKept() throws IOException {
        Path in = PhonePictures.video(Files.createDirectory(photos.resolve("video")));
        Run run = run("clean", in, "--out", out, "--faces", "ignore");
        assertThat(run.code).isZero();
        JsonNode line = run.lines.get(0);
        assertThat(line.get("out").asText()).isEqualTo("IMG_0001.mp4");
        assertThat(line.get("status").asText()).isEqualTo("clean");
        assertThat(line.get("width").asInt()).isEqualTo(320);
        assertThat(line.get("sound").asBoolean()).isFalse();
        assertThat(line.get("removed").toString()).contains("GPS");
        assertThat(VideoReadBack.traces(out.resolve("IMG_0001.mp4"))).isEmpty();
        assertThat(run("clean", in, "--out", out, "--faces", "ignore").code).isEqualTo(ExitCode.FOUND);
        Run kept = run("clean", in, "--out", out, "--faces", "ignore", "--sound", "keep", "--force");
        assertThat(kept.lines.get(0).get("sound").asBoolean()).isTrue();
        assertThat(written()).containsExactly("IMG_0001.mp4");
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Path in = picture("IMG_1.jpg");
        Files.createDirectories(out);
        Files.writeString(out.resolve("IMG_1.jpg"), "before");
        Run refused = run("clean", in, "--out", out, "--faces", "ignore");
        assertThat(refused.code).isEqualTo(ExitCode.FOUND);
        assertThat(out.resolve("IMG_1.jpg")).hasContent("before");
        Run forced = run("clean", in, "--out", out, "--faces", "ignore", "--force");
        assertThat(forced.code).isZero();
        assertThat(ImageIO.read(out.resolve("IMG_1.jpg").toFile())).isNotNull();
    }

    @Test
    void anOriginalIsNeverReplaced() throws IOException {
        Path in = picture("IMG_1.jpg");
        byte[] before = Files.readAllBytes(in);
        Run run = run("clean", photos, "--out", photos, "--faces", "ignore", "--force");
        assertThat(run.code).isEqualTo(ExitCode.FOUND);
        assertThat(in).hasBinaryContent(before);
    }

    @Test
    void whatWasWrittenBeforeIsNoInput() throws IOException {
        picture("a.jpg");
        Path within = photos.resolve("clean");
        run("clean", photos, "--out", within, "--faces", "ignore");
        Run again = run("clean", photos, "--out", within, "--faces", "ignore", "--force");
        assertThat(again.lines).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsWrongInput() throws IOException {
        picture("IMG_1.jpg");
        Run run = run("clean", photos.resolve("gone.jpg"), photos, "--out", out, "--faces", "ignore");
        assertThat(run.code).isEqualTo(ExitCode.USAGE);
        assertThat(run.lines).extracting(line -> line.get("status").asText()).containsExactly("refused", "clean");
    }

    @Test
    void wrongUsageIsSaidWithoutATrace() throws IOException {
        Path in = picture("IMG_1.jpg");
        assertThat(run("clean", in).code).isEqualTo(ExitCode.USAGE);
        assertThat(run("clean", "--out", out).code).isEqualTo(ExitCode.USAGE);
        assertThat(run("clean", in, "--out", out, "--faces", "blur").code).isEqualTo(ExitCode.USAGE);
        Run file = run("clean", in, "--out", in, "--faces", "ignore");
        assertThat(file.code).isEqualTo(ExitCode.USAGE);
        assertThat(file.err).contains("is a file").doesNotContain("\tat ");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
