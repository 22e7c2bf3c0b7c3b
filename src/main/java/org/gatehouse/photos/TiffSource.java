package org.gatehouse.photos;

import com.drew.imaging.tiff.TiffMetadataReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.photos.Source.Light;
import org.gatehouse.rules.Refusal;

/** Takes a TIFF apart before it is decoded, keeps its first page's pixels alone, and refuses what its decoder cannot read. */
final class TiffSource {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int PACKING = 259;
    private static final int MEANING = 262;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int PLANES = 284;
    private static final int SAMPLE_FORMAT = 339;
    private static final int PROFILE = 34675;

    private static final int INKS = 5;
    private static final int GREY_DOWN = 0;
    private static final int GREY_UP = 1;
    private static final int LIGHTS = 2;
    private static final int PALETTE = 3;
    private static final int LUMA = 6;

    private static final int UNPACKED = 1;
    private static final int JPEG = 7;
    /** None, fax in three ways, LZW, JPEG, deflate under two numbers, runs. */
    private static final Set<Long> PACKINGS = Set.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32946L, 32773L);

    private static final int MOST_SAMPLES = 4;

    private TiffSource() {}

    static Source of(byte[] bytes) {
        if (bytes.length < 8) throw new Refusal("photos.refused.cut-off");
        TiffParts parts = TiffParts.of(bytes);
        int width = side(parts, WIDTH);
        int height = side(parts, HEIGHT);
        Source.check(width, height);
        int meaning = (int) parts.number(MEANING, -1);
        if (meaning == INKS) throw new Refusal("photos.refused.inks");
        long samples = parts.number(SAMPLES, 1);
        long depth = parts.number(BITS, 1);
        if (!isReadable(parts, meaning, samples, depth)) throw new Refusal("photos.refused.tiff");
        int bytesPerPixel = (int) (Math.max(1, samples) * (depth > 8 ? 2 : 1));
        TiffPixels pixels = new TiffPixels(bytes, parts, width, height, bytesPerPixel);
        if (parts.number(PACKING, 1) == JPEG) pixels.checkJpeg();
        if (parts.number(PACKING, 1) == UNPACKED)
            pixels.checkLengths(height, depth * (parts.number(PLANES, 1) == 2 ? 1 : samples));
        return new Source(
                pixels.bare(),
                FileKind.TIFF,
                width,
                height,
                bytesPerPixel,
                meaning < LIGHTS ? Light.GREY : Light.COLOURS,
                parts.field(PROFILE).map(TiffParts.Field::bytes),
                metadata(bytes, parts));
    }

    private static int side(TiffParts parts, int tag) {
        return (int) Math.min(parts.number(tag, 0), Integer.MAX_VALUE);
    }

    private static boolean isReadable(TiffParts parts, int meaning, long samples, long depth) {
        boolean known = switch (meaning) {
            case GREY_DOWN, GREY_UP -> samples <= 2;
            case LIGHTS -> samples == 3 || samples == MOST_SAMPLES;
            case PALETTE -> samples == 1;
            case LUMA -> samples == 3;
            default -> false;
        };
        boolean whole = parts.number(SAMPLE_FORMAT, 1) == 1;
        return known
                && whole
                && Set.of(1L, 2L, 4L, 8L, 16L).contains(depth)
                && PACKINGS.contains(parts.number(PACKING, 1));
    }

    private static SourceMetadata metadata(byte[] bytes, TiffParts parts) {
        List<String> others = new ArrayList<>();
        if (parts.next() != 0) others.add("Further pages");
        // The reader gives further pages these names.
        Set<String> bare = TiffPixels.isBare(parts)
                ? Set.of("Exif IFD0", "Exif Thumbnail", "Exif Image")
                : Set.of("Exif Thumbnail", "Exif Image");
        SourceMetadata read = SourceMetadata.read(
                bare, others, () -> TiffMetadataReader.readMetadata(new ByteArrayInputStream(bytes)));
        long said = parts.number(ORIENTATION, SourceMetadata.UPRIGHT);
        int orientation = said >= 1 && said <= 8 ? (int) said : SourceMetadata.UPRIGHT;
        return new SourceMetadata(orientation, read.names());
    }
}
