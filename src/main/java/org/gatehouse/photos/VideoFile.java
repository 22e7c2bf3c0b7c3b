package org.gatehouse.photos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.gatehouse.rules.Refusal;

/** Writes a clean video so that it is there whole and read back, or not at all. */
final class VideoFile {
    /** Beside the time that the length asks for. */
    private static final long LEAST_LIMIT = 120;

    private static final long LIMIT_PER_SECOND = 40;

    private final Path target;
    private final double seconds;
    private final Progress progress;

    /** @param seconds how long the video will be */
    VideoFile(Path target, double seconds, Progress progress) {
        this.target = target;
        this.seconds = seconds;
        this.progress = progress;
    }

    /**
     * Lets ffmpeg write aside, reads that back from the disk and moves it into place. The file's time is that of the writing.
     *
     * @param arguments all but the output's name
     * @throws NotClean where what was read back is not clean
     * @throws Refusal where ffmpeg could not make it
     */
    Video write(List<String> arguments, List<String> removed) throws IOException {
        Path temporary = target.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            run(arguments, temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                Mp4Blanks.fill(channel);
                channel.force(true);
            }
            List<String> traces = VideoReadBack.traces(temporary);
            if (!traces.isEmpty()) throw new NotClean(traces);
            VideoProbe probe = VideoProbe.of(temporary);
            check(probe, Files.size(temporary));
            if (progress.isCancelled()) throw new CancellationException();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            progress.done(1);
            return new Video(
                    probe.width(),
                    probe.height(),
                    probe.length(),
                    probe.sound().isPresent(),
                    removed,
                    Files.size(target));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** What was written is not clean; another way of writing may do better. */
    static final class NotClean extends IOException {
        private final List<String> traces;

        NotClean(List<String> traces) {
            super(String.join(", ", traces));
            this.traces = traces;
        }

        Refusal refusal() {
            return new Refusal("photos.refused.video.not-clean", String.join(", ", traces));
        }
    }

    /** Frames that could not be decoded are missing at the end, and no sentence of ffmpeg says so. */
    private void check(VideoProbe probe, long bytes) {
        if (Math.abs(probe.seconds() - seconds) > Math.max(0.5, seconds * 0.03))
            throw new Refusal("photos.refused.video.damaged");
        if (bytes > VideoEncoding.MOST_BYTES * 1.05) throw new Refusal("photos.refused.video.too-heavy");
    }

    private void run(List<String> arguments, Path temporary) throws IOException {
        List<String> all = new ArrayList<>(List.of("-nostats", "-progress", "pipe:1", "-stats_period", "0.2"));
        all.addAll(arguments);
        all.add(FFmpegRun.file(temporary));
        Duration limit = Duration.ofSeconds(LEAST_LIMIT + (long) (LIMIT_PER_SECOND * seconds));
        try (FFmpegRun run = FFmpegRun.ffmpeg(all, limit)) {
            FFmpegRun.start("progress", () -> follow(run.out()));
            run.await(progress);
            if (run.succeeded()) return;
            if (run.ranOutOfTime()) throw new Refusal("photos.refused.video.too-slow");
            if (run.said().contains("No space left"))
                throw new FileSystemException(target.toString(), null, "no space left");
            if (run.said().contains("Permission denied"))
                throw new FileSystemException(target.toString(), null, "no permission");
            throw new Refusal("photos.refused.video.damaged");
        }
    }

    private void follow(InputStream out) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8))) {
            String line;
            double before = 0;
            while ((line = lines.readLine()) != null) {
                if (!line.matches("out_time_us=\\d{1,15}")) continue;
                double done = Long.parseLong(line.substring(12)) / 1e6 / seconds;
                before = Math.max(before, Math.min(0.99, done));
                progress.done(before);
            }
        } catch (IOException ended) {
            // The run itself says how it ended.
        }
    }
}
