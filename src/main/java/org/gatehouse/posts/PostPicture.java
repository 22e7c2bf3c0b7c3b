package org.gatehouse.posts;

import java.util.List;
import org.gatehouse.photos.PictureFormat;

/**
 * A clean picture of a post; its bytes lie in the file under their hash.
 *
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param removed plain names of what stood in the source beside its pixels, such as {@code GPS}
 * @param altText for readers who cannot see it, or empty
 */
public record PostPicture(
        String sha256, PictureFormat format, int width, int height, List<String> removed, String altText) {
    public PostPicture {
        removed = List.copyOf(removed);
    }

    public PostPicture withAltText(String text) {
        return new PostPicture(sha256, format, width, height, removed, text);
    }
}
