package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.gatehouse.photos.FaceSpans.Sighting;

/** Proposes what to hide in a video from faces found in sampled frames; a person moves and stretches the spans. */
public final class VideoFaces {
    private static final double PER_SECOND = 2;
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int LONG_SIDE = 1280;

    private VideoFaces() {}

    /**
     * Looks at two frames a second and joins the boxes of neighbouring frames, so that a face that moves slowly stays covered.
     *
     * @param faces finds faces in one frame, in its pixels
     * @return spans in pixels of the video as shown, by their beginning
     * @throws CancellationException where it was cancelled
     */
    public static List<HiddenSpan> propose(Path clean, Function<BufferedImage, List<Face>> faces, Progress progress)
            throws IOException {
        VideoProbe probe = VideoProbe.of(clean);
        List<Sighting> sightings = new ArrayList<>();
        try (SampledFrames frames = VideoFrames.sample(clean, PER_SECOND, LONG_SIDE)) {
            while (frames.hasNext()) {
                if (progress.isCancelled()) throw new CancellationException();
                VideoFrame frame = frames.next();
                double scale = (double) probe.width() / frame.image().getWidth();
                sightings.add(new Sighting(
                        frame.at(),
                        faces.apply(frame.image()).stream()
                                .map(face -> scaled(face.box(), scale))
                                .toList()));
                progress.done(Math.min(1, frame.at().toMillis() / 1000.0 / Math.max(0.5, probe.seconds())));
            }
        }
        return FaceSpans.join(sightings, INTERVAL, probe.width(), probe.height(), probe.length());
    }

    private static Box scaled(Box box, double scale) {
        int left = (int) Math.floor(box.x() * scale);
        int top = (int) Math.floor(box.y() * scale);
        int right = (int) Math.ceil(box.right() * scale);
        int bottom = (int) Math.ceil(box.bottom() * scale);
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }
}
