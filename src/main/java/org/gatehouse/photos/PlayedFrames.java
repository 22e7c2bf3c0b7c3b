package org.gatehouse.photos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A video as it is played: frame after frame at an even pace, as pixels for a window. To be closed, even before its end; a
 * close from another thread ends a waiting {@link #next}.
 */
public final class PlayedFrames implements AutoCloseable {
    private final FFmpegRun run;
    private final int width;
    private final int height;
    private final Duration from;
    private final double fps;
    private volatile boolean closed;
    private int count;

    PlayedFrames(FFmpegRun run, int width, int height, Duration from, double fps) {
        this.run = run;
        this.width = width;
        this.height = height;
        this.from = from;
        this.fps = fps;
    }

    /** In pixels: the video fitted into what was asked for. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /**
     * Waits for the next frame.
     *
     * @param bgra takes {@code width * height * 4} bytes: blue, green, red, 255
     * @return the frame's time from the video's beginning, or nothing at the end
     */
    public Optional<Duration> next(byte[] bgra) throws IOException {
        int length = width * height * 4;
        try {
            if (run.out().readNBytes(bgra, 0, length) < length) return Optional.empty();
        } catch (IOException ended) {
            if (closed) return Optional.empty();
            throw ended;
        }
        return Optional.of(from.plusNanos(Math.round(count++ / fps * 1e9)));
    }

    @Override
    public void close() {
        closed = true;
        run.close();
    }
}
