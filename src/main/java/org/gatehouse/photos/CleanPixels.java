package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** The pixels of a clean picture, for what looks at them or changes them. */
final class CleanPixels {
    private CleanPixels() {}

    /** Opaque, or with opacity where the picture has it, one packed number a pixel. */
    static BufferedImage of(byte[] cleanPicture) throws IOException {
        Source source = FileKind.readable(cleanPicture) == FileKind.JPEG
                ? JpegSource.of(cleanPicture)
                : PngSource.of(cleanPicture);
        return AreaAverage.scale(Decoder.decode(source), Math.max(source.width(), source.height()));
    }
}
