package org.gatehouse.posts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Words;

/** What an approver says of a picture after looking at it at full size; a picture leaves only when all of it is said. */
public enum PictureStatement {
    NO_CHILD,
    /** In place of {@link #NO_CHILD}, where children are tagged in the post. */
    CHILDREN_TAGGED,
    NO_RECOGNISABLE_FACE;

    /** What is said of each picture when all children in it are tagged, or none is. */
    public static Set<PictureStatement> needed(PostContent content) {
        return EnumSet.of(ofChildren(content).get(content.taggedChildren() == 0 ? 0 : 1), NO_RECOGNISABLE_FACE);
    }

    /** Of which exactly one must be said of each picture (PHOTO-CONSENT). */
    static List<PictureStatement> ofChildren(PostContent content) {
        return content.taggedChildren() == 0 ? List.of(NO_CHILD) : List.of(NO_CHILD, CHILDREN_TAGGED);
    }

    /** What is still to be said of a picture; empty where all is. */
    static Optional<PictureStatement> missing(Set<PictureStatement> said, PostContent content) {
        List<PictureStatement> children = ofChildren(content);
        if (children.stream().noneMatch(said::contains)) return Optional.of(children.get(children.size() - 1));
        return said.contains(NO_RECOGNISABLE_FACE) ? Optional.empty() : Optional.of(NO_RECOGNISABLE_FACE);
    }

    /** As the approver says it: "There is no child in this picture". */
    public String title() {
        return Words.of("posts.picture." + name());
    }
}
