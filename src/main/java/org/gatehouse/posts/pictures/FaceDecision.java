package org.gatehouse.posts.pictures;

import org.gatehouse.rules.Words;

/** What was decided about a face in a picture (TW-FACE); consent is no reason to show one. */
public enum FaceDecision {
    HIDDEN,
    /** The search was wrong: a knot in wood, a painted smile. */
    NOT_A_FACE,
    /** Neither a child nor an adult of the school: a portrait, a banknote. */
    NOT_OURS,
    /** Only where the school has switched this reason on. */
    NOT_IDENTIFIABLE;

    /** Whether somebody must say why. */
    public boolean needsReason() {
        return this != HIDDEN;
    }

    public String title() {
        return Words.of("posts.face." + name());
    }
}
