package org.gatehouse.wiring;

import org.gatehouse.book.Book;
import org.gatehouse.consents.Consents;
import org.gatehouse.followers.Followers;
import org.gatehouse.incidents.Incidents;
import org.gatehouse.monitoring.AuditSources;
import org.gatehouse.monitoring.Monitoring;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.people.People;
import org.gatehouse.people.SignIn;
import org.gatehouse.policy.Policy;
import org.gatehouse.posts.Posts;
import org.gatehouse.posts.pictures.FaceSearch;
import org.gatehouse.reports.Reports;
import org.gatehouse.roll.Roll;
import org.gatehouse.school.School;
import org.gatehouse.sites.Sites;

/** Every room, on one open file. Closing it closes the file. */
public record Rooms(
        Book book,
        School school,
        People people,
        SignIn signIn,
        Roll roll,
        Consents consents,
        Organisations organisations,
        Followers followers,
        Incidents incidents,
        Sites sites,
        Posts posts,
        Monitoring monitoring,
        Policy policy,
        Reports reports)
        implements AutoCloseable {
    public static Rooms on(Book book) {
        School school = new School(book);
        People people = new People(book, school);
        Sites sites = new Sites(book, school, people);
        Roll roll = new Roll(book, people);
        Consents consents = new Consents(book, school, people, roll);
        Organisations organisations = new Organisations(book, people);
        Followers followers = new Followers(book, school, people, roll, organisations);
        Incidents incidents = new Incidents(book, people, roll);
        Posts posts = new Posts(book, school, people, sites, consents, roll::compiled, organisations, new FaceSearch());
        Monitoring monitoring =
                new Monitoring(book, school, people, new AuditSources(organisations, followers, sites, posts));
        Policy policy = new Policy(book, school, people, sites);
        return new Rooms(
                book,
                school,
                people,
                new SignIn(book, people),
                roll,
                consents,
                organisations,
                followers,
                incidents,
                sites,
                posts,
                monitoring,
                policy,
                new Reports(
                        book,
                        school,
                        new Reports.Told(posts, consents, followers, organisations, sites, policy, monitoring)));
    }

    @Override
    public void close() {
        book.close();
    }
}
