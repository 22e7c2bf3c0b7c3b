package org.gatehouse.reports;

import static org.gatehouse.book.Permission.READ_REPORTS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.consents.Consents;
import org.gatehouse.followers.Followers;
import org.gatehouse.monitoring.Monitoring;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.policy.Policy;
import org.gatehouse.posts.Posts;
import org.gatehouse.school.School;
import org.gatehouse.school.Term;
import org.gatehouse.sites.Sites;

/** Gathers, from every room, what goes on paper for those who see no room. */
public final class Reports {
    private final Book book;
    private final School school;
    private final List<FigureSource> sources;

    /** The rooms that tell governors something. */
    public record Told(
            Posts posts,
            Consents consents,
            Followers followers,
            Organisations organisations,
            Sites sites,
            Policy policy,
            Monitoring monitoring) {
        private List<FigureSource> sources() {
            return List.of(
                    new PostFigures(posts),
                    new ConsentFigures(consents),
                    new FollowerFigures(followers),
                    new OrganisationFigures(organisations),
                    new SiteFigures(sites),
                    new PolicyFigures(policy),
                    new MonitoringFigures(monitoring),
                    new IncidentFigures());
        }
    }

    public Reports(Book book, School school, Told told) {
        this.book = book;
        this.school = school;
        this.sources = told.sources();
    }

    /** The governors' figures of this moment. */
    public GovernorsFigures governors(Actor actor) {
        actor.require(READ_REPORTS);
        ZoneId zone = school.facts().zone();
        Instant now = book.clock().instant();
        Term term = Term.of(LocalDate.ofInstant(now, zone));
        TermActs acts = TermActs.of(book, term, zone);
        TermActs before = TermActs.of(book, term.before(), zone);
        return new GovernorsFigures(
                term,
                term.before(),
                sources.stream().map(source -> source.figures(acts, before)).toList(),
                sources.stream().flatMap(source -> source.overdue().stream()).toList(),
                book.trailHead(),
                now);
    }

    /** The governors' page, one page on paper. */
    public PaperDocument governorsPage(Actor actor) {
        return GovernorsPage.document(governors(actor), school.facts().zone());
    }

    /** The governors' page as a file of that format; as PDF it is tagged for screen readers. */
    byte[] governorsPage(Actor actor, PaperFormat format) {
        Letterhead letterhead = new Letterhead(school.facts().name(), school.crest());
        GovernorsFigures figures = governors(actor);
        ZoneId zone = school.facts().zone();
        return format.write(
                GovernorsPage.document(figures, zone), letterhead, GovernorsPage.written(figures, zone), figures.at());
    }
}
