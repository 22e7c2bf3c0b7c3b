package org.gatehouse.photos;

import java.util.List;

/**
 * A clean picture: upright, sRGB, at most 2,048 pixels on its long side and 5 MB, with nothing in it but the pixels.
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
}
