package org.gatehouse.posts;

import java.time.LocalDate;
import java.util.List;

/**
 * A post that is out and must come down, since a tagged child has no consent any more.
 *
 * @param due by when: the first weekday after the day on which consent ended
 * @param why a sentence for each such child
 */
public record TakeDown(PostRow post, LocalDate due, List<String> why) {
    public TakeDown {
        why = List.copyOf(why);
    }
}
