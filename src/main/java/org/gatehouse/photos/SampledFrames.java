package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Frames of a video one after the other, each read when it is asked for. To be closed, even before its end. Not for use by
 * two threads.
 */
public final class SampledFrames implements Iterator<VideoFrame>, AutoCloseable {
    private final FFmpegRun run;
    private final int width;
    private final int height;
    private final double perSecond;
    private VideoFrame next;
    private int count;

    SampledFrames(FFmpegRun run, int width, int height, double perSecond) {
        this.run = run;
        this.width = width;
        this.height = height;
        this.perSecond = perSecond;
    }

    /** @throws UncheckedIOException where the video could not be read to its end */
    @Override
    public boolean hasNext() {
        if (next == null) next = read();
        return next != null;
    }

    private VideoFrame read() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        try {
            int got = run.out().readNBytes(pixels, 0, pixels.length);
            if (got == pixels.length)
                return new VideoFrame(Duration.ofNanos(Math.round(count++ / perSecond * 1e9)), image);
            // A search that ends early would call faces hidden that it never saw.
            if (got > 0 || !run.succeeded()) throw new IOException("the video could not be read to its end");
            return null;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public VideoFrame next() {
        if (!hasNext()) throw new NoSuchElementException();
        VideoFrame frame = next;
        next = null;
        return frame;
    }

    @Override
    public void close() {
        run.close();
    }
}
