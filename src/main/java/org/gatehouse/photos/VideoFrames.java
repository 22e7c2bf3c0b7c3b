package org.gatehouse.photos;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The pictures and the sound of a clean video, streamed, for a search, a contact sheet or a player. */
public final class VideoFrames {
    private static final int RATE = 44_100;
    private static final AudioFormat PLAIN = new AudioFormat(RATE, 16, 2, true, false);
    private static final Duration SEARCH_LIMIT = Duration.ofMinutes(30);
    /** Somebody may leave a player standing. */
    private static final Duration PLAY_LIMIT = Duration.ofHours(12);

    private VideoFrames() {}

    /**
     * Frames at even distances from the beginning on, the first at zero; memory holds one at a time.
     *
     * @param perSecond how many; 2 for a search, less for a contact sheet
     * @param longSide of each frame in pixels; never larger than the video
     */
    public static SampledFrames sample(Path clean, double perSecond, int longSide) throws IOException {
        VideoProbe probe = VideoProbe.of(clean);
        int[] size = fitted(probe, longSide, longSide);
        List<String> arguments = pictures(clean, probe, Duration.ZERO, perSecond, size, "bgr24");
        return new SampledFrames(FFmpegRun.ffmpeg(arguments, SEARCH_LIMIT), size[0], size[1], perSecond);
    }

    /**
     * Plays from a time on, fitted into {@code width} and {@code height}, never larger than the video.
     *
     * @param fps frames a second
     */
    public static PlayedFrames play(Path clean, Duration from, int width, int height, double fps) throws IOException {
        VideoProbe probe = VideoProbe.of(clean);
        int[] size = fitted(probe, width, height);
        List<String> arguments = pictures(clean, probe, from, fps, size, "bgra");
        return new PlayedFrames(FFmpegRun.ffmpeg(arguments, PLAY_LIMIT), size[0], size[1], from, fps);
    }

    private static int[] fitted(VideoProbe probe, int width, int height) {
        double factor = Math.min(1, Math.min((double) width / probe.width(), (double) height / probe.height()));
        return new int[] {
            Math.max(1, (int) Math.round(probe.width() * factor)),
            Math.max(1, (int) Math.round(probe.height() * factor))
        };
    }

    private static List<String> pictures(
            Path clean, VideoProbe probe, Duration from, double perSecond, int[] size, String pixels) {
        List<String> arguments = new ArrayList<>(List.of("-threads", "2"));
        if (!from.isZero()) arguments.addAll(List.of("-ss", VideoLimits.seconds(from)));
        arguments.addAll(VideoProbe.input(clean));
        // Rounded up, a frame is what is shown at its time; otherwise it would be one from half a distance later.
        String filters = String.format(
                Locale.ROOT,
                "fps=fps=%f:start_time=0:round=up,scale=%d:%d:flags=bilinear",
                perSecond,
                size[0],
                size[1]);
        arguments.addAll(List.of(
                "-map",
                "0:" + probe.picture(),
                "-vf",
                filters,
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                "-pix_fmt",
                pixels,
                "pipe:1"));
        return arguments;
    }

    /**
     * The sound from a time on: 44,100 Hz, stereo, 16 bit, signed, little-endian; empty where the video has none. To be
     * closed, even before its end.
     */
    public static AudioInputStream sound(Path clean, Duration from) throws IOException {
        VideoProbe probe = VideoProbe.of(clean);
        if (probe.sound().isEmpty()) return new AudioInputStream(InputStream.nullInputStream(), PLAIN, 0);
        List<String> arguments = new ArrayList<>();
        if (!from.isZero()) arguments.addAll(List.of("-ss", VideoLimits.seconds(from)));
        arguments.addAll(VideoProbe.input(clean));
        arguments.addAll(List.of(
                "-map", "0:" + probe.sound().get(), "-ar", String.valueOf(RATE), "-ac", "2", "-f", "s16le", "pipe:1"));
        FFmpegRun run = FFmpegRun.ffmpeg(arguments, PLAY_LIMIT);
        InputStream samples = new FilterInputStream(run.out()) {
            @Override
            public void close() {
                run.close();
            }
        };
        return new AudioInputStream(samples, PLAIN, AudioSystem.NOT_SPECIFIED);
    }
}
