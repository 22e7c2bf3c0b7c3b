package org.gatehouse.posts.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.Words;

/** What is said of the faces of a picture. */
public final class FaceWords {
    private FaceWords() {}

    /** "5 faces: 3 hidden, 1 cut away, 1 not a face". */
    public static String summary(PictureEdit edit) {
        List<FaceMark> faces = edit.faces();
        if (faces.isEmpty()) return Words.of(edit.searched() ? "posts.faces.none" : "posts.faces.none-drawn");
        List<String> parts = new ArrayList<>();
        long away = faces.stream().filter(edit::isCutAway).count();
        for (FaceDecision decision : FaceDecision.values()) {
            long count = faces.stream()
                    .filter(face -> face.decision() == decision && !edit.isCutAway(face))
                    .count();
            if (count > 0) parts.add(Words.of("posts.faces.of." + decision.name(), count));
            if (decision == FaceDecision.HIDDEN && away > 0) parts.add(Words.of("posts.faces.of.cut-away", away));
        }
        return Words.of("posts.faces.summary", faces.size(), String.join(", ", parts));
    }

    /** What was decided about a picture, and about the length and sound of a video. */
    public static String decided(PictureEdit edit) {
        return edit.video().map(choice -> summary(edit) + "\n" + video(choice)).orElseGet(() -> summary(edit));
    }

    private static String video(VideoChoice choice) {
        return Words.of(
                "posts.video.choice",
                choice.kept().map(Span::words).orElseGet(() -> Words.of("posts.video.whole")),
                Words.of(choice.sound() ? "posts.video.with-sound" : "posts.video.silent"));
    }

    /** One sentence a face: what was decided, why, and by whom. */
    public static List<String> each(PictureEdit edit, Map<Long, String> names) {
        List<String> sentences = new ArrayList<>();
        for (FaceMark face : edit.faces()) {
            int number = sentences.size() + 1;
            String decision = edit.isCutAway(face)
                    ? Words.of("posts.faces.cut-away")
                    : face.decision().title();
            sentences.add(
                    face.reason().isEmpty() || edit.isCutAway(face)
                            ? Words.of("posts.faces.one", number, decision)
                            : Words.of(
                                    "posts.faces.one-because",
                                    number,
                                    decision,
                                    face.reason(),
                                    names.getOrDefault(face.decidedBy(), "")));
        }
        return sentences;
    }
}
