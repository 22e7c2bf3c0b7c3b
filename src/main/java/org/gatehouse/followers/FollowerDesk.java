package org.gatehouse.followers;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.gatehouse.book.Actor;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.Person;

/**
 * What the screens about followers work with.
 *
 * @param staff who may have seen an e-mail
 * @param letterhead of what is printed
 * @param ownHandle of the school's account, without {@code @}; empty where it has none
 * @param openPupil opens a child's page, where the office corrects its record
 * @param openOrganisations opens the list of agreed organisations
 */
public record FollowerDesk(
        Followers followers,
        Actor actor,
        Supplier<List<Person>> staff,
        Supplier<Letterhead> letterhead,
        Supplier<String> ownHandle,
        LongConsumer openPupil,
        Runnable openOrganisations) {}
