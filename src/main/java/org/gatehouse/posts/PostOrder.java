package org.gatehouse.posts;

import java.util.Comparator;
import org.gatehouse.rules.Words;

/** In which order the queue lists its posts. */
enum PostOrder {
    LAST_MOVED(Comparator.comparing(PostRow::movedAt).reversed()),
    LONGEST_WAITING(Comparator.comparing(PostRow::movedAt)),
    NUMBER(Comparator.comparing(PostRow::number).reversed()),
    AUTHOR(Comparator.comparing(PostRow::author)
            .thenComparing(Comparator.comparing(PostRow::movedAt).reversed())),
    STATE(Comparator.comparing(PostRow::state)
            .thenComparing(Comparator.comparing(PostRow::movedAt).reversed()));

    private final Comparator<PostRow> comparator;

    PostOrder(Comparator<PostRow> comparator) {
        this.comparator = comparator;
    }

    Comparator<PostRow> comparator() {
        return comparator;
    }

    @Override
    public String toString() {
        return Words.of("posts.order." + name());
    }
}
