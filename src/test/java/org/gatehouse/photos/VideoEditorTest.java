package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioInputStream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class VideoEditorTest {
    private static final Color FILLED = new Color(0x20, 0x20, 0x20);

    @TempDir
    Path folder;

    private final VideoEditor editor = new VideoEditor();

    private Path clean(Path source) throws IOException {
        Path clean = folder.resolve("clean.mp4");
        new VideoReader().read(source, Optional.empty(), clean, Progress.UNWATCHED);
        return clean;
    }

    private Path out() {
        return folder.resolve("out.mp4");
    }

    private static Duration at(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    @Test
    void soundLeavesOnlyWhereSomebodySaysSo() throws IOException {
        Path clean = clean(PhoneVideos.plain(folder.resolve("a.mp4"), "320x240", 2));
        assertThat(editor.render(clean, VideoEdit.SILENT, out(), Progress.UNWATCHED)
                        .sound())
                .isFalse();
        assertThat(VideoReadBack.traces(out())).isEmpty();
        VideoEdit heard = new VideoEdit(Optional.empty(), true, List.of());
        assertThat(editor.render(clean, heard, out(), Progress.UNWATCHED).sound())
                .isTrue();
        assertThat(VideoReadBack.traces(out())).isEmpty();
    }

    @Test
    void aBoxIsFilledInItsTimeAndNowhereElse() throws IOException {
        Path clean = clean(PhoneVideos.ofColours(folder.resolve("a.mp4")));
        HiddenSpan span = new HiddenSpan(new Box(100, 80, 60, 60), at(1), at(2));
        editor.render(clean, new VideoEdit(Optional.empty(), false, List.of(span)), out(), Progress.UNWATCHED);
        filled(0, 3, 1, 2);
    }

    @Test
    void timesOfBoxesAreThoseBeforeTheCut() throws IOException {
        Path clean = clean(PhoneVideos.ofColours(folder.resolve("a.mp4")));
        HiddenSpan span = new HiddenSpan(new Box(100, 80, 60, 60), at(1), at(2));
        VideoEdit edit = new VideoEdit(Optional.of(new VideoCut(at(.6), at(2.6))), false, List.of(span));
        Video video = editor.render(clean, edit, out(), Progress.UNWATCHED);
        assertThat(video.length()).isEqualTo(at(2));
        filled(.6, 2.6, 1, 2);
    }

    /** Whether the box is filled between two times of the clean video, and what is around it and before and after is not. */
    private void filled(double start, double end, double from, double to) throws IOException {
        try (SampledFrames frames = VideoFrames.sample(out(), 25, 320)) {
            int count = 0;
            for (; frames.hasNext(); count++) {
                VideoFrame frame = frames.next();
                double time = start + frame.at().toMillis() / 1000.0;
                Color shown = time < 0.99 ? Color.RED : time < 1.99 ? Color.GREEN : Color.BLUE;
                VideoReaderTest.isClose(colour(frame.image(), 40, 200), shown);
                for (int[] corner : new int[][] {{100, 80}, {159, 80}, {100, 139}, {159, 139}, {130, 110}}) {
                    Color seen = colour(frame.image(), corner[0], corner[1]);
                    if (time > from - .01 && time < to + .01) VideoReaderTest.isClose(seen, FILLED);
                    else if (time < from - .1 || time > to + .1) VideoReaderTest.isClose(seen, shown);
                }
            }
            assertThat(count).isEqualTo((int) Math.round((end - start) * 25));
        }
    }

    private static Color colour(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    @Test
    void aFaceThatMovesStaysCovered() throws IOException {
        Path source = PhoneVideos.make(
                folder.resolve("a.mp4"),
                "-filter_complex",
                "color=white:s=640x360:r=25:d=4[w];color=red:s=60x60:r=25:d=4[r];"
                        + "[w][r]overlay=x=20+110*t:y=150+60*sin(2*t):shortest=1,format=yuv420p[v]",
                "-map",
                "[v]",
                "-c:v",
                "libopenh264",
                "-b:v",
                "2M");
        Path clean = clean(source);
        List<HiddenSpan> spans = VideoFaces.propose(clean, VideoEditorTest::red, Progress.UNWATCHED);
        assertThat(spans).isNotEmpty();
        editor.render(clean, new VideoEdit(Optional.empty(), false, spans), out(), Progress.UNWATCHED);
        int frames = 0;
        try (SampledFrames seen = VideoFrames.sample(out(), 25, 640)) {
            for (; seen.hasNext(); frames++)
                assertThat(red(seen.next().image())).as("frame %d", frames).isEmpty();
        }
        assertThat(frames).isEqualTo(100);
        assertThat(spans).allSatisfy(span -> assertThat(span.box().width()).isLessThan(320));
    }

    private static List<Face> red(BufferedImage image) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = colour(image, x, y);
                if (colour.getRed() < 200 || colour.getGreen() > 90) continue;
                left = Math.min(left, x);
                top = Math.min(top, y);
                right = Math.max(right, x);
                bottom = Math.max(bottom, y);
            }
        if (right < 0) return List.of();
        return List.of(new Face(new Box(left, top, right - left + 1, bottom - top + 1), 1));
    }

    @Test
    void aPlayerGetsFramesAndSoundFromAnyTimeOn() throws IOException {
        Path clean = clean(PhoneVideos.make(
                folder.resolve("a.mp4"),
                "-filter_complex",
                PhoneVideos.COLOURS + ";sine=d=3[s]",
                "-map",
                "[v]",
                "-map",
                "[s]",
                "-c:v",
                "libopenh264",
                "-b:v",
                "500k"));
        List<Duration> times = new ArrayList<>();
        try (PlayedFrames frames = VideoFrames.play(clean, at(2), 160, 160, 10)) {
            assertThat(frames.width()).isEqualTo(160);
            assertThat(frames.height()).isEqualTo(120);
            byte[] bgra = new byte[160 * 120 * 4];
            for (Optional<Duration> time = frames.next(bgra); time.isPresent(); time = frames.next(bgra)) {
                times.add(time.get());
                assertThat(bgra[0] & 0xFF).isGreaterThan(200);
                assertThat(bgra[2] & 0xFF).isLessThan(60);
                assertThat(bgra[3] & 0xFF).isEqualTo(255);
            }
        }
        assertThat(times).hasSizeBetween(9, 11).startsWith(at(2), at(2.1));
        try (AudioInputStream sound = VideoFrames.sound(clean, at(1))) {
            assertThat(sound.readAllBytes().length / 4 / 44_100.0).isBetween(1.9, 2.1);
        }
    }

    @Test
    void closingAPlayerEndsIt() throws IOException {
        Path clean = clean(PhoneVideos.plain(folder.resolve("a.mp4"), "640x360", 5));
        PlayedFrames frames = VideoFrames.play(clean, Duration.ZERO, 640, 360, 25);
        byte[] bgra = new byte[frames.width() * frames.height() * 4];
        assertThat(frames.next(bgra)).isPresent();
        frames.close();
        assertThat(frames.next(bgra)).isEmpty();
    }

    @Test
    void aCutOutsideTheVideoIsRefusedAndWritesNothing() throws IOException {
        Path clean = clean(PhoneVideos.plain(folder.resolve("a.mp4"), "320x240", 2));
        VideoEdit edit = new VideoEdit(Optional.of(new VideoCut(at(1), at(3))), false, List.of());
        assertThatThrownBy(() -> editor.render(clean, edit, out(), Progress.UNWATCHED))
                .isInstanceOf(Refusal.class);
        assertThat(Files.exists(out())).isFalse();
    }
}
