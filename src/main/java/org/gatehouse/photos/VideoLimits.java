package org.gatehouse.photos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.rules.Refusal;

/** How long a video may be, and which part of it can be kept. */
final class VideoLimits {
    /** A frame's length too much is no reason to ask for a cut. */
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    private VideoLimits() {}

    /** @throws Refusal where the whole, or the cut, is too long, too short or not there */
    static void check(Duration length, Optional<VideoCut> cut) {
        if (cut.isPresent()
                && (cut.get().from().compareTo(length) >= 0 || cut.get().to().compareTo(length.plus(TOLERANCE)) > 0))
            throw new Refusal("photos.refused.video.cut-outside", shown(length));
        Duration kept = cut.map(VideoCut::length).orElse(length);
        if (kept.compareTo(VideoReader.SHORTEST) < 0) throw new Refusal("photos.refused.video.too-short");
        if (kept.compareTo(VideoReader.LONGEST.plus(TOLERANCE)) > 0)
            throw new Refusal(
                    cut.isEmpty() ? "photos.refused.video.too-long" : "photos.refused.video.cut-too-long", shown(kept));
    }

    /** Minutes and seconds. */
    private static String shown(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    /** Options before an input that decode from the frame before and keep the part to the frame. */
    static List<String> seek(VideoCut cut) {
        return List.of("-ss", seconds(cut.from()), "-t", seconds(cut.length()));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
