package org.gatehouse.posts.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.photos.Box;
import org.gatehouse.rules.Refusal;

/** What must hold of an edit before the pixels are changed by it (TW-FACE). */
public final class EditRules {
    /** Smaller than this, a picture shows nothing. */
    static final int SHORTEST_CROP = 64;

    private static final int MOST_FACES = 500;
    /** Of a face that was found, this much is hidden, wherever somebody moved its box. */
    private static final double HIDDEN = 0.95;
    /** Of a face that need not be hidden, this much stays inside its box, so that the reason stays with it. */
    private static final double MARKED = 0.6;
    /** What the pixels lose around a box, of its sides: a little less than they do. */
    private static final double MARGIN = 0.2;

    private static final double VIDEO_MARGIN = 0.05;

    private EditRules() {}

    /**
     * The edit as it is kept: what is new or decided otherwise carries {@code person}’s name.
     *
     * @param before as the file has it
     * @param width of the uncovered picture, in pixels
     * @param notIdentifiable whether the school has switched that reason on
     * @throws Refusal for what may not be
     */
    public static PictureEdit require(
            PictureEdit before, PictureEdit wanted, int width, int height, boolean notIdentifiable, long person) {
        wanted.crop().ifPresent(crop -> {
            if (before.video().isPresent()) throw new Refusal("posts.video.no-crop");
            if (!inside(crop, width, height) || Math.min(crop.width(), crop.height()) < SHORTEST_CROP)
                throw new Refusal("posts.face.crop", SHORTEST_CROP);
        });
        if (wanted.faces().size() > MOST_FACES) throw new Refusal("posts.face.too-many", MOST_FACES);
        for (FaceMark face : before.faces())
            if (face.found().isPresent()
                    && wanted.faces().stream().noneMatch(kept -> kept.found().equals(face.found())))
                throw new Refusal("posts.face.lost");
        List<FaceMark> kept = new ArrayList<>();
        for (FaceMark face : wanted.faces()) {
            require(face, before, width, height);
            if (face.decision().needsReason() && face.reason().isBlank() && !wanted.isCutAway(face))
                throw new Refusal("posts.face.reason");
            if (face.decision() == FaceDecision.NOT_IDENTIFIABLE && !notIdentifiable && !wanted.isCutAway(face))
                throw new Refusal("posts.face.not-identifiable-off");
            kept.add(decidedBefore(face, before) ? face : face.by(person));
        }
        return new PictureEdit(
                before.uncovered(), before.searched(), wanted.crop(), kept, video(before, wanted, person));
    }

    private static void require(FaceMark face, PictureEdit before, int width, int height) {
        if (!inside(face.box(), width, height)) throw new Refusal("posts.face.outside");
        before.video().ifPresent(video -> {
            if (face.during().isEmpty() || face.during().get().from() >= video.length())
                throw new Refusal("posts.video.stretch");
        });
        face.found().ifPresent(found -> {
            if (before.faces().stream().noneMatch(known -> known.found().equals(face.found())))
                throw new Refusal("posts.face.lost");
            boolean hidden = face.decision() == FaceDecision.HIDDEN;
            Box covering = hidden ? asHidden(face.box(), before.video().isPresent()) : face.box();
            if (covered(found.box(), covering) < (hidden ? HIDDEN : MARKED)) throw new Refusal("posts.face.uncovered");
            boolean asLong = found.during()
                    .map(seen ->
                            face.during().map(stretch -> stretch.holds(seen)).orElse(false))
                    .orElse(true);
            if (!asLong) throw new Refusal("posts.video.too-short");
        });
    }

    /** The sound carries the name of whoever listened to it. */
    private static Optional<VideoChoice> video(PictureEdit before, PictureEdit wanted, long person) {
        if (before.video().isEmpty()) return Optional.empty();
        VideoChoice now = before.video().get();
        VideoChoice next = wanted.video().orElse(now);
        next.kept().ifPresent(kept -> {
            if (kept.to() > now.length()) throw new Refusal("posts.video.kept");
        });
        boolean sound = next.sound() && now.hasSound();
        VideoChoice kept = now.keeping(next.kept()).withSound(sound);
        return Optional.of(sound && now.sound() ? kept : kept.by(person));
    }

    private static boolean decidedBefore(FaceMark face, PictureEdit before) {
        return before.faces().stream()
                .anyMatch(known -> known.decidedBy() == face.decidedBy()
                        && known.decision() == face.decision()
                        && Objects.equals(known.reason(), face.reason())
                        && known.found().equals(face.found())
                        && known.box().equals(face.box())
                        && known.during().equals(face.during()));
    }

    private static Box asHidden(Box box, boolean video) {
        int wide = (int) (box.width() * (video ? VIDEO_MARGIN : MARGIN));
        int high = (int) (box.height() * (video ? VIDEO_MARGIN : MARGIN));
        return new Box(box.x() - wide, box.y() - high, box.width() + 2 * wide, box.height() + 2 * high);
    }

    private static boolean inside(Box box, int width, int height) {
        return box.x() >= 0 && box.y() >= 0 && box.right() <= width && box.bottom() <= height;
    }

    /** How much of {@code face} lies in {@code box}, from 0 to 1. */
    private static double covered(Box face, Box box) {
        double wide = Math.max(0, Math.min(face.right(), box.right()) - Math.max(face.x(), box.x()));
        double high = Math.max(0, Math.min(face.bottom(), box.bottom()) - Math.max(face.y(), box.y()));
        return wide * high / ((double) face.width() * face.height());
    }
}
