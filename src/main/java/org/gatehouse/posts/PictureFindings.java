package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.posts.pictures.FaceDecision;
import org.gatehouse.posts.pictures.PictureEdit;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/** What stands in the pictures of a post: faces that nobody decided about (TW-FACE), children without consent (PHOTO-CONSENT). */
final class PictureFindings {
    private PictureFindings() {}

    /** @param notIdentifiable whether the school accepts that reason */
    static List<Finding> of(PostContent content, boolean notIdentifiable) {
        List<Finding> found = new ArrayList<>();
        for (OtherChild child : content.otherChildren()) found.add(other(child));
        for (int index = 0; index < content.pictures().size(); index++) {
            int position = index + 1;
            content.pictures()
                    .get(index)
                    .edit()
                    .ifPresentOrElse(
                            edit -> add(content, edit, position, notIdentifiable, found),
                            () -> found.add(finding(
                                    Rule.TW_FACE,
                                    Severity.BLOCK,
                                    position,
                                    Words.of("posts.faces.nobody-looked", position))));
        }
        return found;
    }

    private static void add(
            PostContent content, PictureEdit edit, int position, boolean notIdentifiable, List<Finding> found) {
        boolean off = !notIdentifiable
                && edit.faces().stream()
                        .anyMatch(face -> face.decision() == FaceDecision.NOT_IDENTIFIABLE && !edit.isCutAway(face));
        if (off)
            found.add(finding(
                    Rule.TW_FACE, Severity.BLOCK, position, Words.of("posts.faces.not-identifiable-off", position)));
        int faces = edit.facesOfPeople();
        int children = content.taggedChildren();
        if (faces > children)
            found.add(finding(
                    Rule.PHOTO_CONSENT,
                    Severity.WARN,
                    position,
                    Words.of("posts.faces.more-than-tagged", position, faces, children)));
    }

    private static Finding other(OtherChild child) {
        boolean consent = !child.consent().isBlank();
        return new Finding(
                Rule.PHOTO_CONSENT,
                consent ? Severity.WARN : Severity.BLOCK,
                Place.TEXT,
                0,
                0,
                "",
                Words.of(
                        consent ? "posts.other-child.consent" : "posts.other-child.no-consent",
                        child.who(),
                        child.consent()));
    }

    private static Finding finding(Rule rule, Severity severity, int position, String message) {
        return new Finding(rule, severity, new Place(Place.Field.PICTURE, position - 1), 0, 0, "", message);
    }
}
