package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that was planted in a picture leaves with it. */
class MetadataGoneTest {
    private final PictureReader reader = new PictureReader();

    @Test
    void aJpegLosesEverythingPlantedInIt() throws IOException {
        byte[] source = Planted.join(
                Planted.into(
                        Drawn.jpeg(Drawn.quarters(400, 300)),
                        Planted.join(Planted.everySegment(1)),
                        Profiles.segments(Profiles.displayP3())),
                Planted.video());
        assertThat(Planted.isIn(source)).isTrue();
        Picture picture = reader.read(source);
        assertThat(Planted.isIn(picture.bytes())).isFalse();
        assertThat(ReadBack.traces(picture.bytes())).isEmpty();
        assertThat(picture.removed())
                .contains(
                        "Exif IFD0",
                        "GPS",
                        "Exif Thumbnail",
                        "XMP",
                        "ICC Profile",
                        "IPTC",
                        "Photoshop",
                        "Ducky",
                        "JpegComment",
                        "MPF",
                        "APP11",
                        "APP15",
                        "Trailing video",
                        "Trailing data");
    }

    @Test
    void eachHidingPlaceOfAJpegIsEmptiedByItself() throws IOException {
        for (byte[] segment : Planted.everySegment(1)) {
            Picture picture = reader.read(Planted.into(Drawn.jpeg(Drawn.quarters(40, 30)), segment));
            assertThat(Planted.isIn(picture.bytes())).isFalse();
            assertThat(picture.removed()).isNotEmpty();
        }
    }

    @Test
    void aPngLosesEverythingPlantedInIt() throws IOException {
        byte[] source = Planted.join(
                Planted.intoPng(Drawn.png(Drawn.quarters(400, 300)), Planted.everyChunk()), Planted.video());
        assertThat(Planted.isIn(source)).isTrue();
        Picture picture = reader.read(source);
        assertThat(picture.format()).isEqualTo(PictureFormat.PNG);
        assertThat(Planted.isIn(picture.bytes())).isFalse();
        assertThat(ReadBack.traces(picture.bytes())).isEmpty();
        assertThat(picture.removed())
                .contains(
                        "PNG-tEXt",
                        "PNG-zTXt",
                        "PNG-iTXt",
                        "PNG-tIME",
                        "XMP",
                        "Exif IFD0",
                        "GPS",
                        "PNG-caBX",
                        "PNG-prVt",
                        "Trailing data");
    }

    @Test
    void eachHidingPlaceOfAPngIsEmptiedByItself() throws IOException {
        for (byte[] chunk : Planted.everyChunk()) {
            Picture picture = reader.read(Planted.intoPng(Drawn.png(Drawn.quarters(40, 30)), chunk));
            assertThat(Planted.isIn(picture.bytes())).isFalse();
            assertThat(picture.removed()).isNotEmpty();
        }
    }

    @Test
    void textThatUnpacksWithoutEndIsNotUnpacked() throws IOException {
        byte[] endless = Planted.packed(new byte[64 << 20]);
        byte[] source = Planted.intoPng(
                Drawn.png(Drawn.quarters(40, 30)),
                Planted.chunk("zTXt", Planted.ascii("Author\0\0"), endless),
                Planted.chunk("iCCP", Planted.ascii("P3\0\0"), endless));
        assertThat(reader.read(source).removed()).contains("PNG-zTXt", "PNG-iCCP");
    }

    @Test
    void aPictureWithNothingBesideItsPixelsNamesNothing() throws IOException {
        assertThat(reader.read(Drawn.jpeg(Drawn.quarters(40, 30))).removed()).isEqualTo(List.of());
        assertThat(reader.read(Drawn.png(Drawn.quarters(40, 30))).removed()).isEqualTo(List.of());
    }
}
