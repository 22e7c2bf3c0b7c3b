package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostReadsTest {
    @TempDir
    Path folder;

    private Oakfield school;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<Long> found(Actor reader, PostFilter filter) {
        return school.posts.reads().list(reader, filter).stream()
                .map(PostRow::id)
                .toList();
    }

    private List<Long> found(String words) {
        return found(school.head, new PostFilter(Set.of(), 0, null, null, words));
    }

    @Test
    void theSltSeesAllPostsAndOthersTheirOwn() {
        long teachers = school.draft(school.teacher, "Bring a coat.").postId();
        Draft onBehalf = school.posts.drafting().begin(school.slt, school.teacher.id(), school.site());
        long colleagues = school.submitted(school.colleague, "Bring a hat.").postId();
        assertThat(found(school.slt, PostFilter.ALL)).containsExactly(colleagues, onBehalf.postId(), teachers);
        assertThat(found(school.teacher, PostFilter.ALL)).containsExactly(onBehalf.postId(), teachers);
        assertThat(found(school.colleague, PostFilter.ALL)).containsExactly(colleagues);
        assertThat(refusalOf(() -> school.posts.reads().post(school.colleague, teachers)))
                .isEqualTo("posts.not-yours-to-see");
        long version = school.post(colleagues).newest().orElseThrow().id();
        assertThat(refusalOf(() -> school.posts.reads().difference(school.teacher, version, version)))
                .isEqualTo("posts.not-yours-to-see");
        assertThat(refusalOf(() -> school.posts.reads().post(school.head, 99))).isEqualTo("posts.missing");
    }

    @Test
    void aRowSaysWhatOneLooksFor() throws IOException {
        Seen seen = school.submittedWithPicture("A newt\nin the   pond.");
        assertThat(school.posts.reads().list(school.head, PostFilter.of(PostState.SUBMITTED)))
                .containsExactly(new PostRow(
                        seen.postId(),
                        "2026-001",
                        PostState.SUBMITTED,
                        school.teacher.id(),
                        "Callum Haddad",
                        "A newt in the pond.",
                        1,
                        Oakfield.MORNING,
                        school.teacher.id(),
                        "Callum Haddad",
                        Optional.empty(),
                        seen.versionId()));
    }

    @Test
    void theQueueIsFilteredByStatePersonAndDay() throws IOException {
        long draft = school.draft(school.teacher, "Bring a coat.").postId();
        long submitted = school.submitted(school.colleague, "Bring a hat.").postId();
        assertThat(found(school.head, PostFilter.of(PostState.SUBMITTED, PostState.APPROVED)))
                .containsExactly(submitted);
        assertThat(found(school.head, new PostFilter(Set.of(), school.teacher.id(), null, null, "")))
                .containsExactly(draft);
        // Half a second past midnight on 1 July at the school is still June in UTC.
        try (Oakfield summer = school.later(Instant.parse("2027-06-30T23:00:00.5Z"))) {
            long night = summer.draft(summer.head, "Midsummer fair.").postId();
            LocalDate july = LocalDate.of(2027, 7, 1);
            assertThat(found(school.head, new PostFilter(Set.of(), 0, july, july, "")))
                    .containsExactly(night);
            assertThat(found(school.head, new PostFilter(Set.of(), 0, null, july.minusDays(1), "")))
                    .containsExactly(submitted, draft);
        }
    }

    @Test
    void wordsAreFoundInFullAsBeginningsAndWithoutAccents() throws IOException {
        long cafe = school.submitted(school.teacher, "Open day with a café, “cakes” and tea.")
                .postId();
        long pond = school.submittedWithPicture("A newt in the pond.").postId();
        assertThat(found("cafe CAK")).containsExactly(cafe);
        assertThat(found("oak")).containsExactly(pond);
        assertThat(found("2026-002")).containsExactly(pond);
        assertThat(found("café pond")).isEmpty();
        assertThat(found("\"; DROP -- * ( NEAR")).isEmpty();
        assertThat(found(" * ")).containsExactly(pond, cafe);
        try (Oakfield other = school.atAnotherDesk()) {
            Draft draft = other.posts.drafting().mend(other.teacher, other.seen(pond));
            other.posts
                    .drafting()
                    .saveDraft(other.teacher, pond, draft.revision(), Oakfield.text("A toad in the hole."));
        }
        assertThat(found("toad")).containsExactly(pond);
        assertThat(found("newt")).isEmpty();
    }

    @Test
    void eachPersonHearsWhatWaitsForThem() throws IOException {
        school.submitted(school.teacher, "One.");
        school.submitted(school.slt, "Two.");
        Seen back = school.submitted(school.teacher, "Three.");
        school.posts.reviewing().requestChanges(school.head, back, "Say when.");
        school.approved("Four.");
        school.exported("Five.");
        assertThat(school.waiting(school.head)).containsExactly(2, 0, 2);
        assertThat(school.waiting(school.slt)).containsExactly(1, 0, 2);
        assertThat(school.waiting(school.teacher)).containsExactly(0, 1, 0);
        assertThat(school.waiting(school.colleague)).containsExactly(0, 0, 0);
        assertThat(school.posts.reads().waitingFor(school.head).all()).isEqualTo(4);
    }

    @Test
    void picturesAreHandedOutToWhoSeesThePostAlone() throws IOException {
        Seen seen = school.submittedWithPicture("A newt in the pond.");
        String sha256 = school.post(seen.postId()).content().pictures().get(0).sha256();
        assertThat(school.posts.reads().picture(school.teacher, seen.postId(), sha256))
                .isNotEmpty();
        assertThat(refusalOf(() -> school.posts.reads().picture(school.colleague, seen.postId(), sha256)))
                .isEqualTo("posts.not-yours-to-see");
        long own = school.draft(school.colleague, "Mine.").postId();
        assertThat(refusalOf(() -> school.posts.reads().picture(school.colleague, own, sha256)))
                .isEqualTo("posts.picture.unknown");
    }
}
