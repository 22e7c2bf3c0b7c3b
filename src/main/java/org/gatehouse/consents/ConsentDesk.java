package org.gatehouse.consents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.gatehouse.book.Actor;
import org.gatehouse.paper.Letterhead;

/**
 * What the register's screens work with.
 *
 * @param contacts of a child, those with parental responsibility first
 * @param names of the people who work here, by id
 * @param openPupil opens a child's page
 * @param letterhead of what is printed
 * @param touched what a change about a child and some uses does to posts, which this room does not know
 */
public record ConsentDesk(
        Consents consents,
        Actor actor,
        Contacts contacts,
        TouchedPosts touched,
        Supplier<Map<Long, String>> names,
        Supplier<Letterhead> letterhead,
        LongConsumer openPupil) {
    /** Who may decide for a child, as the roll knows them. */
    @FunctionalInterface
    public interface Contacts {
        List<Giver> of(long pupilId);
    }

    /** The posts in which a child is tagged. */
    @FunctionalInterface
    public interface TouchedPosts {
        Touched by(long pupilId, Set<Long> uses);
    }

    /**
     * What a withdrawal does.
     *
     * @param queued posts that cannot be approved or exported any more, a line each
     * @param posted posts that must come down, a line each
     */
    public record Touched(List<String> queued, List<String> posted) {
        public Touched {
            queued = List.copyOf(queued);
            posted = List.copyOf(posted);
        }
    }
}
