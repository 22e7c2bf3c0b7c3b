package org.gatehouse.posts;

import java.util.function.Function;
import org.gatehouse.book.Book;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.consents.Consents;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.people.People;
import org.gatehouse.posts.pictures.FaceSearch;
import org.gatehouse.school.School;
import org.gatehouse.sites.Sites;
import org.jdbi.v3.core.Handle;

/** The posts of the school whose file is open: their acts by what is done with them, their reads and their findings. */
public final class Posts {
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final PostReads reads;
    private final PostFindings findings;

    public Posts(
            Book book,
            School school,
            People people,
            Sites sites,
            Consents consents,
            Function<Handle, CompiledRoll> roll,
            Organisations organisations,
            FaceSearch faces) {
        PostActs acts = new PostActs(book, school, people);
        TaggedConsents tagged = new TaggedConsents(sites, consents);
        findings = new PostFindings(
                book, school, people, new PostFindings.Known(roll, organisations::current), sites, tagged);
        reads = new PostReads(book, school, people, new TakeDowns(sites, tagged));
        drafting = new Drafting(acts, school, people, sites, findings, faces);
        reviewing = new Reviewing(acts, school, new ApprovalRules(school, findings));
        publishing = new Publishing(acts, reads, sites, findings, new BegunExport(book));
    }

    public Drafting drafting() {
        return drafting;
    }

    public Reviewing reviewing() {
        return reviewing;
    }

    public Publishing publishing() {
        return publishing;
    }

    public PostReads reads() {
        return reads;
    }

    /** Live checks for whoever is writing. */
    public PostFindings findings() {
        return findings;
    }
}
