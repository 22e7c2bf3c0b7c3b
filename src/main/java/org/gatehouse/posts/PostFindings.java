package org.gatehouse.posts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.book.Book;
import org.gatehouse.checks.CheckedPost;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Organisations;
import org.gatehouse.checks.OwnDetails;
import org.gatehouse.checks.PostChecks;
import org.gatehouse.checks.StaffNames;
import org.gatehouse.checks.TextLimit;
import org.gatehouse.consents.ConsentState;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.people.People;
import org.gatehouse.school.School;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sites.Sites;
import org.jdbi.v3.core.Handle;

/** What the checks find in a post, with the roll, the staff and the school's own details as they are. */
public final class PostFindings {
    private final Book book;
    private final School school;
    private final People people;
    private final Known known;
    private final Sites sites;
    private final TaggedConsents tagged;
    private volatile Built built;

    /** Whom the school knows, as an act's own transaction sees them. */
    record Known(Function<Handle, CompiledRoll> roll, Function<Handle, List<Organisation>> organisations) {}

    /** The checks as they were built at one revision of the file. */
    private record Built(long revision, PostChecks checks) {}

    PostFindings(Book book, School school, People people, Known known, Sites sites, TaggedConsents tagged) {
        this.book = book;
        this.school = school;
        this.people = people;
        this.known = known;
        this.sites = sites;
        this.tagged = tagged;
    }

    /** What stands in {@code content} for a site, for the person who is writing: quick, and written down nowhere. */
    public List<Finding> of(long siteId, PostContent content) {
        PostChecks checks = checks();
        return book.read(sql -> joined(pictures(sql, siteId, content), find(checks, content, limit(sql, siteId))));
    }

    /** The consent in force today of each of these children, for what the site shows. */
    public Map<Long, ConsentState> consents(long siteId, List<Long> pupils) {
        return book.read(sql -> tagged.states(sql, siteId, pupils));
    }

    /** What in the words alone a person may have to be asked about, whatever site they go to. */
    List<Finding> words(PostContent content) {
        return find(checks(), content, TextLimit.weighted(Integer.MAX_VALUE));
    }

    /** The checks as they are now, for texts that are no posts of the queue. */
    public PostChecks checks() {
        long revision = book.revision().number();
        Built last = built;
        if (last == null || last.revision() != revision) {
            last = new Built(revision, book.read(this::build));
            built = last;
        }
        return last.checks();
    }

    private TextLimit limit(Handle sql, long siteId) {
        return SiteLimit.of(sites.site(sql, siteId), school.settings(sql));
    }

    /** What stands in {@code content} at this very moment of an act. */
    List<Finding> now(Handle sql, long siteId, PostContent content) {
        return joined(pictures(sql, siteId, content), words(sql, siteId, content));
    }

    private List<Finding> pictures(Handle sql, long siteId, PostContent content) {
        return joined(
                tagged.missing(sql, siteId, content.taggedPupils()),
                PictureFindings.of(content, school.settings(sql).notIdentifiable()));
    }

    /** The same without who is in the pictures: what the words alone must be mended for. */
    List<Finding> words(Handle sql, long siteId, PostContent content) {
        return find(build(sql), content, limit(sql, siteId));
    }

    private static List<Finding> joined(List<Finding> first, List<Finding> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private PostChecks build(Handle sql) {
        return new PostChecks(
                known.roll().apply(sql),
                new StaffNames(people.staffNames()),
                listed(known.organisations().apply(sql)),
                new OwnDetails(ownTexts(school.facts(sql))),
                school.settings(sql).postLimit());
    }

    private static Organisations listed(List<Organisation> agreed) {
        return new Organisations(agreed.stream()
                .map(one -> new Organisations.Organisation(
                        one.name(), List.copyOf(one.hosts()), List.copyOf(one.handles())))
                .toList());
    }

    private static List<String> ownTexts(SchoolFacts facts) {
        return Stream.of(List.of(facts.name()), facts.emails(), facts.telephones(), facts.addresses(), facts.websites())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> find(PostChecks checks, PostContent content, TextLimit limit) {
        // The files that leave are named after the post alone, so that no name of theirs needs a check.
        return checks.report(
                        new CheckedPost(
                                content.text(),
                                content.altTexts(),
                                List.of(),
                                !content.pictures().isEmpty(),
                                content.taggedPupils()),
                        limit)
                .findings();
    }
}
