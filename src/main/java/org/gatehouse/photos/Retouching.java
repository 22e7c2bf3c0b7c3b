package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.Refusal;

/** Makes a new clean picture of one that is clean: faces hidden in the pixels, then cut to what shall be shown. */
public final class Retouching {
    private Retouching() {}

    /**
     * Hides and crops, encodes afresh and reads back.
     *
     * @param crop what shall be shown, in pixels of {@code clean}; what of it lies beyond the picture is left out
     * @param hidden faces in pixels of {@code clean}, before the crop; more than the box is hidden, see {@link #hiddenArea}
     * @return a picture in pixels of its own; what was removed from the source is carried over
     * @throws IllegalArgumentException where the crop lies beyond the picture
     * @throws Refusal where the result is not clean or too heavy
     */
    public static Picture apply(Picture clean, Optional<Box> crop, List<Box> hidden) throws IOException {
        BufferedImage image = CleanPixels.of(clean.bytes());
        Mosaic mosaic = new Mosaic(image);
        hidden.forEach(mosaic::hide);
        BufferedImage shown = crop.isPresent() ? cropped(image, crop.get()) : image;
        Encoder.Encoded encoded = new Encoder(Encoder.PLATFORM_BYTES).encode(shown, clean.format());
        List<String> traces = ReadBack.traces(encoded.bytes());
        if (!traces.isEmpty()) throw new Refusal("photos.refused.not-clean", String.join(", ", traces));
        return new Picture(encoded.bytes(), encoded.format(), shown.getWidth(), shown.getHeight(), clean.removed());
    }

    /** What is hidden for a face: the box and a margin around it, within the picture; none where it lies beyond. */
    public static Optional<Box> hiddenArea(Box face, int pictureWidth, int pictureHeight) {
        return Mosaic.area(face, pictureWidth, pictureHeight);
    }

    /** Copies: pixels that only share a frame with what is shown would still be in memory that is written. */
    private static BufferedImage cropped(BufferedImage image, Box crop) {
        int left = Math.max(0, crop.x());
        int top = Math.max(0, crop.y());
        int width = Math.min(image.getWidth(), crop.right()) - left;
        int height = Math.min(image.getHeight(), crop.bottom()) - top;
        if (width < 1 || height < 1) throw new IllegalArgumentException("a crop beyond the picture: " + crop);
        BufferedImage shown = new BufferedImage(width, height, image.getType());
        int[] pixels = new int[width * height];
        image.getRaster().getDataElements(left, top, width, height, pixels);
        shown.getRaster().setDataElements(0, 0, width, height, pixels);
        return shown;
    }
}
