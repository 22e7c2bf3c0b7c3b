package org.gatehouse.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a clean video what leaves: cut, silent unless told otherwise, with boxes filled in the pixels. */
public final class VideoEditor {
    /**
     * Writes the video that leaves and reads it back; its pictures are encoded afresh only where they change.
     *
     * @param clean as {@link VideoReader} wrote it
     * @param target which may exist and is then replaced; not {@code clean} itself
     * @throws org.gatehouse.rules.Refusal where the cut lies outside the video or leaves too little
     * @throws java.util.concurrent.CancellationException where it was cancelled; like a refusal it leaves no file
     * @throws IOException where the machine could not read or write
     */
    public Video render(Path clean, VideoEdit edit, Path target, Progress progress) throws IOException {
        VideoProbe probe = VideoProbe.of(clean);
        VideoLimits.check(probe.length(), edit.cut());
        Optional<Integer> sound = edit.sound() ? probe.sound() : Optional.empty();
        double seconds = edit.cut().map(VideoCut::length).orElse(probe.length()).toMillis() / 1000.0;
        VideoFile file = new VideoFile(target, seconds, progress);
        boolean asItIs = edit.cut().isEmpty() && edit.hidden().isEmpty();
        Path script = Files.createTempFile("gatehouse", ".txt");
        try {
            Files.writeString(script, HidingFilter.of(probe, edit));
            List<String> arguments = new ArrayList<>(List.of("-threads", "2"));
            edit.cut().ifPresent(part -> arguments.addAll(VideoLimits.seek(part)));
            arguments.addAll(VideoProbe.input(clean));
            arguments.addAll(List.of("-map", "0:" + probe.picture()));
            sound.ifPresent(stream -> arguments.addAll(List.of("-map", "0:" + stream)));
            // Sound that was encoded here before is not encoded again, save where it is cut.
            if (edit.cut().isEmpty()) arguments.addAll(List.of("-c:a", "copy"));
            else arguments.addAll(VideoEncoding.sound());
            if (asItIs) arguments.addAll(VideoEncoding.copied());
            else {
                arguments.addAll(List.of("-/filter:v", script.toString()));
                arguments.addAll(VideoEncoding.encoded(
                        probe.width() & ~1, probe.height() & ~1, probe.framesPerSecond(), seconds));
            }
            return file.write(arguments, List.of());
        } catch (VideoFile.NotClean traces) {
            throw traces.refusal();
        } finally {
            Files.deleteIfExists(script);
        }
    }
}
