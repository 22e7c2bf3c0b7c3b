package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A place and a person are planted in every hiding place of every container, and searched byte by byte in what leaves. */
class HidingPlacesTest {
    private static final byte[] JPEG = Drawn.jpeg(Drawn.quarters(64, 48));

    private final PictureReader reader = new PictureReader();

    static List<HidingPlaces.Hidden> places() {
        return HidingPlaces.all();
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingPlantedLeaves(HidingPlaces.Hidden place) throws IOException {
        // The date and time that PNG has is numbers, and what is packed cannot be searched.
        boolean visible = !place.name().contains("tIME") && !place.name().contains("zTXt");
        assertThat(Planted.isIn(place.file())).isEqualTo(visible);
        Picture picture = reader.read(place.file());
        assertThat(Planted.isIn(picture.bytes())).isFalse();
        assertThat(ReadBack.traces(picture.bytes())).isEmpty();
        if (place.told() != null) assertThat(picture.removed()).contains(place.told());
        assertThat(picture.width()).isEqualTo(64);
    }

    @Test
    void wordsAreFoundInEveryForm() {
        String coded = java.util.Base64.getEncoder().encodeToString(Planted.ascii("xy " + Planted.WORDS + " z"));
        assertThat(Planted.isIn(Planted.ascii(coded))).isTrue();
        assertThat(Planted.isIn(Planted.ascii("nothing"))).isFalse();
    }

    @Test
    void aDirectoryOfPlacesWithoutOneIsNoMapReference() throws IOException {
        byte[] version = {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            (byte) 0x88,
            0x25,
            0,
            4,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            26,
            0,
            0,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            4,
            2,
            3,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] exif = Planted.segment(0xE1, Planted.ascii("Exif\0\0"), version);
        List<String> removed = reader.read(Planted.into(JPEG, exif)).removed();
        assertThat(removed).contains("GPS without a place").doesNotContain("GPS");
        assertThat(RemovedWords.of(removed)).containsExactly("camera model and settings");
    }
}
