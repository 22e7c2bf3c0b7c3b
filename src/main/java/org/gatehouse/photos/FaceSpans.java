package org.gatehouse.photos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the boxes of faces found in neighbouring frames to spans. A span covers the time between the frames too, with a box
 * around where the face was before and after; where it moved far, one span follows another, so that no more is hidden than
 * needed. A face that was missed for a moment is bridged; the first span begins a frame's distance early and the last ends as
 * much late, where the face would be if it moved on.
 */
final class FaceSpans {
    /** Of the box's length on each side, beyond what was found. */
    private static final double GROWN = 0.15;
    /** How far apart two boxes of one face may lie, of their own length. */
    private static final double REACH = 0.5;
    /** Frames in which a face may be missed. */
    private static final int BRIDGED = 2;
    /** How much larger than a face a span's box grows before the next one takes over. */
    private static final double LARGEST = 2.5;

    /** Where faces were seen in one frame. */
    record Sighting(Duration at, List<Box> boxes) {}

    private record Seen(int frame, Box box) {}

    private final List<Sighting> frames;
    private final Duration interval;
    private final int width;
    private final int height;
    private final Duration length;

    private FaceSpans(List<Sighting> frames, Duration interval, int width, int height, Duration length) {
        this.frames = frames;
        this.interval = interval;
        this.width = width;
        this.height = height;
        this.length = length;
    }

    /**
     * @param frames by time, {@code interval} apart
     * @param width of the video in pixels, as is the height
     * @param length of the video
     * @return spans by their beginning
     */
    static List<HiddenSpan> join(List<Sighting> frames, Duration interval, int width, int height, Duration length) {
        FaceSpans spans = new FaceSpans(frames, interval, width, height, length);
        List<HiddenSpan> all = new ArrayList<>();
        for (List<Seen> chain : spans.chains()) spans.addSpans(chain, all);
        all.sort(Comparator.comparing(HiddenSpan::from)
                .thenComparing(span -> span.box().x()));
        return List.copyOf(all);
    }

    private List<List<Seen>> chains() {
        List<List<Seen>> chains = new ArrayList<>();
        for (int frame = 0; frame < frames.size(); frame++) {
            List<List<Seen>> taken = new ArrayList<>();
            for (Box box : frames.get(frame).boxes()) {
                List<Seen> chain = nearest(chains, taken, frame, box);
                chain.add(new Seen(frame, box));
                taken.add(chain);
            }
        }
        return chains;
    }

    private static List<Seen> nearest(List<List<Seen>> chains, List<List<Seen>> taken, int frame, Box box) {
        List<Seen> best = null;
        double least = Double.MAX_VALUE;
        for (List<Seen> chain : chains) {
            Seen last = chain.get(chain.size() - 1);
            boolean open = last.frame < frame && frame - last.frame <= BRIDGED + 1;
            if (!open || !isNear(last.box, box) || isTaken(taken, chain)) continue;
            double far = Math.hypot(
                    last.box.x() + last.box.width() / 2.0 - box.x() - box.width() / 2.0,
                    last.box.y() + last.box.height() / 2.0 - box.y() - box.height() / 2.0);
            if (far < least) {
                least = far;
                best = chain;
            }
        }
        if (best != null) return best;
        List<Seen> begun = new ArrayList<>();
        chains.add(begun);
        return begun;
    }

    private static boolean isTaken(List<List<Seen>> taken, List<Seen> chain) {
        return taken.stream().anyMatch(other -> other == chain);
    }

    private static boolean isNear(Box one, Box other) {
        double sideways = REACH * Math.max(one.width(), other.width());
        double upright = REACH * Math.max(one.height(), other.height());
        return one.x() - sideways < other.right()
                && other.x() - sideways < one.right()
                && one.y() - upright < other.bottom()
                && other.y() - upright < one.bottom();
    }

    private void addSpans(List<Seen> chain, List<HiddenSpan> all) {
        List<Point> way = way(chain);
        Box union = way.get(0).box;
        double single = area(union);
        Duration from = way.get(0).at;
        for (int i = 1; i < way.size(); i++) {
            Point before = way.get(i - 1);
            Box next = way.get(i).box;
            single = Math.max(single, area(next));
            Box wider = union(union, next);
            if (area(wider) > LARGEST * single) {
                // From the frame before on the next span covers the way.
                addSpan(union, from, before.at, all);
                from = before.at;
                wider = union(before.box, next);
                single = Math.max(area(before.box), area(next));
            }
            union = wider;
        }
        addSpan(union, from, way.get(way.size() - 1).at, all);
    }

    private record Point(Duration at, Box box) {}

    /** Where the face was seen, and where it was a frame's distance earlier and later if it moved on as it did. */
    private List<Point> way(List<Seen> chain) {
        List<Point> way = new ArrayList<>();
        Seen first = chain.get(0);
        Seen last = chain.get(chain.size() - 1);
        Seen second = chain.size() > 1 ? chain.get(1) : first;
        Seen lastButOne = chain.size() > 1 ? chain.get(chain.size() - 2) : last;
        way.add(new Point(at(first).minus(interval), beyond(first, second)));
        for (Seen seen : chain) way.add(new Point(at(seen), seen.box));
        way.add(new Point(at(last).plus(interval), beyond(last, lastButOne)));
        return way;
    }

    /** One more step away from {@code inner}, as long as that between the two for each frame. */
    private static Box beyond(Seen end, Seen inner) {
        int frames = Math.max(1, Math.abs(end.frame - inner.frame));
        int x = end.box.x() + (end.box.x() - inner.box.x()) / frames;
        int y = end.box.y() + (end.box.y() - inner.box.y()) / frames;
        return new Box(x, y, end.box.width(), end.box.height());
    }

    private Duration at(Seen seen) {
        return frames.get(seen.frame).at();
    }

    private void addSpan(Box box, Duration from, Duration to, List<HiddenSpan> all) {
        int sideways = (int) Math.ceil(box.width() * GROWN);
        int upright = (int) Math.ceil(box.height() * GROWN);
        int left = Math.max(0, Math.min(width - 1, box.x() - sideways));
        int top = Math.max(0, Math.min(height - 1, box.y() - upright));
        int right = Math.min(width, Math.max(left + 1, box.right() + sideways));
        int bottom = Math.min(height, Math.max(top + 1, box.bottom() + upright));
        Duration begin = from.isNegative() ? Duration.ZERO : from;
        Duration end = to.compareTo(length) > 0 && length.compareTo(begin) > 0 ? length : to;
        // What ends with the first frame is covered by the span that begins with it.
        if (end.compareTo(begin) > 0)
            all.add(new HiddenSpan(new Box(left, top, right - left, bottom - top), begin, end));
    }

    private static double area(Box box) {
        return (double) box.width() * box.height();
    }

    private static Box union(Box one, Box other) {
        int left = Math.min(one.x(), other.x());
        int top = Math.min(one.y(), other.y());
        int right = Math.max(one.right(), other.right());
        int bottom = Math.max(one.bottom(), other.bottom());
        return new Box(left, top, right - left, bottom - top);
    }
}
