package org.gatehouse.photos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.Refusal;

/**
 * Makes a clean video of a file as a telephone, a camera or a stranger made it. Hostile input is normal: every doubt is a
 * {@link Refusal} that says what to do, and nothing is left of a refused file.
 */
public final class VideoReader {
    /** What the platform takes, in time. */
    public static final Duration SHORTEST = Duration.ofMillis(500);

    public static final Duration LONGEST = Duration.ofSeconds(140);

    /** Whether a file is a video by its first bytes, whatever it is called, and so belongs here rather than to {@link PictureReader}. */
    public boolean isVideo(Path file) throws IOException {
        return Files.isRegularFile(file) && kind(file) == FileKind.VIDEO;
    }

    private static FileKind kind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.HEAD));
        }
    }

    /**
     * How long a video is before anything is done to it, so that a person can be asked for a cut.
     *
     * @throws Refusal where it cannot be read
     */
    public Duration length(Path source) throws IOException {
        return probe(source).length();
    }

    private static VideoProbe probe(Path source) throws IOException {
        if (Files.exists(source) && !Files.isRegularFile(source)) throw new Refusal("photos.refused.no-file");
        FileKind kind = kind(source);
        if (kind == FileKind.EMPTY) throw new Refusal("photos.refused.empty");
        if (kind != FileKind.VIDEO) throw new Refusal("photos.refused.video.none");
        if (!Mp4Source.isMp4(source)) throw new Refusal("photos.refused.video.other");
        return VideoProbe.of(source);
    }

    /**
     * Writes the clean video: MP4, H.264, at most 1,920 pixels on its long side, and where it must be encoded afresh 1,280 and
     * at most 30 frames a second; under 100 MB; with its sound if it has any.
     *
     * @param cut the part to keep, by times of the source; needed where the source is longer than {@link #LONGEST}
     * @param target which may exist and is then replaced; not the source
     * @throws Refusal where it cannot be made clean; {@code photos.refused.video.too-long} where it needs a cut
     * @throws java.util.concurrent.CancellationException where it was cancelled; like a refusal it leaves no file
     * @throws IOException where the machine could not read or write
     */
    public Video read(Path source, Optional<VideoCut> cut, Path target, Progress progress) throws IOException {
        VideoProbe probe = probe(source);
        VideoLimits.check(probe.length(), cut);
        List<String> removed = Mp4Source.names(source, probe);
        double seconds = cut.map(VideoCut::length).orElse(probe.length()).toMillis() / 1000.0;
        VideoFile file = new VideoFile(target, seconds, progress);
        if (cut.isEmpty() && VideoEncoding.canCopy(probe, Files.size(source)))
            try {
                return file.write(copying(source, probe), removed);
            } catch (VideoFile.NotClean hidden) {
                // What lies between frames that are shown goes only when they are coded afresh.
            }
        try {
            return file.write(encoding(source, probe, cut, seconds), removed);
        } catch (VideoFile.NotClean still) {
            throw still.refusal();
        }
    }

    private static List<String> copying(Path source, VideoProbe probe) {
        List<String> arguments = new ArrayList<>(VideoProbe.input(source));
        arguments.addAll(maps(probe));
        arguments.addAll(VideoEncoding.sound());
        arguments.addAll(VideoEncoding.copied());
        return arguments;
    }

    private static List<String> encoding(Path source, VideoProbe probe, Optional<VideoCut> cut, double seconds) {
        List<String> arguments = new ArrayList<>(List.of("-threads", "2"));
        cut.ifPresent(part -> arguments.addAll(VideoLimits.seek(part)));
        arguments.addAll(VideoProbe.input(source));
        arguments.addAll(maps(probe));
        arguments.addAll(List.of("-vf", VideoEncoding.plain(probe)));
        arguments.addAll(VideoEncoding.sound());
        int[] size = VideoEncoding.size(probe);
        arguments.addAll(VideoEncoding.encoded(size[0], size[1], probe.framesPerSecond(), seconds));
        return arguments;
    }

    private static List<String> maps(VideoProbe probe) {
        List<String> maps = new ArrayList<>(List.of("-map", "0:" + probe.picture()));
        probe.sound().ifPresent(stream -> maps.addAll(List.of("-map", "0:" + stream)));
        return maps;
    }
}
