package org.gatehouse.photos;

import java.util.List;
import java.util.Optional;

/**
 * What is done to a clean video before it leaves.
 *
 * @param cut the part that is kept; else all of it
 * @param sound whether it leaves with its sound, which somebody must have listened to
 * @param hidden with times before the cut
 */
public record VideoEdit(Optional<VideoCut> cut, boolean sound, List<HiddenSpan> hidden) {
    /** Nothing cut, nothing hidden, and no sound: whoever wants it says so. */
    public static final VideoEdit SILENT = new VideoEdit(Optional.empty(), false, List.of());

    public VideoEdit {
        hidden = List.copyOf(hidden);
    }
}
