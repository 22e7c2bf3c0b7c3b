package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class VideoReaderTest {
    @TempDir
    Path folder;

    private final VideoReader reader = new VideoReader();

    private Video read(Path source, VideoCut... cut) throws IOException {
        return reader.read(source, Arrays.stream(cut).findFirst(), out(), Progress.UNWATCHED);
    }

    private Path out() {
        return folder.resolve("out.mp4");
    }

    private static VideoCut cut(double from, double to) {
        return new VideoCut(Duration.ofMillis((long) (from * 1000)), Duration.ofMillis((long) (to * 1000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mov", "mp4", "3gp"})
    void whatIsHiddenInAVideoIsNamedAndGone(String format) throws IOException {
        Path source = PhoneVideos.everythingHidden(folder, format);
        assertThat(PhoneVideos.isTold(Files.readAllBytes(source))).isTrue();
        assertThat(VideoReadBack.traces(source)).isNotEmpty();
        for (boolean afresh : new boolean[] {false, true}) {
            Video video = afresh ? read(source, cut(0, 2)) : read(source);
            assertThat(video.removed())
                    .contains("GPS", "Date", "XMP", "Subtitles", "Chapters", "User data", "Trailing data");
            if (format.equals("mp4")) assertThat(video.removed()).contains("Thumbnail", "Text");
            if (format.equals("mov")) assertThat(video.removed()).contains("Metadata track");
            assertThat(video.sound()).isTrue();
            assertThat(video.width()).isEqualTo(320);
            assertThat(video.length()).isBetween(Duration.ofMillis(1950), Duration.ofMillis(2050));
            byte[] bytes = Files.readAllBytes(out());
            assertThat(video.bytes()).isEqualTo(bytes.length);
            assertThat(PhoneVideos.isTold(bytes)).isFalse();
            for (String word : List.of("Lavc", "Lavf", "openh264", "x264", "cym"))
                assertThat(Planted.contains(bytes, Planted.ascii(word)))
                        .as(word)
                        .isFalse();
            assertThat(VideoReadBack.traces(out())).isEmpty();
        }
    }

    @Test
    void whatFitsIsNotCodedAgain() throws IOException {
        Path source = PhoneVideos.plain(folder.resolve("a.mp4"), "320x240", 2);
        read(source);
        assertThat(frames(source)).isEqualTo(frames(out()));
    }

    /** The decoded pictures, bit by bit. */
    private static byte[] frames(Path video) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(VideoProbe.input(video));
        arguments.addAll(List.of("-map", "0:v:0", "-f", "rawvideo", "pipe:1"));
        try (FFmpegRun run = FFmpegRun.ffmpeg(arguments, Duration.ofSeconds(30))) {
            return run.out().readAllBytes();
        }
    }

    @Test
    void aLargeOneIsMadeSmaller() throws IOException {
        Video video = read(PhoneVideos.plain(folder.resolve("a.mp4"), "2560x1440", 1));
        assertThat(video.width()).isEqualTo(1280);
        assertThat(video.height()).isEqualTo(720);
    }

    @Test
    void aVideoHeldSidewaysStandsUprightCopiedAndCodedAfresh() throws IOException {
        Path lying = PhoneVideos.make(
                folder.resolve("lying.mp4"),
                "-filter_complex",
                "color=red:s=320x120:r=25:d=1[a];color=blue:s=320x120:r=25:d=1[b];[a][b]vstack,format=yuv420p[v]",
                "-map",
                "[v]",
                "-c:v",
                "libopenh264",
                "-b:v",
                "500k");
        Path held = PhoneVideos.make(
                folder.resolve("held.mp4"), "-display_rotation", "-90", "-i", lying.toString(), "-c", "copy");
        for (boolean afresh : new boolean[] {false, true}) {
            Video video = afresh ? read(held, cut(0, 1)) : read(held);
            assertThat(video.width()).isEqualTo(240);
            assertThat(video.height()).isEqualTo(320);
            try (SampledFrames frames = VideoFrames.sample(out(), 1, 320)) {
                VideoFrame frame = frames.next();
                assertThat(frame.image().getHeight()).isEqualTo(320);
                isClose(Drawn.at(frame.image(), .25, .5), Color.BLUE);
                isClose(Drawn.at(frame.image(), .75, .5), Color.RED);
            }
        }
    }

    @Test
    void aTelephonesHighRangeVideoBecomesAPlainOne() throws IOException {
        Path source = folder.resolve("IMG_0002.MOV");
        try (InputStream in = getClass().getResourceAsStream("hevc-hdr-sideways.mov")) {
            Files.copy(in, source);
        }
        Video video = read(source);
        assertThat(video.width()).isEqualTo(108);
        assertThat(video.height()).isEqualTo(192);
        assertThat(video.removed()).contains("GPS", "Text");
        VideoProbe probe = VideoProbe.of(out());
        assertThat(probe.said("codec_name")).isEqualTo("h264");
        assertThat(probe.said("pix_fmt")).isEqualTo("yuv420p");
        assertThat(probe.said("color_transfer")).isEqualTo("bt709");
        assertThat(PhoneVideos.isTold(Files.readAllBytes(out()))).isFalse();
    }

    @Test
    void framesThatATrimHasOnlyHiddenAreGone() throws IOException {
        Path whole = PhoneVideos.make(
                folder.resolve("whole.mp4"),
                "-filter_complex",
                PhoneVideos.COLOURS,
                "-map",
                "[v]",
                "-c:v",
                "libopenh264",
                "-b:v",
                "500k",
                "-g",
                "250");
        Path trimmed =
                PhoneVideos.make(folder.resolve("trimmed.mp4"), "-ss", "1.5", "-i", whole.toString(), "-c", "copy");
        assertThat(VideoReadBack.traces(trimmed)).contains("pictures or sound before the beginning");
        Video video = read(trimmed);
        assertThat(video.length()).isBetween(Duration.ofMillis(1400), Duration.ofMillis(1600));
        assertThat(frames(out()).length / (320 * 240 * 3 / 2)).isBetween(36, 39);
    }

    @Test
    void aCutIsKeptToTheFrame() throws IOException {
        Video video = read(PhoneVideos.ofColours(folder.resolve("a.mp4")), cut(1, 2));
        assertThat(video.length()).isEqualTo(Duration.ofSeconds(1));
        try (SampledFrames frames = VideoFrames.sample(out(), 25, 320)) {
            int count = 0;
            for (; frames.hasNext(); count++) isClose(Drawn.at(frames.next().image(), .5, .5), Color.GREEN);
            assertThat(count).isEqualTo(25);
        }
    }

    @Test
    void aLongVideoNeedsACut() throws IOException {
        Path source = PhoneVideos.make(
                folder.resolve("long.mp4"),
                "-filter_complex",
                "testsrc2=s=64x64:r=5:d=150[v]",
                "-map",
                "[v]",
                "-c:v",
                "libopenh264");
        refused(source, "photos.refused.video.too-long");
        assertThat(reader.length(source)).isEqualTo(Duration.ofSeconds(150));
        assertThatThrownBy(() -> read(source)).hasMessageContaining("2:30");
        assertThat(read(source, cut(100, 103)).length()).isEqualTo(Duration.ofSeconds(3));
        refused(source, "photos.refused.video.cut-too-long", cut(0, 145));
        refused(source, "photos.refused.video.cut-outside", cut(100, 151));
        refused(source, "photos.refused.video.too-short", cut(1, 1.4));
    }

    @Test
    void otherFilesAreRefusedByWhatTheyAre() throws IOException {
        Path mkv = PhoneVideos.make(
                folder.resolve("a.mkv"),
                "-filter_complex",
                "testsrc2=s=64x64:d=1[v]",
                "-map",
                "[v]",
                "-c:v",
                "libopenh264");
        assertThat(reader.isVideo(mkv)).isTrue();
        refused(mkv, "photos.refused.video.other");
        refused(Files.writeString(folder.resolve("b.mp4"), "Dear all"), "photos.refused.video.none");
        refused(Files.createFile(folder.resolve("c.mp4")), "photos.refused.empty");
        refused(Files.createDirectory(folder.resolve("d.mp4")), "photos.refused.no-file");
        Path sound = PhoneVideos.make(folder.resolve("e.mp4"), "-filter_complex", "sine=d=1[a]", "-map", "[a]");
        refused(sound, "photos.refused.video.no-pictures");
        byte[] whole = Files.readAllBytes(PhoneVideos.plain(folder.resolve("f.mp4"), "320x240", 3));
        for (int share = 1; share < 8; share++) {
            Path cut = Files.write(folder.resolve("g.mp4"), Arrays.copyOf(whole, whole.length * share / 8));
            refused(cut, "photos.refused.video.damaged");
        }
    }

    @Test
    void aVideoWhoseEndIsMissingIsRefusedEvenWhereItsTablesAreWhole() throws IOException {
        Path plain = PhoneVideos.plain(folder.resolve("a.mp4"), "320x240", 3);
        Path early = PhoneVideos.make(
                folder.resolve("b.mp4"), "-i", plain.toString(), "-c", "copy", "-movflags", "+faststart");
        byte[] whole = Files.readAllBytes(early);
        Path cut = Files.write(folder.resolve("c.mp4"), Arrays.copyOf(whole, whole.length * 2 / 3));
        refused(cut, "photos.refused.video.damaged");
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        Path source = PhoneVideos.plain(folder.resolve("a.mp4"), "1280x720", 6);
        long before = count();
        Progress impatient = new Progress() {
            private volatile boolean begun;

            @Override
            public void done(double fraction) {
                begun = true;
            }

            @Override
            public boolean isCancelled() {
                return begun;
            }
        };
        assertThatThrownBy(() -> reader.read(source, Optional.of(cut(0, 6)), out(), impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(count()).isEqualTo(before);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private void refused(Path source, String key, VideoCut... cut) {
        assertThatThrownBy(() -> read(source, cut))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    static void isClose(Color seen, Color expected) {
        Offset<Integer> close = Offset.offset(40);
        assertThat(seen.getRed()).isCloseTo(expected.getRed(), close);
        assertThat(seen.getGreen()).isCloseTo(expected.getGreen(), close);
        assertThat(seen.getBlue()).isCloseTo(expected.getBlue(), close);
    }
}
