package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;

class SizeTest {
    private final PictureReader reader = new PictureReader();

    @Test
    void theLongSideIsAtMost2048() throws IOException {
        Picture wide = reader.read(Drawn.jpeg(Drawn.quarters(4100, 1000)));
        assertThat(wide.width()).isEqualTo(2048);
        assertThat(wide.height()).isEqualTo(500);
        Picture tall = reader.read(Drawn.png(Drawn.quarters(30, 5000)));
        assertThat(tall.height()).isEqualTo(2048);
        assertThat(tall.width()).isEqualTo(12);
        Picture line = reader.read(Drawn.png(Drawn.quarters(9000, 2)));
        assertThat(line.height()).isEqualTo(1);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        Picture small = reader.read(Drawn.png(Drawn.quarters(33, 21)));
        assertThat(small.width()).isEqualTo(33);
        assertThat(small.height()).isEqualTo(21);
        assertThat(Drawn.open(small.bytes()).getRGB(32, 20)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void eachPixelIsTheAverageOfItsArea() {
        BufferedImage stripes = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 100; y++) for (int x = 0; x < 300; x++) stripes.setRGB(x, y, x % 3 == 0 ? 0xFFFFFF : 0);
        BufferedImage scaled = AreaAverage.scale(stripes, 100);
        assertThat(scaled.getHeight()).isEqualTo(33);
        for (int x = 0; x < 100; x++)
            for (int y = 0; y < 33; y++) assertThat(scaled.getRGB(x, y) & 0xFF).isEqualTo(85);
    }

    @Test
    void unevenScalingKeepsTheMeanBrightness() {
        BufferedImage noise = Drawn.noise(317, 211);
        BufferedImage scaled = AreaAverage.scale(noise, 100);
        assertThat(mean(scaled)).isCloseTo(mean(noise), Offset.offset(1.0));
    }

    private static double mean(BufferedImage image) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) sum += image.getRGB(x, y) & 0xFF;
        return sum / image.getWidth() / image.getHeight();
    }

    @Test
    void aPngPhotographLeavesAsJpegAndADrawingAsPng() throws IOException {
        assertThat(reader.read(Drawn.png(Drawn.noise(300, 200))).format()).isEqualTo(PictureFormat.JPEG);
        assertThat(reader.read(Drawn.png(Drawn.quarters(300, 200))).format()).isEqualTo(PictureFormat.PNG);
    }

    @Test
    void qualityIsLoweredUntilThePlatformTakesIt() throws IOException {
        BufferedImage noise = Drawn.noise(400, 300);
        int atBest =
                new Encoder(Integer.MAX_VALUE).encode(noise, PictureFormat.JPEG).bytes().length;
        int limit = atBest * 2 / 3;
        assertThat(new Encoder(limit).encode(noise, PictureFormat.JPEG).bytes()).hasSizeBetween(limit / 2, limit);
        assertThatThrownBy(() -> new Encoder(1000).encode(noise, PictureFormat.JPEG))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("photos.refused.too-heavy"));
    }

    @Test
    void aTransparentPictureTooHeavyForPngIsLaidOnWhite() throws IOException {
        BufferedImage noise = Drawn.noise(400, 300);
        BufferedImage clear = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 300; y++)
            for (int x = 0; x < 400; x++) clear.setRGB(x, y, x < 100 ? 0 : noise.getRGB(x, y) | 0xFF000000);
        Encoder.Encoded encoded = new Encoder(250_000).encode(clear, PictureFormat.PNG);
        assertThat(encoded.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(Drawn.open(encoded.bytes()).getRGB(20, 150)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void absurdDimensionsAreRefusedBeforeAnythingIsDecoded() {
        byte[] jpeg = Drawn.jpeg(Drawn.quarters(40, 30));
        int frame = JpegParts.of(jpeg).frames().get(0).payload();
        ByteBuffer.wrap(jpeg).putShort(frame + 1, (short) 65_000).putShort(frame + 3, (short) 65_000);
        refused(jpeg, "photos.refused.too-large");
        byte[] header = ByteBuffer.allocate(13)
                .putInt(100_000)
                .putInt(100_000)
                .put((byte) 8)
                .put((byte) 6)
                .array();
        byte[] png = Planted.join(
                PngParts.SIGNATURE,
                Planted.chunk("IHDR", header),
                Planted.chunk("IDAT", Planted.packed(new byte[100])),
                Planted.chunk("IEND"));
        refused(png, "photos.refused.too-large");
    }

    @Test
    void aHundredMegapixelsAreReadInStepsThatKeepMemoryBounded() {
        assertThat(source(4000, 3000, 3).step()).isEqualTo(1);
        Source large = source(11_648, 8_736, 3);
        assertThat(large.step()).isEqualTo(2);
        Source largest = source(20_000, 15_000, 8);
        assertThat(300_000_000L * 8 / largest.step() / largest.step()).isLessThanOrEqualTo(128L << 20);
    }

    private static Source source(int width, int height, int bytesPerPixel) {
        return new Source(
                new byte[0],
                FileKind.JPEG,
                width,
                height,
                bytesPerPixel,
                Source.Light.COLOURS,
                Optional.empty(),
                new SourceMetadata(1, List.of()));
    }

    @Test
    void aLargePictureReadInStepsLooksTheSame() throws IOException {
        BufferedImage large = new BufferedImage(9000, 7000, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 7000; y++)
            for (int x = 4500; x < 9000; x++) large.getRaster().setSample(x, y, 0, 255);
        Picture picture = reader.read(Drawn.png(large));
        BufferedImage seen = Drawn.open(picture.bytes());
        assertThat(picture.width()).isEqualTo(2048);
        assertThat(Drawn.at(seen, .25, .5)).isEqualTo(Color.BLACK);
        assertThat(Drawn.at(seen, .75, .5)).isEqualTo(Color.WHITE);
    }

    private void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> reader.read(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
