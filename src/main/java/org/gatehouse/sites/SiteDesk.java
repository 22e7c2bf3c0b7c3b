package org.gatehouse.sites;

import java.util.List;
import java.util.function.Supplier;
import org.gatehouse.book.Actor;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.Person;
import org.gatehouse.school.SchoolFacts;

/**
 * What the page of sites is handed of the rooms below it, read off the window's thread.
 *
 * @param staff everybody, also who has left
 * @param uses for which consent is asked today
 */
public record SiteDesk(
        Sites sites,
        Actor actor,
        Supplier<List<Person>> staff,
        Supplier<List<ConsentUse>> uses,
        Supplier<SchoolFacts> school,
        Supplier<Letterhead> letterhead) {}
