package org.gatehouse.photos;

import java.time.Duration;
import java.util.List;

/**
 * A clean video: an MP4 with H.264 pictures, perhaps AAC sound, and nothing else.
 *
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param sound whether it has any
 * @param removed plain names of what stood in the source beside pictures and sound, such as {@code GPS}, {@code XMP},
 *     {@code Metadata track}
 * @param bytes how large the file is
 */
public record Video(int width, int height, Duration length, boolean sound, List<String> removed, long bytes) {
    public Video {
        removed = List.copyOf(removed);
    }
}
