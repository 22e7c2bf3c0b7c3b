package org.gatehouse.photos;

import java.util.Optional;
import org.gatehouse.rules.Refusal;

/**
 * A picture that came in, reduced to what its decoder needs: no decoder ever sees metadata, or bytes after the picture.
 *
 * @param bare the encoded picture without anything else
 * @param bytesPerPixel of the decoded picture in memory
 * @param profile the colour profile that its samples need, still to be applied
 * @param metadata what stood beside its pixels
 */
record Source(
        byte[] bare,
        FileKind kind,
        int width,
        int height,
        int bytesPerPixel,
        Light light,
        Optional<byte[]> profile,
        SourceMetadata metadata) {

    /** What one pixel's samples stand for. */
    enum Light {
        GREY,
        COLOURS,
        INKS
    }

    private static final long MOST_PIXELS = 300_000_000L;
    private static final int LONGEST_SIDE = 65_535;
    /** What the decoded picture may take; above that only every second, third… pixel is read. */
    private static final long DECODED_BYTES = 128L << 20;

    Source {
        check(width, height);
    }

    /** Before anything is reserved for so many pixels. */
    static void check(int width, int height) {
        if (width <= 0 || height <= 0) throw new Refusal("photos.refused.damaged");
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS)
            throw tooLarge(width, height);
    }

    static Refusal tooLarge(int width, int height) {
        return new Refusal("photos.refused.too-large", width, height);
    }

    /** Reads every n-th pixel of every n-th row, so that memory stays bounded whatever comes in. */
    int step() {
        return step(width, height, bytesPerPixel);
    }

    static int step(int width, int height, int bytesPerPixel) {
        int step = 1;
        while (((long) width / step) * (height / step) * bytesPerPixel > DECODED_BYTES) step++;
        return step;
    }

    /** Whether it was packed as photographs are; anything else may be a drawing. */
    boolean isPhotograph() {
        return kind == FileKind.JPEG;
    }

    /** Whether its decoder can hand out red, green and blue as bytes. */
    boolean isPlain() {
        return kind == FileKind.JPEG && light == Light.COLOURS;
    }

    static int inSteps(int length, int step) {
        return (length + step - 1) / step;
    }
}
