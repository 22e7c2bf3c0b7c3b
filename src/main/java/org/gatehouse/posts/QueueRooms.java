package org.gatehouse.posts;

import java.util.function.Function;
import org.gatehouse.book.Actor;
import org.gatehouse.book.UnsavedWords;
import org.gatehouse.people.People;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Rule;
import org.gatehouse.school.School;
import org.gatehouse.sites.Sites;

/**
 * What the queue's screens work with: the rooms, and who sits at them.
 *
 * @param wording what the school's own policy says about a rule
 * @param unsaved what this person has decided about faces and not kept yet
 */
public record QueueRooms(
        Posts posts,
        Roll roll,
        Sites sites,
        People people,
        School school,
        Function<Rule, String> wording,
        Actor actor,
        UnsavedWords unsaved) {}
