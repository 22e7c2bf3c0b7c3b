package org.gatehouse.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.Face;
import org.gatehouse.photos.FaceFinder;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.Retouching;
import org.gatehouse.rules.Refusal;

/** Hides, reports or passes over the faces in pictures, as the command line said. */
final class FacesInPictures implements AutoCloseable {
    private final CleanCommand.Faces wanted;
    private final FaceFinder finder = new FaceFinder();

    FacesInPictures(CleanCommand.Faces wanted) {
        this.wanted = wanted;
    }

    /** @param faces in pixels of the picture */
    record Treated(Picture picture, List<CleanedLine.Face> faces) {}

    /** @throws Refusal where faces were to be looked for and this computer cannot */
    Treated treat(Picture clean) throws IOException {
        if (wanted == CleanCommand.Faces.IGNORE) return new Treated(clean, List.of());
        List<Box> boxes =
                found(() -> finder.find(clean.bytes())).stream().map(Face::box).toList();
        boolean hidden = wanted == CleanCommand.Faces.HIDE;
        Picture picture = hidden && !boxes.isEmpty() ? Retouching.apply(clean, Optional.empty(), boxes) : clean;
        return new Treated(
                picture,
                boxes.stream()
                        .map(box -> new CleanedLine.Face(box.x(), box.y(), box.width(), box.height(), hidden))
                        .toList());
    }

    /** For the frames of a video; none where nobody asked for faces. */
    Optional<Function<BufferedImage, List<Face>>> inFrames() {
        if (wanted == CleanCommand.Faces.IGNORE) return Optional.empty();
        return Optional.of(frame -> {
            try {
                return found(() -> finder.find(frame));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private interface Search {
        List<Face> find() throws IOException;
    }

    /** Nobody marks faces by hand here: the person must say that they looked. */
    private static List<Face> found(Search search) throws IOException {
        try {
            return search.find();
        } catch (Refusal refusal) {
            boolean unavailable = refusal.key().equals("photos.faces.unavailable");
            throw unavailable ? new Refusal("cli.clean.no-faces") : refusal;
        }
    }

    @Override
    public void close() {
        finder.close();
    }
}
