package org.gatehouse.posts.pictures;

import java.util.Optional;

/**
 * What leaves of a video beside its pictures.
 *
 * @param length of the uncovered video, in thousandths of a second
 * @param hasSound whether the uncovered video has any
 * @param kept the part that leaves; else all of it
 * @param sound whether it leaves with its sound; off unless somebody says that no name is spoken
 * @param soundBy who said so, or 0
 */
public record VideoChoice(long length, boolean hasSound, Optional<Span> kept, boolean sound, long soundBy) {
    static VideoChoice silent(long length, boolean hasSound) {
        return new VideoChoice(length, hasSound, Optional.empty(), false, 0);
    }

    VideoChoice keeping(Optional<Span> part) {
        return new VideoChoice(length, hasSound, part, sound, soundBy);
    }

    VideoChoice withSound(boolean on) {
        return new VideoChoice(length, hasSound, kept, on, soundBy);
    }

    VideoChoice by(long person) {
        return new VideoChoice(length, hasSound, kept, sound, sound ? person : 0);
    }
}
