package org.gatehouse.photos;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A clean picture or video. A picture is upright, sRGB, at most 2,048 pixels on its long side and 5 MB, with nothing in it but the pixels.
 *
 * @param bytes the encoded file; not copied, so not to be changed
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param removed plain names of what stood in the source beside its pixels, such as {@code GPS}, {@code Exif IFD0}, {@code XMP}
 */
public record Picture(byte[] bytes, PictureFormat format, int width, int height, List<String> removed) {
    public Picture {
        removed = List.copyOf(removed);
    }

    /** Under which it is kept, in hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A clean picture that was kept, from its bytes.
     *
     * @param removed what stood in its source
     */
    public static Picture ofClean(byte[] bytes, List<String> removed) throws IOException {
        Source source = FileKind.readable(bytes) == FileKind.JPEG ? JpegSource.of(bytes) : PngSource.of(bytes);
        return new Picture(
                bytes,
                source.kind() == FileKind.JPEG ? PictureFormat.JPEG : PictureFormat.PNG,
                source.width(),
                source.height(),
                removed);
    }
}
