package org.gatehouse.photos;

import java.time.Duration;
import java.util.Locale;

/** The filter of ffmpeg that fills boxes solid while their spans last. */
final class HidingFilter {
    /** On each side, of the box's length: a face moves within its span, and compression blurs the rim. */
    private static final double GROWN = 0.06;

    private static final int LEAST = 4;
    /** Before and after, since a frame's time is rounded. */
    private static final Duration EARLIER = Duration.ofMillis(50);

    private HidingFilter() {}

    static String of(VideoProbe probe, VideoEdit edit) {
        StringBuilder filter = new StringBuilder();
        Duration start = edit.cut().map(VideoCut::from).orElse(Duration.ZERO);
        for (HiddenSpan span : edit.hidden()) {
            String box = box(span.box(), probe.width(), probe.height());
            if (box.isEmpty()) continue;
            double from = seconds(span.from().minus(EARLIER).minus(start));
            double to = seconds(span.to().plus(EARLIER).minus(start));
            filter.append(String.format(
                    Locale.ROOT, "drawbox=%s:color=0x202020:t=fill:enable='between(t,%.3f,%.3f)',", box, from, to));
        }
        return filter.append("crop=trunc(iw/2)*2:trunc(ih/2)*2,format=yuv420p,setsar=1")
                .toString();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** Grown a little and kept within the picture, on even pixels so that no colour shines through. */
    private static String box(Box box, int width, int height) {
        int sideways = Math.max(LEAST, (int) Math.ceil(box.width() * GROWN));
        int upright = Math.max(LEAST, (int) Math.ceil(box.height() * GROWN));
        int left = Math.max(0, box.x() - sideways) & ~1;
        int top = Math.max(0, box.y() - upright) & ~1;
        int right = Math.min(width, box.right() + sideways + 1);
        int bottom = Math.min(height, box.bottom() + upright + 1);
        if (right <= left || bottom <= top) return "";
        return "x=%d:y=%d:w=%d:h=%d".formatted(left, top, right - left, bottom - top);
    }
}
