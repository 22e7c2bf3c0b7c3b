package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoReadBackTest {
    @TempDir
    static Path folder;

    private static byte[] clean;

    @BeforeAll
    static void cleanVideo() throws IOException {
        Path source = PhoneVideos.plain(folder.resolve("a.mp4"), "64x64", 0.6);
        Path file = folder.resolve("b.mp4");
        new VideoReader().read(source, Optional.empty(), file, Progress.UNWATCHED);
        clean = Files.readAllBytes(file);
    }

    private static List<String> traces(byte[] bytes) throws IOException {
        return VideoReadBack.traces(Files.write(folder.resolve("c.mp4"), bytes));
    }

    /** Where a box's payload begins. */
    private static int at(String type) {
        return new String(clean, StandardCharsets.ISO_8859_1).indexOf(type) + 4;
    }

    private static byte[] with(int at, int value) {
        byte[] hurt = clean.clone();
        hurt[at] = (byte) value;
        return hurt;
    }

    @Test
    void aCleanVideoIsClean() throws IOException {
        assertThat(traces(clean)).isEmpty();
    }

    @Test
    void whatLiesBehindIsSeen() throws IOException {
        assertThat(traces(Planted.join(clean, new byte[] {1, 2, 3}))).containsExactly("bytes after the last box");
        assertThat(traces(Planted.join(clean, Boxes.box("free", Planted.ascii(Planted.WORDS)))))
                .containsExactly("box free");
        assertThat(traces(Planted.join(clean, Boxes.box("free", new byte[20])))).isEmpty();
        assertThat(traces(Planted.join(clean, Boxes.box("mdat", Planted.ascii(Planted.WORDS)))))
                .containsExactly("bytes that belong to no frame");
        assertThat(traces(Planted.join(clean, Boxes.box("uuid", new byte[40])))).containsExactly("box uuid");
        assertThat(traces(Planted.join(clean, clean))).contains("no MP4, or more than one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"udta", "meta", "uuid", "iods", "trak"})
    void aBoxInTheMovieIsSeen(String type) throws IOException {
        byte[] box = Boxes.box(type, new byte[12]);
        int moov = at("moov");
        ByteBuffer all = ByteBuffer.allocate(clean.length + box.length);
        int end = moov - 8 + ByteBuffer.wrap(clean).getInt(moov - 8);
        all.put(clean, 0, end).put(box).put(clean, end, clean.length - end);
        all.putInt(moov - 8, end - moov + 8 + box.length);
        assertThat(traces(all.array())).isNotEmpty();
    }

    @Test
    void timesAndNamesAreSeen() throws IOException {
        assertThat(traces(with(at("mvhd") + 7, 1))).contains("box mvhd");
        assertThat(traces(with(at("tkhd") + 7, 1))).contains("box tkhd");
        assertThat(traces(with(at("mdhd") + 7, 1))).contains("box mdhd");
        assertThat(traces(with(at("mdhd") + 21, 1))).contains("box mdhd");
        assertThat(traces(with(at("VideoHandler"), 'A'))).contains("box hdlr");
        assertThat(traces(with(at("avc1mp41"), 'z'))).contains("box ftyp");
        // The name of an encoder, in what describes the pictures.
        assertThat(traces(with(at("stsd") + 8 + 8 + 42 + 3, 'x'))).contains("box stsd");
    }

    @Test
    void messagesBetweenTheFramesAreSeen() throws IOException {
        int frame = ByteBuffer.wrap(clean).getInt(at("stco") + 8);
        // The first unit of the first frame says that it is a message.
        byte[] hurt = clean.clone();
        hurt[frame + 4] = (byte) (hurt[frame + 4] & 0xE0 | 6);
        assertThat(traces(hurt)).contains("messages in frames");
    }

    @Test
    void wordsAreSeenWhereverTheyStandInTheMovie() throws IOException {
        byte[] words = Planted.ascii(Planted.WORDS);
        int moov = at("moov");
        int end = moov - 8 + ByteBuffer.wrap(clean).getInt(moov - 8);
        for (int at = moov; at + words.length < end; at += 7) {
            byte[] hurt = clean.clone();
            System.arraycopy(words, 0, hurt, at, words.length);
            assertThat(traces(hurt)).as("at %d of the moov", at - moov).isNotEmpty();
        }
    }

    @Test
    void noDamageIsMoreThanATrace() throws IOException {
        Random random = new Random(5);
        int moov = at("moov");
        for (int i = 0; i < 400; i++) {
            byte[] hurt = clean.clone();
            for (int n = 0; n <= i % 5; n++)
                hurt[random.nextInt(i % 2 == 0 ? moov + 1200 : hurt.length)] = (byte) random.nextInt();
            traces(hurt);
            if (i % 8 == 0)
                assertThat(traces(Arrays.copyOf(hurt, random.nextInt(hurt.length))))
                        .isNotEmpty();
        }
    }
}
