package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GIF, WebP, BMP and TIFF come out as they are seen, or are refused by a sentence of their own. */
class ContainersTest {
    private static final BufferedImage QUARTERS = Drawn.quarters(64, 48);

    private final PictureReader reader = new PictureReader();

    @Test
    void aGifIsSeenAsItIs() throws IOException {
        isQuarters(Containers.gif(QUARTERS));
        BufferedImage clear = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 48; y++) for (int x = 32; x < 64; x++) clear.setRGB(x, y, 0xFFC86432);
        BufferedImage seen = Drawn.open(reader.read(Containers.gif(clear)).bytes());
        assertThat(seen.getRGB(5, 5)).isZero();
        assertThat(seen.getRGB(50, 5)).isEqualTo(0xFFC86432);
    }

    @Test
    void aMovingPictureLeavesAsItsFirstFrame() throws IOException {
        byte[] gif = Containers.gif(QUARTERS);
        byte[] frame = Arrays.copyOfRange(gif, 13 + (3 << (gif[10] & 7) + 1), gif.length - 1);
        byte[] moving = Planted.join(Arrays.copyOf(gif, gif.length - 1), frame, new byte[] {0x3B});
        assertThat(isQuarters(moving).removed()).containsExactly("Further frames");
        assertThat(isQuarters(Containers.webp("moving")).removed()).containsExactly("Further frames");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless"})
    void aWebpIsSeenAsItIs(String name) throws IOException {
        assertThat(isQuarters(Containers.webp(name)).removed()).isEmpty();
    }

    @Test
    void aWebpKeepsItsOpacity() throws IOException {
        Picture picture = reader.read(Containers.webp("half-clear"));
        assertThat(picture.format()).isEqualTo(PictureFormat.PNG);
        assertThat(Drawn.open(picture.bytes()).getRGB(5, 5) >>> 24).isCloseTo(128, Offset.offset(2));
    }

    @Test
    void aWebpIsTurnedAndItsProfileApplied() throws IOException {
        byte[] turned = Containers.intoWebp(Containers.webp("lossless"), Containers.riffChunk("EXIF", Planted.tiff(6)));
        Picture picture = reader.read(turned);
        assertThat(picture.width()).isEqualTo(48);
        isClose(Drawn.at(Drawn.open(picture.bytes()), .25, .25), Color.BLUE);
        byte[] profiled =
                Containers.intoWebp(Containers.webp("lossless"), Containers.riffChunk("ICCP", Profiles.displayP3()));
        assertThat(reader.read(profiled).removed()).containsExactly("ICC Profile");
        // What is pure red in wider primaries is beyond red in sRGB: what is white stays white.
        isClose(Drawn.at(Drawn.open(reader.read(profiled).bytes()), .75, .75), Color.WHITE);
    }

    @Test
    void aBmpIsSeenAsItIs() throws IOException {
        isQuarters(Containers.bmp(QUARTERS));
        BufferedImage indexed = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.createGraphics().drawImage(QUARTERS, 0, 0, null);
        isQuarters(Containers.bmp(indexed));
        isQuarters(upsideDown(Containers.bmp(QUARTERS)));
    }

    /** Rows may stand from the top, which a negative height says. */
    private static byte[] upsideDown(byte[] bmp) {
        ByteBuffer all = ByteBuffer.wrap(bmp.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int rows = all.getInt(10);
        int row = 64 * 3;
        for (int y = 0; y < 48; y++) all.put(rows + y * row, bmp, rows + (47 - y) * row, row);
        return all.putInt(22, -48).array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "PackBits", "JPEG"})
    void aTiffIsSeenAsItIs(String packing) throws IOException {
        isQuarters(Containers.tiff(QUARTERS, packing));
    }

    @Test
    void aTiffIsTurnedAndItsProfileApplied() throws IOException {
        assertThat(isQuarters(Containers.tiffWith(QUARTERS)).removed()).isEmpty();
        Picture turned = reader.read(Containers.tiffWith(QUARTERS, Containers.shorts(274, 6)));
        assertThat(turned.width()).isEqualTo(48);
        isClose(Drawn.at(Drawn.open(turned.bytes()), .25, .25), Color.BLUE);
        BufferedImage plain = Drawn.plain(64, 48, new Color(200, 100, 50));
        byte[] profiled = Containers.tiffWith(plain, Containers.bytes(34675, Profiles.displayP3()));
        isClose(Drawn.at(Drawn.open(reader.read(profiled).bytes()), .5, .5), new Color(215, 93, 31));
    }

    @Test
    void inksAndOddTiffsAreRefusedPlainly() {
        refused(Containers.tiffWith(QUARTERS, Containers.shorts(262, 5)), "photos.refused.inks");
        refused(Containers.tiffWith(QUARTERS, Containers.shorts(262, 32803)), "photos.refused.tiff");
        refused(Containers.tiffWith(QUARTERS, Containers.shorts(259, 34712)), "photos.refused.tiff");
        refused(Containers.tiffWith(QUARTERS, Containers.shorts(339, 3, 3, 3)), "photos.refused.tiff");
    }

    @Test
    void absurdSizesAreRefusedUndecoded() {
        byte[] gif = Containers.gif(QUARTERS);
        int frame = 13 + (3 << (gif[10] & 7) + 1);
        refused(with(gif, frame + 5, 0xFF, 0xFF, 0xFF, 0xFF), "photos.refused.too-large");
        refused(with(Containers.bmp(QUARTERS), 18, 0, 0, 0, 1), "photos.refused.too-large");
        refused(with(Containers.webp("lossless"), 21, 0xFF, 0xFF, 0xFF, 0x0F), "photos.refused.too-large");
        refused(Containers.tiffWith(QUARTERS, Containers.longs(256, 100_000)), "photos.refused.too-large");
        byte[] inner = Drawn.jpeg(QUARTERS);
        int size = JpegParts.of(inner).frames().get(0).payload() + 1;
        byte[] lying = with(inner, size, 0xFF, 0xFF, 0xFF, 0xFF);
        byte[] tiff = Containers.tiffWith(
                QUARTERS, Containers.shorts(259, 7), Containers.shorts(262, 6), Containers.longs(279, lying.length));
        refused(with(tiff, 8, lying), "photos.refused.damaged");
    }

    @Test
    void tilesOfAbsurdSizeAreRefused() {
        refused(
                Containers.tiffWith(
                        QUARTERS,
                        Containers.longs(322, 60_000),
                        Containers.longs(323, 60_000),
                        Containers.longs(324, 8),
                        Containers.longs(325, 9216)),
                "photos.refused.tiff");
    }

    @Test
    void whatIsMissingIsMissed() {
        byte[] bmp = Containers.bmp(QUARTERS);
        refused(Arrays.copyOf(bmp, bmp.length - 1), "photos.refused.cut-off");
        byte[] webp = Containers.webp("lossy");
        refused(Arrays.copyOf(webp, webp.length - 2), "photos.refused.cut-off");
        byte[] gif = Containers.gif(QUARTERS);
        refused(Arrays.copyOf(gif, gif.length - 1), "photos.refused.cut-off");
        refused(Containers.tiffWith(QUARTERS, Containers.longs(273, 1 << 20)), "photos.refused.cut-off");
        refused(Containers.tiffWith(QUARTERS, Containers.longs(279, 5000)), "photos.refused.cut-off");
    }

    @Test
    void aGifWhosePixelsEndEarlyIsRefused() {
        byte[] gif = Containers.gif(Drawn.noise(64, 48));
        int data = 13 + (3 << (gif[10] & 7) + 1) + 11;
        // Its first block of coded data alone, closed as if it were all.
        byte[] closed = Planted.join(Arrays.copyOf(gif, data + 1 + (gif[data] & 0xFF)), new byte[] {0, 0x3B});
        refused(closed, "photos.refused.damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless"})
    void aWebpWhosePixelsEndEarlyIsRefused(String name) {
        byte[] webp = Containers.webp(name);
        RiffParts.Chunk pixels = RiffParts.of(webp).chunks().get(0);
        for (int share = 2; share < 9; share++) {
            byte[] some = Arrays.copyOfRange(webp, pixels.data(), pixels.data() + pixels.length() * share / 10);
            byte[] file = Containers.intoWebp(Arrays.copyOf(webp, 12), Containers.riffChunk(pixels.type(), some));
            assertThatThrownBy(() -> reader.read(file)).as("%d tenths", share).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aDecoderThatReadsOnBeyondTheEndIsStopped() {
        BareStream stream = new BareStream(new byte[] {1, 2});
        assertThat(stream.read(new byte[8], 0, 8)).isEqualTo(2);
        assertThat(stream.read()).isEqualTo(-1);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) stream.read();
                })
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void packedRowsOfABmpThatEndEarlyAreRefused() {
        byte[] head = Arrays.copyOf(Containers.bmp(indexed()), 14 + 40 + 1024);
        head[30] = 1;
        byte[] row = {64, 5, 0, 0};
        byte[][] rows = new byte[48][];
        Arrays.fill(rows, row);
        byte[] whole = Planted.join(head, Planted.join(rows), new byte[] {0, 1});
        assertThat(reads(whole)).isTrue();
        refused(Arrays.copyOf(whole, whole.length - 2), "photos.refused.cut-off");
        refused(Planted.join(head, Planted.join(rows), new byte[] {64, 5, 64, 5, 0, 1}), "photos.refused.damaged");
    }

    private static BufferedImage indexed() {
        return new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_INDEXED);
    }

    private boolean reads(byte[] bytes) {
        try {
            return reader.read(bytes).width() == 64;
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void aPhotographLeavesAsJpegWhateverItCameIn() throws IOException {
        BufferedImage noise = Drawn.noise(300, 200);
        for (byte[] bytes : List.of(Containers.bmp(noise), Containers.tiff(noise, "LZW")))
            assertThat(reader.read(bytes).format()).isEqualTo(PictureFormat.JPEG);
    }

    private static byte[] with(byte[] bytes, int at, int... values) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < values.length; i++) changed[at + i] = (byte) values[i];
        return changed;
    }

    private static byte[] with(byte[] bytes, int at, byte[] values) {
        byte[] changed = bytes.clone();
        System.arraycopy(values, 0, changed, at, values.length);
        return changed;
    }

    private Picture isQuarters(byte[] bytes) throws IOException {
        Picture picture = reader.read(bytes);
        BufferedImage seen = Drawn.open(picture.bytes());
        assertThat(seen.getWidth()).isEqualTo(64);
        isClose(Drawn.at(seen, .25, .25), Drawn.TOP_LEFT);
        isClose(Drawn.at(seen, .75, .25), Drawn.TOP_RIGHT);
        isClose(Drawn.at(seen, .25, .75), Drawn.BOTTOM_LEFT);
        isClose(Drawn.at(seen, .75, .75), Drawn.BOTTOM_RIGHT);
        return picture;
    }

    private static void isClose(Color seen, Color expected) {
        assertThat(seen.getRed()).as("red of %s", seen).isCloseTo(expected.getRed(), Offset.offset(6));
        assertThat(seen.getGreen()).as("green of %s", seen).isCloseTo(expected.getGreen(), Offset.offset(6));
        assertThat(seen.getBlue()).as("blue of %s", seen).isCloseTo(expected.getBlue(), Offset.offset(6));
    }

    private void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> reader.read(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
