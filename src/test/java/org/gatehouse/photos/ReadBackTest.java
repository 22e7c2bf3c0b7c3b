package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of trace is seen, by the walk over the structure where the other reader is blind. */
class ReadBackTest {
    private static final byte[] JPEG = Drawn.jpeg(Drawn.quarters(64, 48));
    private static final byte[] PNG = Drawn.png(Drawn.quarters(64, 48));
    private static final int JFIF_END = 20;

    @Test
    void aBarePictureIsClean() {
        assertThat(ReadBack.traces(JPEG)).isEmpty();
        assertThat(ReadBack.traces(Drawn.progressive(Drawn.quarters(64, 48)))).isEmpty();
        assertThat(ReadBack.traces(PNG)).isEmpty();
    }

    @Test
    void everySegmentIsSeenByBothReaders() {
        assertThat(ReadBack.traces(Planted.into(JPEG, Planted.exif(1))))
                .contains("marker 0xE1", "Exif IFD0", "GPS", "Exif Thumbnail");
        assertThat(ReadBack.traces(Planted.into(JPEG, Planted.segment(0xFE, Planted.ascii("x")))))
                .contains("marker 0xFE", "JpegComment");
        for (byte[] segment : Planted.everySegment(1))
            assertThat(ReadBack.traces(Planted.into(JPEG, segment)))
                    .contains("marker 0x%02X".formatted(segment[1] & 0xFF));
        assertThat(ReadBack.traces(Planted.into(JPEG, Profiles.segments(Profiles.displayP3()))))
                .contains("marker 0xE2", "ICC Profile");
    }

    @Test
    void bytesAfterTheEndAreSeen() {
        assertThat(ReadBack.traces(Planted.join(JPEG, new byte[1]))).containsExactly("bytes after the end of image");
        assertThat(ReadBack.traces(Planted.join(JPEG, JPEG))).containsExactly("bytes after the end of image");
        assertThat(ReadBack.traces(Planted.join(PNG, Planted.video()))).contains("bytes after the end of image");
    }

    @Test
    void aMissingEndIsSeen() {
        assertThat(ReadBack.traces(Arrays.copyOf(JPEG, JPEG.length - 2))).contains("no end of image");
        assertThat(ReadBack.traces(Arrays.copyOf(PNG, PNG.length - 12))).contains("no end of image");
    }

    @Test
    void bytesBetweenSegmentsAreSeen() {
        byte[] fill = Planted.join(
                Arrays.copyOf(JPEG, JFIF_END), new byte[] {-1, -1}, Arrays.copyOfRange(JPEG, JFIF_END, JPEG.length));
        assertThat(ReadBack.traces(fill)).contains("bytes between segments");
    }

    @Test
    void aHeaderWithMoreThanTheHeaderIsSeen() {
        byte[] rest = Arrays.copyOfRange(JPEG, JFIF_END, JPEG.length);
        byte[] start = {JPEG[0], JPEG[1]};
        byte[] thumbnail = {1, 2, 0, 0, 1, 0, 1, 1, 1, 'A', 'B', 'C'};
        byte[] header = Planted.segment(0xE0, Planted.ascii("JFIF\0"), thumbnail);
        assertThat(ReadBack.traces(Planted.join(start, header, rest))).contains("marker 0xE0");
        byte[] second = Planted.segment(0xE0, Planted.ascii("JFXX\0"), new byte[] {0x10});
        assertThat(ReadBack.traces(Planted.join(Arrays.copyOf(JPEG, JFIF_END), second, rest)))
                .contains("marker 0xE0");
    }

    @Test
    void everyChunkIsSeen() {
        for (byte[] chunk : Planted.everyChunk())
            assertThat(ReadBack.traces(Planted.intoPng(PNG, chunk)))
                    .contains("chunk " + new String(chunk, 4, 4, java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(ReadBack.traces(Planted.intoPng(PNG, Planted.chunk("gAMA", new byte[] {0, 0, 0, 1}))))
                .contains("chunk gAMA");
    }

    @Test
    void bytesBehindTheRowsOfAPngAreSeen() {
        PngParts.Chunk data = PngParts.of(PNG).first("IDAT").orElseThrow();
        byte[] packed = Arrays.copyOfRange(PNG, data.data(), data.data() + data.length());
        byte[] head = Arrays.copyOf(PNG, data.start());
        byte[] end = Planted.chunk("IEND");
        byte[] behind = Planted.join(
                head, Planted.chunk("IDAT", packed), Planted.chunk("IDAT", Planted.ascii(Planted.WORDS)), end);
        assertThat(ReadBack.traces(behind)).containsExactly("bytes after the rows");
        byte[] within = Planted.join(head, Planted.chunk("IDAT", packed, Planted.ascii(Planted.WORDS)), end);
        assertThat(ReadBack.traces(within)).containsExactly("bytes after the rows");
        byte[] moreRows = Planted.join(head, Planted.chunk("IDAT", Planted.packed(new byte[48 * 193 + 1])), end);
        assertThat(ReadBack.traces(moreRows)).containsExactly("bytes after the rows");
    }

    @Test
    void wordsInTheEndOrInAChecksumAreSeen() {
        byte[] open = Arrays.copyOf(PNG, PNG.length - 12);
        byte[] end = Planted.chunk("IEND", Planted.ascii(Planted.WORDS));
        assertThat(ReadBack.traces(Planted.join(open, end))).contains("bytes in IEND");
        byte[] changed = PNG.clone();
        changed[changed.length - 1] ^= 1;
        assertThat(ReadBack.traces(changed)).contains("wrong checksum in IEND");
    }

    @Test
    void whatIsNoPictureIsNotClean() {
        assertThat(ReadBack.traces(new byte[0])).isEqualTo(List.of("no JPEG or PNG"));
        assertThat(ReadBack.traces(Planted.ascii("GIF89a"))).isEqualTo(List.of("no JPEG or PNG"));
        assertThat(ReadBack.traces(new byte[] {-1, -40, -1})).isNotEmpty();
        assertThat(ReadBack.traces(PngParts.SIGNATURE)).isNotEmpty();
    }
}
