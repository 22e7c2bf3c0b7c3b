package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.gatehouse.rules.Words;
import org.junit.jupiter.api.Test;

class RemovedWordsTest {
    @Test
    void whatATelephoneHidesIsSaidOnceTheMostTellingFirst() throws IOException {
        byte[] photograph = Planted.join(
                Planted.into(
                        Drawn.jpeg(Drawn.quarters(40, 30)),
                        Planted.segment(0xFE, Planted.ascii("x")),
                        Planted.exif(1),
                        Planted.multiPicture()),
                Planted.gainMap(),
                Planted.video());
        assertThat(RemovedWords.of(new PictureReader().read(photograph).removed()))
                .containsExactly(
                        "a map reference",
                        "a video after the picture",
                        "a second picture",
                        "a hidden small picture",
                        "camera model and settings",
                        "text about it",
                        "brightness data for bright screens",
                        "other hidden data");
    }

    @Test
    void eachNameHasItsWords() {
        assertThat(RemovedWords.of(List.of())).isEmpty();
        assertThat(RemovedWords.of(List.of("XMP", "IPTC", "GIF Comment"))).containsExactly("text about it");
        assertThat(RemovedWords.of(List.of("Canon Makernote", "Apple Run Time", "GPS without a place")))
                .containsExactly("camera model and settings");
        assertThat(RemovedWords.of(List.of("PNG-tIME"))).containsExactly("a date and time");
        assertThat(RemovedWords.of(List.of("Further frames"))).containsExactly("further pictures in the same file");
        assertThat(RemovedWords.of(List.of("ICC Profile", "XMP GPS")))
                .containsExactly("a map reference", "colour settings");
        assertThat(RemovedWords.of(List.of("something new"))).containsExactly(Words.of("photos.removed.other"));
    }
}
