package org.gatehouse.posts.pictures;

import java.util.Optional;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.HiddenSpan;

/**
 * A face in a picture or video and what somebody decided about it. Boxes are in pixels of it before anything is hidden.
 *
 * @param found as the search found it; empty where a person drew it
 * @param box as it stands now, to be hidden as a whole
 * @param during the stretch of a video in which it is hidden; empty in a picture
 * @param reason why it need not be hidden, or empty
 * @param decidedBy the person who decided last; 0 while it is hidden because nobody said anything else
 */
public record FaceMark(
        Optional<Sighting> found,
        Box box,
        Optional<Span> during,
        FaceDecision decision,
        String reason,
        long decidedBy) {
    /** A face as it comes from the search of a picture: hidden, until somebody decides otherwise. */
    public static FaceMark found(Box box) {
        return found(new Sighting(box, Optional.empty()));
    }

    static FaceMark found(HiddenSpan proposed) {
        return found(new Sighting(proposed.box(), Optional.of(Span.of(proposed.from(), proposed.to()))));
    }

    private static FaceMark found(Sighting sighting) {
        return new FaceMark(Optional.of(sighting), sighting.box(), sighting.during(), FaceDecision.HIDDEN, "", 0);
    }

    /** A face that a person drew. */
    public static FaceMark drawn(Box box) {
        return new FaceMark(Optional.empty(), box, Optional.empty(), FaceDecision.HIDDEN, "", 0);
    }

    public FaceMark at(Box other) {
        return new FaceMark(found, other, during, decision, reason, decidedBy);
    }

    public FaceMark during(Span stretch) {
        return new FaceMark(found, box, Optional.of(stretch), decision, reason, decidedBy);
    }

    public FaceMark decided(FaceDecision other, String why) {
        return new FaceMark(found, box, during, other, why.strip(), decidedBy);
    }

    FaceMark by(long person) {
        return new FaceMark(found, box, during, decision, reason, person);
    }
}
