package org.gatehouse.posts;

import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.rules.Words;

/** What an approver says of a picture after looking at it at full size; a picture leaves only when all of it is said. */
public enum PictureStatement {
    NO_CHILD,
    /** For a post in which children are tagged, in place of {@link #NO_CHILD}. */
    CHILDREN_TAGGED,
    NO_RECOGNISABLE_FACE;

    /** What must be said of each picture of a post before it is approved. */
    public static Set<PictureStatement> needed(PostContent content) {
        return EnumSet.of(content.taggedPupils().isEmpty() ? NO_CHILD : CHILDREN_TAGGED, NO_RECOGNISABLE_FACE);
    }

    /** As the approver says it: "There is no child in this picture". */
    public String title() {
        return Words.of("posts.picture." + name());
    }
}
