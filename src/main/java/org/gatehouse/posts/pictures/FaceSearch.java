package org.gatehouse.posts.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.Face;
import org.gatehouse.photos.FaceFinder;
import org.gatehouse.photos.HiddenSpan;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.Progress;
import org.gatehouse.photos.VideoFaces;
import org.gatehouse.rules.Refusal;

/**
 * Looks for faces on this computer. Where it cannot look for any, it says so by an empty answer: a person then draws the boxes,
 * and the picture says that nobody looked.
 */
public final class FaceSearch {
    private static final String UNAVAILABLE = "photos.faces.unavailable";

    private final FaceFinder finder = new FaceFinder();

    /** The faces in a clean picture. */
    Optional<List<Box>> picture(byte[] clean) throws IOException {
        try {
            return Optional.of(finder.find(clean).stream().map(Face::box).toList());
        } catch (Refusal refusal) {
            return unavailable(refusal);
        }
    }

    /** A clean picture with every face that is found hidden. */
    public PictureEdit edit(Picture clean) throws IOException {
        return PictureEdit.found(clean.sha256(), picture(clean.bytes()));
    }

    /** The faces in a clean video, each as long as it is seen. */
    Optional<List<HiddenSpan>> video(Path clean, Progress progress) throws IOException {
        try {
            return Optional.of(VideoFaces.propose(clean, finder::find, progress));
        } catch (Refusal refusal) {
            return unavailable(refusal);
        }
    }

    private static <T> Optional<T> unavailable(Refusal refusal) {
        if (refusal.key().equals(UNAVAILABLE)) return Optional.empty();
        throw refusal;
    }
}
