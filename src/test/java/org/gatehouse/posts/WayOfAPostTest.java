package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.book.TrailLine;
import org.gatehouse.photos.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WayOfAPostTest {
    private static final String TEXT = "Year 4 planted an oak today.\nThank you to all who helped! \uD83C\uDF33";

    @TempDir
    Path folder;

    @Test
    void fromATeachersDraftToTheAccountAndDownAgain() throws IOException {
        try (Oakfield school = Oakfield.in(folder)) {
            Drafting drafting = school.posts.drafting();
            Reviewing reviewing = school.posts.reviewing();
            Publishing publishing = school.posts.publishing();

            Draft draft = drafting.begin(school.teacher, school.teacher.id(), school.site());
            long id = draft.postId();
            draft = drafting.saveDraft(school.teacher, id, draft.revision(), Oakfield.text("Year 4 planted an oak."));
            draft = drafting.addPicture(school.teacher, id, draft.revision(), school.ready(Color.GREEN));
            draft = school.describe(school.teacher, draft, "A young oak with a spade beside it");
            drafting.submit(school.teacher, id, draft.revision());
            assertThat(school.waiting(school.head)).containsExactly(1, 0, 0);

            reviewing.requestChanges(school.head, school.seen(id), "Thank the helpers too.");
            assertThat(school.waiting(school.teacher)).containsExactly(0, 1, 0);
            draft = drafting.mend(school.teacher, school.seen(id));
            PostContent first = draft.content();
            draft = drafting.saveDraft(
                    school.teacher,
                    id,
                    draft.revision(),
                    new PostContent(TEXT, first.purpose(), first.pictures(), first.taggedPupils(), first.holdUntil()));
            drafting.submit(school.teacher, id, draft.revision());

            school.confirmAll(school.head, school.seen(id));
            reviewing.approve(school.head, school.seen(id), school.warnings(id));
            assertThat(school.waiting(school.slt)).containsExactly(0, 0, 1);
            assertThat(school.post(id).approval()).hasValueSatisfying(approval -> {
                assertThat(approval.actorId()).isEqualTo(school.head.id());
                assertThat(approval.contentHash())
                        .isEqualTo(school.post(id).newest().orElseThrow().contentHash());
            });

            ExportedPost files = publishing.export(school.slt, school.seen(id), folder);
            assertThat(files.text()).hasBinaryContent(TEXT.getBytes(StandardCharsets.UTF_8));
            assertThat(files.pictures()).singleElement().satisfies(picture -> {
                assertThat(picture).hasFileName("post-2026-001-1.jpg");
                assertThat(ReadBack.traces(Files.readAllBytes(picture))).isEmpty();
            });
            assertThat(files.altTexts().orElseThrow()).content().contains("A young oak with a spade beside it");

            assertThat(publishing.markPosted(
                            school.slt,
                            school.seen(id),
                            "https://x.com/oakfield_school/status/1",
                            TEXT + " https://t.co/Ab3dE",
                            Oakfield.MORNING))
                    .isEmpty();
            publishing.takeDown(school.slt, school.seen(id), "The date was wrong.");

            Post post = school.post(id);
            assertThat(post.number()).isEqualTo("2026-001");
            assertThat(post.moves())
                    .extracting(Move::state)
                    .containsExactly(
                            PostState.DRAFT,
                            PostState.SUBMITTED,
                            PostState.CHANGES_REQUESTED,
                            PostState.DRAFT,
                            PostState.SUBMITTED,
                            PostState.APPROVED,
                            PostState.EXPORTED,
                            PostState.POSTED,
                            PostState.TAKEN_DOWN);
            assertThat(post.last(PostState.TAKEN_DOWN).orElseThrow().reason()).isEqualTo("The date was wrong.");
            assertThat(post.versions()).hasSize(2).allMatch(Version::whole);
            assertThat(school.posts
                            .reads()
                            .difference(
                                    school.head,
                                    post.versions().get(0).id(),
                                    post.versions().get(1).id()))
                    .contains(new Segment(Segment.Kind.KEPT, "Year 4 planted an oak"))
                    .anyMatch(segment -> segment.kind() == Segment.Kind.ADDED);
            assertThat(school.book.trail("post 2026-001"))
                    .extracting(TrailLine::act)
                    .containsExactly(
                            "post.begin",
                            "post.draft",
                            "post.add-picture",
                            "post.draft",
                            "post.submit",
                            "post.request-changes",
                            "post.mend",
                            "post.draft",
                            "post.submit",
                            "post.confirm-picture",
                            "post.approve",
                            "post.export",
                            "post.mark-posted",
                            "post.take-down");
            assertThat(school.book.verify().problems()).isEmpty();
        }
    }

    @Test
    void everyChangeOfWhatWasApprovedVoidsTheApproval() throws IOException {
        try (Oakfield school = Oakfield.in(folder)) {
            for (Seen seen : List.of(school.approved("The fair opens at two."), school.exported("Bring wellies."))) {
                Draft draft = school.posts.drafting().mend(school.teacher, seen);
                assertThat(school.post(seen.postId()).approval()).isEmpty();
                assertThat(draft.content())
                        .isEqualTo(school.post(seen.postId())
                                .newest()
                                .orElseThrow()
                                .content());
                // Handing the same words in again does not bring the approval back.
                school.posts.drafting().submit(school.teacher, seen.postId(), draft.revision());
                assertThat(school.post(seen.postId()).approval()).isEmpty();
                assertThat(Oakfield.refusalOf(
                                () -> school.posts.publishing().export(school.slt, school.seen(seen.postId()), folder)))
                        .isEqualTo("posts.illegal-move");
            }
        }
    }

    @Test
    void aWithdrawnDraftKeepsItsWordsAndMayBeOpenedAgain() throws IOException {
        try (Oakfield school = Oakfield.in(folder)) {
            long id = school.draft(school.teacher, "Sports day is on Friday.").postId();
            school.posts.drafting().withdraw(school.teacher, school.seen(id));
            assertThat(school.post(id).content().text()).isEqualTo("Sports day is on Friday.");
            assertThat(school.posts
                            .drafting()
                            .mend(school.teacher, school.seen(id))
                            .content()
                            .text())
                    .isEqualTo("Sports day is on Friday.");
        }
    }
}
