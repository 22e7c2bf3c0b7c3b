package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.checks.Finding;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.sites.Platform;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.SiteDetails;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;
import org.gatehouse.sites.SiteMove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts for a site that is not on X: its length, its consent, and its being open count. */
class OtherSitesTest {
    @TempDir
    Path folder;

    private Oakfield school;
    private Site video;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
        LocalDate today = school.sites.reads().today();
        SiteDetails details = new SiteDetails(
                new Account(Platform.YOUTUBE, "", "OakfieldChoir", "", "office@oakfield.example.sch.uk"),
                new Audience("Concerts", 13, true),
                Optional.of(new Terms(13, today)),
                new Keeping(school.teacher.id(), school.slt.id(), Optional.of(today.plusYears(1))),
                new Posting(ConsentUse.VIDEO, 320, ""));
        Site asked = school.sites.requests().request(school.teacher, details);
        Site approved = school.sites.requests().decide(school.head, asked, SiteMove.APPROVE, "");
        Site told = school.sites.register().notifySlt(school.slt, approved, "On Monday.");
        video = school.sites.register().open(school.slt, told);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<Finding> lengths(long site, String text) {
        return school.posts.findings().of(site, Oakfield.text(text)).stream()
                .filter(finding -> finding.rule() == Rule.TW_LEN && finding.severity() == Severity.BLOCK)
                .toList();
    }

    private Draft draft(String text) {
        Draft draft = school.posts.drafting().begin(school.teacher, school.teacher.id(), video.id());
        return school.posts.drafting().saveDraft(school.teacher, draft.postId(), draft.revision(), Oakfield.text(text));
    }

    @Test
    void theLengthIsTheSitesOwn() {
        String words = "We sing. ".repeat(32).strip();
        assertThat(lengths(school.site(), words)).hasSize(1);
        assertThat(lengths(video.id(), words)).isEmpty();
        assertThat(lengths(video.id(), words + words)).hasSize(1);
        Draft tooLong = draft(words + words);
        assertThat(Oakfield.refusalOf(
                        () -> school.posts.drafting().submit(school.teacher, tooLong.postId(), tooLong.revision())))
                .isEqualTo("posts.submit.mend-first");
        Draft fits = draft(words);
        school.posts.drafting().submit(school.teacher, fits.postId(), fits.revision());
        school.posts.reviewing().approve(school.head, school.seen(fits.postId()), school.warnings(fits.postId()));
        assertThat(school.posts.publishing().takeText(school.slt, school.seen(fits.postId())))
                .isEqualTo(words);
    }

    @Test
    void aChildNeedsTheConsentThatTheSiteNames() {
        long aisha = school.roll.pupils(school.head, RollSearch.ALL).get(0).id();
        assertThat(school.posts.findings().consents(video.id(), List.of(aisha))).hasSize(1);
        PostContent content = new PostContent("We sing.", Purpose.LOG, List.of(), List.of(aisha), Optional.empty());
        assertThat(school.posts.findings().of(video.id(), content))
                .anySatisfy(finding -> assertThat(finding.message()).contains("Video"));
        assertThat(school.posts.findings().of(school.site(), content))
                .anySatisfy(finding -> assertThat(finding.message()).contains("X account"));
    }

    @Test
    void whereAccessHasEndedNothingIsBegun() {
        SiteDetails known = video.details();
        Site held = school.sites
                .register()
                .change(
                        school.teacher,
                        video,
                        new SiteDetails(
                                new Account(
                                        Platform.YOUTUBE,
                                        "",
                                        "OakfieldSings",
                                        "",
                                        known.account().email()),
                                known.audience(),
                                known.terms(),
                                known.keeping(),
                                known.posting()));
        assertThat(held.open()).isFalse();
        assertThat(Oakfield.refusalOf(() -> draft("We sing."))).isEqualTo("posts.site-closed");
    }
}
