package org.gatehouse.posts.pictures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.HiddenSpan;
import org.gatehouse.photos.VideoCut;
import org.gatehouse.photos.VideoEdit;

/**
 * What was done to a clean picture or video before it may leave.
 *
 * @param uncovered the SHA-256 of the clean picture in which nothing is hidden yet; empty once it is no longer kept
 * @param searched whether the program could look for faces in it
 * @param crop the part that is kept, in pixels of the uncovered picture; empty for all of it, and in a video
 * @param video what leaves of a video beside its pictures; empty for a picture
 */
public record PictureEdit(
        String uncovered, boolean searched, Optional<Box> crop, List<FaceMark> faces, Optional<VideoChoice> video) {
    public PictureEdit {
        faces = List.copyOf(faces);
    }

    /** The edit of a picture. */
    public static PictureEdit ofPicture(String uncovered, boolean searched, Optional<Box> crop, List<FaceMark> faces) {
        return new PictureEdit(uncovered, searched, crop, faces, Optional.empty());
    }

    public static PictureEdit found(String uncovered, Optional<List<Box>> faces) {
        return ofPicture(
                uncovered,
                faces.isPresent(),
                Optional.empty(),
                faces.orElse(List.of()).stream().map(FaceMark::found).toList());
    }

    /** The same edit of a picture that lies under another hash, or is no longer kept. */
    public PictureEdit uncoveredAs(String other) {
        return new PictureEdit(other, searched, crop, faces, video);
    }

    /** The boxes whose pixels must go. */
    public List<Box> hidden() {
        return faces.stream()
                .filter(face -> face.decision() == FaceDecision.HIDDEN)
                .map(FaceMark::box)
                .toList();
    }

    /** Whether the picture leaves as it was found, pixel by pixel. */
    public boolean changesNothing() {
        boolean whole = video.map(choice -> choice.kept().isEmpty() && choice.sound() == choice.hasSound())
                .orElse(crop.isEmpty());
        return whole && hidden().isEmpty();
    }

    /** Whether nothing of this face, as it was found or as it stands now, is in the part that is kept. */
    public boolean isCutAway(FaceMark face) {
        if (video.isPresent())
            return video.get().kept().map(kept -> beside(kept, face)).orElse(false);
        return crop.map(kept -> !overlap(kept, withMargin(face.box()))
                        && face.found()
                                .map(sighting -> !overlap(kept, withMargin(sighting.box())))
                                .orElse(true))
                .orElse(false);
    }

    private static boolean beside(Span kept, FaceMark face) {
        return face.during().map(seen -> !kept.meets(seen)).orElse(false)
                && face.found()
                        .flatMap(Sighting::during)
                        .map(seen -> !kept.meets(seen))
                        .orElse(true);
    }

    /** What is done to the pixels and the sound of a video. */
    VideoEdit asVideoEdit(VideoChoice choice) {
        List<HiddenSpan> spans = faces.stream()
                .filter(face -> face.decision() == FaceDecision.HIDDEN)
                .map(face -> hiddenIn(choice, face))
                .toList();
        return new VideoEdit(
                choice.kept().map(kept -> new VideoCut(Duration.ofMillis(kept.from()), Duration.ofMillis(kept.to()))),
                choice.sound(),
                spans);
    }

    private static HiddenSpan hiddenIn(VideoChoice choice, FaceMark face) {
        Span seen = face.during().orElseGet(() -> new Span(0, choice.length()));
        return new HiddenSpan(face.box(), Duration.ofMillis(seen.from()), Duration.ofMillis(seen.to()));
    }

    /** How many people’s faces are in the part that is kept, hidden or not. */
    public int facesOfPeople() {
        return (int) faces.stream()
                .filter(face -> !isCutAway(face))
                .filter(face ->
                        face.decision() == FaceDecision.HIDDEN || face.decision() == FaceDecision.NOT_IDENTIFIABLE)
                .count();
    }

    public PictureEdit without(int index) {
        List<FaceMark> left = new ArrayList<>(faces);
        left.remove(index);
        return withFaces(left);
    }

    public PictureEdit with(FaceMark face) {
        List<FaceMark> more = new ArrayList<>(faces);
        more.add(face);
        return withFaces(more);
    }

    public PictureEdit with(int index, FaceMark face) {
        List<FaceMark> changed = new ArrayList<>(faces);
        changed.set(index, face);
        return withFaces(changed);
    }

    public PictureEdit withFaces(List<FaceMark> others) {
        return new PictureEdit(uncovered, searched, crop, others, video);
    }

    public PictureEdit withCrop(Optional<Box> part) {
        return new PictureEdit(uncovered, searched, part, faces, video);
    }

    public PictureEdit withVideo(VideoChoice choice) {
        return new PictureEdit(uncovered, searched, crop, faces, Optional.of(choice));
    }

    /** Every face hidden, whatever was decided before. */
    public PictureEdit allHidden() {
        return withFaces(faces.stream()
                .map(face -> face.decision() == FaceDecision.HIDDEN ? face : face.decided(FaceDecision.HIDDEN, ""))
                .toList());
    }

    /** A face reaches beyond its box: hair, chin, ears. */
    private static Box withMargin(Box box) {
        int wide = box.width() / 4;
        int high = box.height() / 4;
        return new Box(box.x() - wide, box.y() - high, box.width() + 2 * wide, box.height() + 2 * high);
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }
}
