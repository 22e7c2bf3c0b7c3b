package org.gatehouse.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.photos.Face;
import org.gatehouse.photos.HiddenSpan;
import org.gatehouse.photos.Progress;
import org.gatehouse.photos.Video;
import org.gatehouse.photos.VideoEdit;
import org.gatehouse.photos.VideoEditor;
import org.gatehouse.photos.VideoFaces;
import org.gatehouse.photos.VideoReader;
import org.gatehouse.rules.Refusal;

/** The videos among the files that {@code clean} was given. */
final class CleanVideos {
    private final VideoReader reader = new VideoReader();
    private final VideoEditor editor = new VideoEditor();
    private final Optional<Function<BufferedImage, List<Face>>> finder;
    private final boolean hide;
    private final boolean sound;
    private final boolean force;

    /**
     * @param finder finds faces in a frame, unless nobody asked for them
     * @param hide whether what it finds is filled
     * @param sound whether it is kept
     * @param force whether a file that exists is replaced
     */
    CleanVideos(Optional<Function<BufferedImage, List<Face>>> finder, boolean hide, boolean sound, boolean force) {
        this.finder = finder;
        this.hide = hide;
        this.sound = sound;
        this.force = force;
    }

    boolean takes(Path file) throws IOException {
        return reader.isVideo(file);
    }

    /** @throws Refusal where it cannot be made clean, or the target exists and may not be replaced */
    CleanedLine write(Path in, Path target) throws IOException {
        boolean exists = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && (!force || Files.isDirectory(target)))
            throw new Refusal("photos.refused.exists", target.getFileName());
        Path folder = Files.createTempDirectory("gatehouse");
        Path clean = folder.resolve("clean.mp4");
        try {
            Video read = reader.read(in, Optional.empty(), clean, Progress.UNWATCHED);
            List<HiddenSpan> found =
                    finder.isEmpty() ? List.of() : VideoFaces.propose(clean, finder.get(), Progress.UNWATCHED);
            VideoEdit edit = new VideoEdit(Optional.empty(), sound, hide ? found : List.of());
            return line(in, target, read, editor.render(clean, edit, target, Progress.UNWATCHED), found);
        } finally {
            Files.deleteIfExists(clean);
            Files.delete(folder);
        }
    }

    private CleanedLine line(Path in, Path target, Video read, Video written, List<HiddenSpan> found) {
        return new CleanedLine.CleanVideo(
                in.toString(),
                target.getFileName().toString(),
                written.width(),
                written.height(),
                written.bytes(),
                written.length().toMillis() / 1000.0,
                written.sound(),
                found.stream().map(this::face).toList(),
                read.removed());
    }

    private CleanedLine.FaceSpan face(HiddenSpan span) {
        return new CleanedLine.FaceSpan(
                span.box().x(),
                span.box().y(),
                span.box().width(),
                span.box().height(),
                span.from().toMillis() / 1000.0,
                span.to().toMillis() / 1000.0,
                hide);
    }
}
