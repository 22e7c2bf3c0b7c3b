package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;

class HeicTest {
    private static final Color RED = new Color(220, 30, 30);
    private static final Color GREEN = new Color(30, 180, 30);
    private static final Color BLUE = new Color(30, 30, 220);
    private static final Color YELLOW = new Color(220, 220, 30);

    private final PictureReader reader = new PictureReader();

    @Test
    void tilesAreLaidTogetherAndTheLastOnesAreCut() throws IOException {
        Picture picture = reader.read(HeicFile.heic().cropped(121, 99).build());
        assertThat(picture.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(picture.width()).isEqualTo(121);
        assertThat(picture.height()).isEqualTo(99);
        corners(picture, RED, GREEN, BLUE, YELLOW);
    }

    @Test
    void avifIsReadToo() throws IOException {
        corners(reader.read(HeicFile.avif().build()), RED, GREEN, BLUE, YELLOW);
    }

    @Test
    void itsOwnTurnsCountAndNotThoseOfExif() throws IOException {
        corners(reader.read(HeicFile.heic().turned(1).build()), GREEN, YELLOW, RED, BLUE);
        corners(reader.read(HeicFile.heic().turned(2).build()), YELLOW, BLUE, GREEN, RED);
        corners(reader.read(HeicFile.heic().turned(3).build()), BLUE, RED, YELLOW, GREEN);
        corners(reader.read(HeicFile.heic().mirrored(0).build()), BLUE, YELLOW, RED, GREEN);
        corners(reader.read(HeicFile.heic().mirrored(1).build()), GREEN, RED, YELLOW, BLUE);
        Picture sideways =
                reader.read(HeicFile.heic().cropped(120, 90).turned(1).build());
        assertThat(sideways.width()).isEqualTo(90);
        assertThat(sideways.height()).isEqualTo(120);
    }

    @Test
    void aWideProfileIsBroughtToSrgb() throws IOException {
        Color plain = at(reader.read(HeicFile.heic().build()), .25, .25);
        Color wide = at(reader.read(HeicFile.heic().with(Profiles.displayP3()).build()), .25, .25);
        assertThat(wide.getRed()).isGreaterThan(plain.getRed() + 10);
        assertThat(wide.getGreen()).isLessThan(plain.getGreen() - 10);
    }

    @Test
    void whatStoodBesideThePictureIsNamedAndGone() throws IOException {
        byte[] whole = Planted.join(HeicFile.heic().build(), Planted.video());
        assertThat(Planted.isIn(whole)).isTrue();
        Picture picture = reader.read(whole);
        assertThat(picture.removed())
                .contains("Exif IFD0", "GPS", "XMP", "Thumbnail", "Second picture", "Trailing data");
        assertThat(Planted.isIn(picture.bytes())).isFalse();
        assertThat(ReadBack.traces(picture.bytes())).isEmpty();
    }

    @Test
    void aSizeThatIsNotThatOfTheTilesIsRefused() {
        refused(HeicFile.heic().lyingWidth(129).build(), "photos.refused.damaged");
        refused(HeicFile.heic().lyingWidth(65_535).build(), "photos.refused.damaged");
        byte[] tiles = HeicFile.heic().build();
        // The tiles themselves are said to be wider than they are coded.
        tiles[text(tiles).indexOf("ispe") + 11] = 100;
        refused(tiles, "photos.refused.damaged");
    }

    @Test
    void aMissingTileIsRefused() {
        refused(HeicFile.heic().withoutItsLastTile().build(), "photos.refused.damaged");
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        byte[] whole = HeicFile.heic().build();
        int tilesEnd = text(whole).indexOf("mdat") + 4 + HeicFile.TILES_LENGTH;
        for (int share = 1; share < 40; share++) {
            byte[] cut = Arrays.copyOf(whole, tilesEnd * share / 40);
            assertThatThrownBy(() -> reader.read(cut)).isInstanceOf(Refusal.class);
        }
        refused(Arrays.copyOf(whole, tilesEnd - 1), "photos.refused.cut-off");
    }

    @Test
    void noDamageToTheContainerGetsFurtherThanARefusal() {
        byte[] whole = HeicFile.heic().build();
        int container = text(whole).indexOf("mdat");
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            byte[] hurt = whole.clone();
            for (int n = 0; n <= i % 4; n++) hurt[8 + random.nextInt(container - 8)] = (byte) random.nextInt();
            try {
                HeicParts parts = HeicParts.of(hurt);
                HeicSource.of(parts);
                HeicMetadata.names(parts);
            } catch (RuntimeException refused) {
                // Whatever it is, it is turned into a refusal by the reader; an error would not be.
                assertThat(refused).isNotNull();
            }
        }
    }

    @Test
    void damagedTilesAreRefused() {
        byte[] whole = HeicFile.heic().build();
        int tiles = text(whole).indexOf("mdat") + 4;
        // The header of the first tile's slice.
        for (int i = 4; i < 12; i++) whole[tiles + i] = 0;
        refused(whole, "photos.refused.damaged");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> reader.read(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Color at(Picture picture, double x, double y) throws IOException {
        return Drawn.at(Drawn.open(picture.bytes()), x, y);
    }

    private static void corners(Picture picture, Color topLeft, Color topRight, Color bottomLeft, Color bottomRight)
            throws IOException {
        BufferedImage seen = Drawn.open(picture.bytes());
        assertThat(seen.getWidth()).isEqualTo(picture.width());
        isClose(Drawn.at(seen, .25, .25), topLeft);
        isClose(Drawn.at(seen, .75, .25), topRight);
        isClose(Drawn.at(seen, .25, .75), bottomLeft);
        isClose(Drawn.at(seen, .75, .75), bottomRight);
    }

    private static void isClose(Color seen, Color expected) {
        Offset<Integer> close = Offset.offset(12);
        assertThat(seen.getRed()).isCloseTo(expected.getRed(), close);
        assertThat(seen.getGreen()).isCloseTo(expected.getGreen(), close);
        assertThat(seen.getBlue()).isCloseTo(expected.getBlue(), close);
    }
}
