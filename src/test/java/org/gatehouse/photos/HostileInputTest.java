package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in, out comes a clean picture or a refusal. */
class HostileInputTest {
    private static final byte[] JPEG = Drawn.jpeg(Drawn.noise(96, 64));
    private static final byte[] PROGRESSIVE = Drawn.progressive(Drawn.noise(96, 64));
    private static final byte[] PNG = Drawn.png(Drawn.noise(96, 64));

    @TempDir
    Path folder;

    private final PictureReader reader = new PictureReader();

    @ParameterizedTest
    @CsvSource({
        "524946462400000057454250565038, photos.refused.damaged",
        "52494646FFFFFF0057454250565038, photos.refused.cut-off",
        "474946383961, photos.refused.damaged",
        "424D36000000, photos.refused.damaged",
        "49492A0008000000, photos.refused.damaged",
        "00000018667479706D703432, photos.refused.video",
        "0000001866747970717420200000, photos.refused.video",
        "00000018667479703367703500000000, photos.refused.video",
        "1A45DFA3010000, photos.refused.video",
        "255044462D312E37, photos.refused.other",
        "FFD8, photos.refused.other",
        "4869, photos.refused.other"
    })
    void eachOtherKindIsRefusedByItsOwnName(String hex, String key) throws IOException {
        byte[] start = new java.math.BigInteger("01" + hex, 16).toByteArray();
        byte[] bytes = Arrays.copyOf(Arrays.copyOfRange(start, 1, start.length), 400);
        Path lying = Files.write(folder.resolve("IMG_0001.jpg"), bytes);
        refused(lying, key);
    }

    @Test
    void theBytesDecideAndNotTheName() throws IOException {
        Path lying = Files.write(folder.resolve("drawing.jpg"), Drawn.png(Drawn.quarters(40, 30)));
        assertThat(reader.read(lying).format()).isEqualTo(PictureFormat.PNG);
        refused(Files.writeString(folder.resolve("letter.png"), "Dear all"), "photos.refused.other");
        refused(Files.createFile(folder.resolve("nothing.jpg")), "photos.refused.empty");
    }

    @Test
    void aPictureCutOffAnywhereIsRefused() {
        for (byte[] whole : new byte[][] {JPEG, PROGRESSIVE, PNG})
            for (int share = 1; share < 20; share++) {
                byte[] cut = Arrays.copyOf(whole, whole.length * share / 20);
                assertThatThrownBy(() -> reader.read(cut)).isInstanceOf(Refusal.class);
            }
    }

    @Test
    void aJpegCutOffAndClosedAgainIsRefused() {
        byte[] cut = Arrays.copyOf(JPEG, JPEG.length / 2);
        byte[] closed = Planted.join(cut, new byte[] {0, (byte) 0xFF, (byte) 0xD9});
        assertThatThrownBy(() -> reader.read(closed)).isInstanceOf(Refusal.class);
    }

    @Test
    void aJpegCutOffBeforeAnotherPictureIsRefused() {
        byte[] cut = Arrays.copyOf(JPEG, JPEG.length / 2);
        assertThatThrownBy(() -> reader.read(Planted.join(cut, PROGRESSIVE))).isInstanceOf(Refusal.class);
    }

    @Test
    void aPngWithRowsMissingIsRefused() {
        PngParts.Chunk data = PngParts.of(PNG).first("IDAT").orElseThrow();
        byte[] half = Arrays.copyOfRange(PNG, data.data(), data.data() + data.length() / 2);
        byte[] png = Planted.join(Arrays.copyOf(PNG, data.start()), Planted.chunk("IDAT", half), Planted.chunk("IEND"));
        assertThatThrownBy(() -> reader.read(png)).isInstanceOf(Refusal.class);
    }

    @Test
    void aVideoBehindThePictureIsDropped() throws IOException {
        Picture picture = reader.read(Planted.join(JPEG, Planted.video()));
        assertThat(Planted.isIn(picture.bytes())).isFalse();
        assertThat(picture.removed()).containsExactly("Trailing video", "Trailing data");
    }

    @Test
    void manyScansAreRefusedUndecoded() {
        JpegParts.Part scan = JpegParts.of(PROGRESSIVE).parts().stream()
                .filter(part -> part.marker() == JpegParts.SOS)
                .reduce((first, second) -> second)
                .orElseThrow();
        byte[] one = Arrays.copyOfRange(PROGRESSIVE, scan.start(), scan.end());
        byte[][] many = new byte[120][];
        Arrays.fill(many, one);
        byte[] bomb = Planted.join(Arrays.copyOf(PROGRESSIVE, PROGRESSIVE.length - 2), Planted.join(many), new byte[] {
            (byte) 0xFF, (byte) 0xD9
        });
        // Before the decoder, which would pass over the picture for each of them.
        assertThatThrownBy(() -> JpegSource.of(bomb)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNoFileIsNotOpened() throws IOException, InterruptedException {
        refused(folder, "photos.refused.no-file");
        Path loop = folder.resolve("loop.jpg");
        Files.createSymbolicLink(loop, loop);
        refused(loop, "photos.refused.no-file");
        Path pipe = folder.resolve("pipe.jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        refused(pipe, "photos.refused.no-file");
        assertThatThrownBy(() -> reader.read(folder.resolve("gone.jpg"))).isInstanceOf(NoSuchFileException.class);
    }

    @Property(tries = 300)
    void damageIsRefusedOrComesOutClean(
            @ForAll @IntRange(max = 2) int which,
            @ForAll @IntRange(max = 1 << 20) int at,
            @ForAll byte value,
            @ForAll @IntRange(max = 1 << 20) int alsoAt,
            @ForAll byte alsoValue)
            throws IOException {
        byte[] bytes = new byte[][] {JPEG, PROGRESSIVE, PNG}[which].clone();
        // Headers are short and coded data long; half of the damage goes where the structure is.
        bytes[at % (at % 2 == 0 ? bytes.length : Math.min(700, bytes.length))] = value;
        bytes[alsoAt % bytes.length] = alsoValue;
        try {
            assertThat(ReadBack.traces(reader.read(bytes).bytes())).isEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("photos.refused.");
        }
    }

    private void refused(Path file, String key) {
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
