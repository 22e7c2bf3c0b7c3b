package org.gatehouse.posts;

import org.gatehouse.book.Actor;
import org.gatehouse.people.People;
import org.gatehouse.roll.Roll;
import org.gatehouse.school.School;
import org.gatehouse.sites.Sites;

/** What the queue's screens work with: the rooms, and who sits at them. */
public record QueueRooms(Posts posts, Roll roll, Sites sites, People people, School school, Actor actor) {}
