package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RetouchingTest {
    private static final Box FACE = new Box(60, 40, 80, 100);

    private static Picture png(BufferedImage image) {
        return new Picture(
                Drawn.png(image), PictureFormat.PNG, image.getWidth(), image.getHeight(), List.of("GPS", "XMP"));
    }

    private static Picture jpeg(BufferedImage image) {
        return new Picture(
                Drawn.jpeg(image), PictureFormat.JPEG, image.getWidth(), image.getHeight(), List.of("GPS", "XMP"));
    }

    private static BufferedImage hidden(BufferedImage image, Box... boxes) {
        BufferedImage after = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        after.setData(image.getData());
        for (Box box : boxes) new Mosaic(after).hide(box);
        return after;
    }

    private static Box area(BufferedImage image, Box face) {
        return Retouching.hiddenArea(face, image.getWidth(), image.getHeight()).orElseThrow();
    }

    private static boolean isIn(Box box, int x, int y) {
        return x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
    }

    /** Everything is moved a little within squares of four pixels, whose averages stay. */
    private static BufferedImage shuffled(BufferedImage image, int seed) {
        Random random = new Random(seed);
        BufferedImage other = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        for (int y = 0; y + 1 < image.getHeight(); y += 2)
            for (int x = 0; x + 1 < image.getWidth(); x += 2) {
                int by = random.nextInt(4);
                for (int i = 0; i < 4; i++) {
                    int to = i + by & 3;
                    other.setRGB(x + (to & 1), y + (to >> 1), image.getRGB(x + (i & 1), y + (i >> 1)));
                }
            }
        return other;
    }

    @Test
    void whatDiffersOnlyInDetailIsTheSameWhenHidden() throws IOException {
        // Its cells are 30 by 32 pixels from even places, so that no shuffled square lies in two of them.
        BufferedImage one = Drawn.noise(240, 200);
        Box face = new Box(41, 31, 82, 110);
        Box area = area(one, face);
        assertThat(area).isEqualTo(new Box(22, 6, 120, 160));
        BufferedImage first = hidden(one, face);
        BufferedImage second = hidden(shuffled(one, 5), face);
        boolean outsideDiffers = false;
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                if (isIn(area, x, y)) assertThat(first.getRGB(x, y)).isEqualTo(second.getRGB(x, y));
                else outsideDiffers |= first.getRGB(x, y) != second.getRGB(x, y);
        assertThat(outsideDiffers).isTrue();
    }

    @Property(tries = 40)
    void atMostSixTimesSixColoursAreLeftOfAFaceAndAllElseStays(@ForAll("boxes") Box face) {
        BufferedImage before = Drawn.noise(220, 180);
        BufferedImage after = hidden(before, face);
        Optional<Box> area = Retouching.hiddenArea(face, 220, 180);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 180; y++)
            for (int x = 0; x < 220; x++)
                if (area.isPresent() && isIn(area.get(), x, y)) colours.add(after.getRGB(x, y));
                else assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
        if (area.isEmpty()) return;
        int smallest =
                Math.max(1, area.get().width() / 12) * Math.max(1, area.get().height() / 12);
        assertThat(colours).hasSizeBetween(1, Math.min(36, smallest));
    }

    @Provide
    Arbitrary<Box> boxes() {
        Arbitrary<Integer> places = Arbitraries.integers().between(-80, 260);
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 300);
        return Combinators.combine(places, places, sizes, sizes).as(Box::new);
    }

    @Test
    void noPixelOfAFaceKeepsWhatItWas() {
        BufferedImage noise = Drawn.noise(220, 180);
        BufferedImage after = hidden(noise, FACE);
        int same = 0;
        for (int y = FACE.y(); y < FACE.bottom(); y++)
            for (int x = FACE.x(); x < FACE.right(); x++) if (after.getRGB(x, y) == noise.getRGB(x, y)) same++;
        assertThat(same).isZero();
    }

    @Test
    void moreThanTheFaceIsHidden() {
        Box area = Retouching.hiddenArea(FACE, 1000, 1000).orElseThrow();
        assertThat(area).isEqualTo(new Box(42, 18, 116, 144));
        assertThat(Retouching.hiddenArea(new Box(-5, 90, 40, 40), 100, 100)).contains(new Box(0, 81, 44, 19));
        assertThat(Retouching.hiddenArea(new Box(200, 200, 10, 10), 100, 100)).isEmpty();
    }

    @Test
    void aTinyFaceIsLeftWithAHandfulOfColours() {
        BufferedImage after = hidden(Drawn.noise(100, 100), new Box(30, 30, 20, 20), new Box(80, 80, 4, 4));
        assertThat(colours(after, new Box(25, 25, 30, 30))).hasSize(4);
        assertThat(colours(after, new Box(79, 79, 6, 6))).hasSize(1);
    }

    private static Set<Integer> colours(BufferedImage image, Box box) {
        Set<Integer> colours = new HashSet<>();
        for (int y = box.y(); y < box.bottom(); y++)
            for (int x = box.x(); x < box.right(); x++) colours.add(image.getRGB(x, y));
        return colours;
    }

    private static BufferedImage smooth() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 240; y++)
            for (int x = 0; x < 320; x++) image.setRGB(x, y, x * 255 / 319 << 16 | y << 8 | (x + y) / 3);
        return image;
    }

    @Test
    void outsideAJpegStaysWithinItsLoss() throws IOException {
        Picture picture = jpeg(smooth());
        Picture after = Retouching.apply(picture, Optional.empty(), List.of(FACE));
        assertThat(after.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(after.removed()).containsExactly("GPS", "XMP");
        assertThat(ReadBack.traces(after.bytes())).isEmpty();
        BufferedImage was = Drawn.open(picture.bytes());
        BufferedImage is = Drawn.open(after.bytes());
        Box area = area(was, FACE);
        // Blocks of JPEG, sixteen pixels for colours, reach beyond the area.
        Box touched = new Box(area.x() - 16, area.y() - 16, area.width() + 32, area.height() + 32);
        for (int y = 0; y < 240; y++)
            for (int x = 0; x < 320; x++)
                if (!isIn(touched, x, y))
                    for (int shift : new int[] {0, 8, 16})
                        assertThat((is.getRGB(x, y) >> shift & 0xFF) - (was.getRGB(x, y) >> shift & 0xFF))
                                .isBetween(-6, 6);
    }

    @Test
    void overlappingFacesAreBothHidden() {
        BufferedImage noise = Drawn.noise(220, 180);
        Box other = new Box(110, 90, 60, 60);
        BufferedImage after = hidden(noise, FACE, other);
        assertThat(colours(after, FACE)).hasSizeLessThan(72);
        assertThat(colours(after, other)).hasSizeLessThan(72);
    }

    @Test
    void outlinesInOpacityAreHiddenToo() throws IOException {
        BufferedImage drawing = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 200; y++)
            for (int x = 0; x < 200; x++) drawing.setRGB(x, y, (x ^ y) % 3 == 0 ? 0 : (x * 255 / 199) << 24 | 0x3366CC);
        Picture after = Retouching.apply(png(drawing), Optional.empty(), List.of(FACE));
        assertThat(after.format()).isEqualTo(PictureFormat.PNG);
        BufferedImage image = Drawn.open(after.bytes());
        assertThat(colours(image, FACE)).hasSizeBetween(2, 36);
        assertThat(image.getRGB(190, 0)).isEqualTo(drawing.getRGB(190, 0));
        assertThat(new Color(image.getRGB(100, 100), true).getAlpha()).isBetween(20, 200);
    }

    @Test
    void aCropIsMadeAfterTheHidingAndInTheSamePixels() throws IOException {
        BufferedImage quarters = Drawn.quarters(400, 300);
        Picture after = Retouching.apply(
                png(quarters), Optional.of(new Box(150, 100, 100, 80)), List.of(new Box(230, 100, 20, 20)));
        assertThat(after.width()).isEqualTo(100);
        assertThat(after.height()).isEqualTo(80);
        BufferedImage image = Drawn.open(after.bytes());
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(80);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Drawn.TOP_LEFT);
        assertThat(new Color(image.getRGB(99, 79))).isEqualTo(Drawn.BOTTOM_RIGHT);
        assertThat(new Color(image.getRGB(49, 49))).isEqualTo(Drawn.TOP_LEFT);
        assertThat(new Color(image.getRGB(50, 50))).isEqualTo(Drawn.BOTTOM_RIGHT);
    }

    @Test
    void aCropOverTheEdgeEndsThereAndOneBeyondItIsAMistake() throws IOException {
        Picture quarters = png(Drawn.quarters(400, 300));
        Picture over = Retouching.apply(quarters, Optional.of(new Box(-20, 250, 100, 100)), List.of());
        assertThat(over.width()).isEqualTo(80);
        assertThat(over.height()).isEqualTo(50);
        assertThatThrownBy(() -> Retouching.apply(quarters, Optional.of(new Box(400, 0, 10, 10)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
