package org.gatehouse.posts;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which posts to list.
 *
 * @param states empty for all
 * @param personId who wrote or entered it; 0 for everybody
 * @param from day of the last move in the school's zone, or null
 * @param to the last such day, itself included, or null
 * @param words that all stand in the post as it is now, in full or as beginnings; its number counts; empty for all
 */
public record PostFilter(Set<PostState> states, long personId, LocalDate from, LocalDate to, String words) {
    public static final PostFilter ALL = new PostFilter(Set.of(), 0, null, null, "");

    public PostFilter {
        states = Set.copyOf(states);
    }

    public static PostFilter of(PostState... states) {
        return new PostFilter(Set.of(states), 0, null, null, "");
    }
}
