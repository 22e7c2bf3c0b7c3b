package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoDesksTest {
    @TempDir
    Path folder;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);
    private Oakfield one;
    private Oakfield other;

    @BeforeEach
    void open() throws IOException {
        one = Oakfield.in(folder);
        other = one.atAnotherDesk();
    }

    @AfterEach
    void close() {
        people.shutdownNow();
        other.close();
        one.close();
    }

    /** What one person does: nothing to give back, anything to throw. */
    private interface Deed {
        void run() throws IOException;
    }

    /** Both at the same moment. */
    private List<Refusal> refusals(Deed first, Deed second) throws Exception {
        List<Future<Void>> both = new ArrayList<>();
        for (Deed deed : List.of(first, second))
            both.add(people.submit((Callable<Void>) () -> {
                together.await();
                deed.run();
                return null;
            }));
        List<Refusal> refusals = new ArrayList<>();
        for (Future<Void> done : both)
            try {
                done.get();
            } catch (ExecutionException thrown) {
                if (!(thrown.getCause() instanceof Refusal refusal)) throw thrown;
                refusals.add(refusal);
            }
        return refusals;
    }

    private void oneOfThemHearsOfTheOther(List<Refusal> refusals) {
        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo("posts.stale");
            assertThat(refusal.getMessage()).contains("24 November 2026, 09:00");
        });
        assertThat(one.book.verify().problems()).isEmpty();
    }

    private List<PostState> statesAfterHandingIn(long id) {
        List<PostState> states = one.post(id).moves().stream().map(Move::state).toList();
        return states.subList(2, states.size());
    }

    @RepeatedTest(4)
    void oneApprovesAndTheOtherRejects() throws Exception {
        Seen seen = one.submitted(one.teacher, "Bring a coat.");
        oneOfThemHearsOfTheOther(refusals(
                () -> one.posts.reviewing().approve(one.head, seen, List.of()),
                () -> other.posts.reviewing().reject(other.deputy, seen, "Not now.")));
        assertThat(statesAfterHandingIn(seen.postId())).isIn(List.of(PostState.APPROVED), List.of(PostState.REJECTED));
    }

    @RepeatedTest(4)
    void bothApprove() throws Exception {
        Seen seen = one.submitted(one.teacher, "Bring a coat.");
        oneOfThemHearsOfTheOther(refusals(
                () -> one.posts.reviewing().approve(one.head, seen, List.of()),
                () -> other.posts.reviewing().approve(other.deputy, seen, List.of())));
        assertThat(statesAfterHandingIn(seen.postId())).containsExactly(PostState.APPROVED);
    }

    @RepeatedTest(4)
    void oneApprovesWhatTheOtherIsMending() throws Exception {
        Seen seen = one.submitted(one.teacher, "Bring a coat.");
        oneOfThemHearsOfTheOther(refusals(
                () -> one.posts.reviewing().approve(one.head, seen, List.of()),
                () -> other.posts.drafting().mend(other.teacher, seen)));
        assertThat(statesAfterHandingIn(seen.postId())).isIn(List.of(PostState.APPROVED), List.of(PostState.DRAFT));
    }

    @RepeatedTest(4)
    void oneExportsWhatTheOtherIsMending() throws Exception {
        Seen seen = one.approved("Bring a coat.");
        Path out = Files.createDirectory(folder.resolve("out"));
        oneOfThemHearsOfTheOther(refusals(
                () -> one.posts.publishing().export(one.slt, seen, out),
                () -> other.posts.drafting().mend(other.teacher, seen)));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.count()).isEqualTo(one.state(seen.postId()) == PostState.EXPORTED ? 1 : 0);
        }
    }

    @RepeatedTest(4)
    void bothSaveOneDraft() throws Exception {
        Draft draft = one.draft(one.teacher, "Bring a coat.");
        List<Refusal> refusals = refusals(
                () -> one.posts
                        .drafting()
                        .saveDraft(one.teacher, draft.postId(), draft.revision(), Oakfield.text("Bring a hat.")),
                () -> other.posts
                        .drafting()
                        .saveDraft(other.slt, draft.postId(), draft.revision(), Oakfield.text("Bring gloves.")));
        assertThat(refusals).extracting(Refusal::key).containsExactly("posts.draft.meanwhile");
    }

    @RepeatedTest(4)
    void bothBeginAPost() throws Exception {
        assertThat(refusals(() -> one.draft(one.teacher, "One."), () -> other.draft(other.slt, "Two.")))
                .isEmpty();
        assertThat(one.posts.reads().list(one.head, PostFilter.ALL))
                .extracting(PostRow::number)
                .containsExactlyInAnyOrder("2026-001", "2026-002");
    }

    @Test
    void anApprovalOfAnOlderVersionIsRefusedAlsoWhenANewerWaits() {
        Seen seen = one.submitted(one.teacher, "Bring a coat.");
        Draft draft = other.posts.drafting().mend(other.teacher, seen);
        draft = other.posts
                .drafting()
                .saveDraft(other.teacher, seen.postId(), draft.revision(), Oakfield.text("Bring money."));
        other.posts.drafting().submit(other.teacher, seen.postId(), draft.revision());
        assertThat(Oakfield.refusalOf(() -> one.posts.reviewing().approve(one.head, seen, List.of())))
                .isEqualTo("posts.stale");
        assertThat(one.state(seen.postId())).isEqualTo(PostState.SUBMITTED);
    }

    @Test
    void aPupilEnteredAtAnotherDeskAMomentAgoIsKnown() {
        Seen seen = one.submitted(one.teacher, "Well done, Wilhelmina Attah!");
        one.posts.findings().of(one.site(), one.post(seen.postId()).content());
        Oakfield.addPupil(other.roll, other.head, "Wilhelmina", "Attah");
        assertThat(Oakfield.refusalOf(() -> one.posts.reviewing().approve(one.head, seen, List.of())))
                .isEqualTo("posts.approve.blocked");
    }
}
