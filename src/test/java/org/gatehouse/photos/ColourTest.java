package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every way of coding colours comes out as the sRGB that a person sees. */
class ColourTest {
    private static final Color P3 = new Color(200, 100, 50);
    /** The same light in sRGB, computed from the two sets of primaries. */
    private static final Color P3_IN_SRGB = new Color(215, 93, 31);

    private static final byte[] ADOBE_PLAIN = {0, 100, 0, 0, 0, 0, 0};
    private static final byte[] ADOBE_YCCK = {0, 100, 0, 0, 0, 0, 2};

    private final PictureReader reader = new PictureReader();

    @Test
    void displayP3InAJpegBecomesSrgb() throws IOException {
        byte[] jpeg = Planted.into(Drawn.jpeg(Drawn.plain(64, 48, P3)), Profiles.segments(Profiles.displayP3()));
        isSeen(jpeg, P3_IN_SRGB);
    }

    @Test
    void displayP3InAPngBecomesSrgb() throws IOException {
        byte[] profile = Planted.chunk("iCCP", Planted.ascii("P3\0\0"), Planted.packed(Profiles.displayP3()));
        isSeen(Planted.intoPng(Drawn.png(Drawn.plain(64, 48, P3)), profile), P3_IN_SRGB);
    }

    @Test
    void aPictureWithoutAProfileIsTakenAsSrgb() throws IOException {
        isSeen(Drawn.jpeg(Drawn.plain(64, 48, P3)), P3);
        isSeen(Drawn.progressive(Drawn.plain(64, 48, P3)), P3);
        isSeen(Drawn.png(Drawn.plain(64, 48, P3)), P3);
    }

    @Test
    void aBrokenProfileIsPassedOver() throws IOException {
        byte[] broken = Profiles.segments(Planted.ascii(Planted.WORDS.repeat(20)));
        isSeen(Planted.into(Drawn.jpeg(Drawn.plain(64, 48, P3)), broken), P3);
        byte[] greyProfile = Profiles.segments(Profiles.linearGrey());
        isSeen(Planted.into(Drawn.jpeg(Drawn.plain(64, 48, P3)), greyProfile), P3);
    }

    @Test
    void greyKeepsItsBrightness() throws IOException {
        isSeen(Drawn.jpeg(grey(128).getRaster()), new Color(128, 128, 128));
        isSeen(Drawn.png(grey(128)), new Color(128, 128, 128));
    }

    @Test
    void greyWithAProfileIsConverted() throws IOException {
        byte[] jpeg = Planted.into(Drawn.jpeg(grey(128).getRaster()), Profiles.segments(Profiles.linearGrey()));
        isSeen(jpeg, new Color(188, 188, 188));
    }

    @Test
    void jpegWithoutAJfifHeaderKeepsItsColours() throws IOException {
        byte[] jpeg = Drawn.jpeg(Drawn.plain(64, 48, P3));
        byte[] bare = Planted.join(new byte[] {jpeg[0], jpeg[1]}, java.util.Arrays.copyOfRange(jpeg, 20, jpeg.length));
        isSeen(Planted.into(bare, Planted.exif(1)), P3);
    }

    @Test
    void inksComeOutAsTheColourTheyPrint() throws IOException {
        byte[] redInks = Drawn.jpeg(samples(255, 0, 0, 255));
        Color red = seen(Planted.into(redInks, Planted.segment(0xEE, Planted.ascii("Adobe"), ADOBE_PLAIN)));
        assertThat(red.getRed()).isGreaterThan(190);
        assertThat(red.getGreen()).isLessThan(80);
        assertThat(red.getBlue()).isLessThan(80);
        byte[] ycck = Drawn.jpeg(samples(179, 171, 1, 255));
        Color alsoRed = seen(Planted.into(ycck, Planted.segment(0xEE, Planted.ascii("Adobe"), ADOBE_YCCK)));
        assertThat(alsoRed.getRed()).isGreaterThan(190);
        assertThat(alsoRed.getGreen()).isLessThan(80);
        assertThat(alsoRed.getBlue()).isLessThan(80);
    }

    @Test
    void sixteenBitsAreReadAsEight() throws IOException {
        int rows = 40;
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (int y = 0; y < rows; y++) {
            raw.write(0);
            for (int x = 0; x < 50; x++) raw.writeBytes(new byte[] {(byte) 200, 7, 100, 9, 50, 3});
        }
        byte[] header = {0, 0, 0, 50, 0, 0, 0, (byte) rows, 16, 2, 0, 0, 0};
        byte[] png = Planted.join(
                PngParts.SIGNATURE,
                Planted.chunk("IHDR", header),
                Planted.chunk("IDAT", Planted.packed(raw.toByteArray())),
                Planted.chunk("IEND"));
        isSeen(png, P3);
    }

    @Test
    void paletteColoursAreKept() throws IOException {
        byte[] levels = {0, (byte) 200};
        IndexColorModel palette = new IndexColorModel(1, 2, levels, new byte[] {0, 100}, new byte[] {0, 50});
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_BINARY, palette);
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < 48; y++) for (int x = 0; x < 64; x++) raster.setSample(x, y, 0, 1);
        Picture picture = reader.read(Drawn.png(image));
        assertThat(picture.format()).isEqualTo(PictureFormat.PNG);
        isSeen(Drawn.png(image), P3);
    }

    @Test
    void opacityIsKeptAndWhatItHidesIsGone() throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 40; y++)
            for (int x = 0; x < 60; x++) image.setRGB(x, y, x < 20 ? 0x00C86432 : x < 40 ? 0x80C86432 : 0xFFC86432);
        Picture picture = reader.read(Drawn.png(image));
        BufferedImage seen = Drawn.open(picture.bytes());
        assertThat(picture.format()).isEqualTo(PictureFormat.PNG);
        assertThat(seen.getRGB(5, 5)).isZero();
        assertThat(seen.getRGB(30, 5) >>> 24).isEqualTo(0x80);
        assertThat(Drawn.at(seen, .5, .5).getRed()).isCloseTo(200, Offset.offset(2));
        assertThat(seen.getRGB(50, 5)).isEqualTo(0xFFC86432);
    }

    private static BufferedImage grey(int level) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 48; y++)
            for (int x = 0; x < 64; x++) image.getRaster().setSample(x, y, 0, level);
        return image;
    }

    private static Raster samples(int... pixel) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 48, pixel.length, null);
        for (int y = 0; y < 48; y++) for (int x = 0; x < 64; x++) raster.setPixel(x, y, pixel);
        return raster;
    }

    private Color seen(byte[] source) throws IOException {
        return Drawn.at(Drawn.open(reader.read(source).bytes()), .5, .5);
    }

    private void isSeen(byte[] source, Color expected) throws IOException {
        Color seen = seen(source);
        assertThat(seen.getRed()).as("red of %s", seen).isCloseTo(expected.getRed(), Offset.offset(3));
        assertThat(seen.getGreen()).as("green of %s", seen).isCloseTo(expected.getGreen(), Offset.offset(3));
        assertThat(seen.getBlue()).as("blue of %s", seen).isCloseTo(expected.getBlue(), Offset.offset(3));
    }
}
