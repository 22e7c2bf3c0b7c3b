package org.gatehouse.posts;

import org.gatehouse.rules.Words;

/** What an approver says of a picture after looking at it at full size; a picture leaves only when all of it is said. */
public enum PictureStatement {
    NO_CHILD,
    NO_RECOGNISABLE_FACE;

    /** As the approver says it: "There is no child in this picture". */
    public String title() {
        return Words.of("posts.picture." + name());
    }
}
