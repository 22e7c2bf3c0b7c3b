package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.PostState.APPROVED;
import static org.gatehouse.posts.PostState.CHANGES_REQUESTED;
import static org.gatehouse.posts.PostState.DRAFT;
import static org.gatehouse.posts.PostState.EXPORTED;
import static org.gatehouse.posts.PostState.HELD;
import static org.gatehouse.posts.PostState.POSTED;
import static org.gatehouse.posts.PostState.REJECTED;
import static org.gatehouse.posts.PostState.SUBMITTED;
import static org.gatehouse.posts.PostState.TAKEN_DOWN;
import static org.gatehouse.posts.PostState.WITHDRAWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Refusal;

/** Whatever anybody tries, in whatever order: a post moves only as the model says, and nothing goes out unapproved. */
class RandomActsTest {
    private static Oakfield school;

    @BeforeContainer
    static void open() throws IOException {
        Path folder = Files.createTempDirectory("random-acts");
        school = Oakfield.in(folder);
    }

    @AfterContainer
    static void close() {
        school.close();
    }

    private enum Deed {
        SAVE,
        SUBMIT,
        APPROVE,
        HOLD,
        RELEASE,
        TAKE_TEXT,
        MARK_POSTED,
        MEND,
        REQUEST_CHANGES,
        REJECT,
        WITHDRAW,
        TAKE_DOWN
    }

    /**
     * Somebody tries something.
     *
     * @param onward whether it is the deed that would bring the post on, so that enough posts get far
     * @param late whether the person decides on what they saw one step ago
     */
    private record Try(Deed deed, boolean onward, int person, boolean late) {}

    @Provide
    Arbitrary<List<Try>> days() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 9).map(chance -> chance < 8),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 7).map(chance -> chance == 0))
                .as(Try::new)
                .list()
                .ofSize(20);
    }

    /** What should be true of the post, in as few words as it can be said. */
    private static final class Model {
        PostState state = DRAFT;
        int versions;
        boolean written;
        boolean waits;
        final Set<Long> writers = new HashSet<>();

        Deed onward() {
            return switch (state) {
                case DRAFT -> written ? Deed.SUBMIT : Deed.SAVE;
                case SUBMITTED -> Deed.APPROVE;
                case APPROVED -> Deed.TAKE_TEXT;
                case HELD -> waits ? Deed.RELEASE : Deed.TAKE_TEXT;
                case EXPORTED -> Deed.MARK_POSTED;
                case POSTED, TAKEN_DOWN -> Deed.TAKE_DOWN;
                case CHANGES_REQUESTED, WITHDRAWN, REJECTED -> Deed.MEND;
            };
        }

        boolean allows(Deed deed, Actor person) {
            boolean slt = List.of(school.head, school.deputy, school.slt).contains(person);
            boolean own = slt || person == school.teacher;
            return switch (deed) {
                case SAVE -> state == DRAFT && own;
                case SUBMIT -> state == DRAFT && own && written;
                case APPROVE -> state == SUBMITTED && slt && !writers.contains(person.id());
                case REQUEST_CHANGES, REJECT -> state == SUBMITTED && slt;
                case HOLD -> (state == APPROVED || state == HELD) && slt && !writers.contains(person.id());
                case RELEASE -> state == HELD && slt && !writers.contains(person.id());
                case TAKE_TEXT -> (state == APPROVED || state == HELD && !waits || state == EXPORTED) && slt;
                case MARK_POSTED -> state == EXPORTED && slt;
                case TAKE_DOWN -> state == POSTED && slt;
                case MEND ->
                    own
                            && Set.of(SUBMITTED, CHANGES_REQUESTED, APPROVED, HELD, EXPORTED, WITHDRAWN)
                                    .contains(state);
                case WITHDRAW ->
                    own
                            && Set.of(DRAFT, SUBMITTED, CHANGES_REQUESTED, APPROVED, HELD, EXPORTED)
                                    .contains(state);
            };
        }

        void did(Deed deed, Actor person) {
            if (deed == Deed.SAVE || deed == Deed.SUBMIT) writers.add(person.id());
            if (deed == Deed.SAVE) written = true;
            if (deed == Deed.SUBMIT) versions++;
            waits = deed == Deed.HOLD;
            state = switch (deed) {
                case SAVE, MEND -> DRAFT;
                case SUBMIT -> SUBMITTED;
                case APPROVE -> APPROVED;
                case HOLD, RELEASE -> HELD;
                case REQUEST_CHANGES -> CHANGES_REQUESTED;
                case REJECT -> REJECTED;
                case TAKE_TEXT -> EXPORTED;
                case MARK_POSTED -> POSTED;
                case TAKE_DOWN -> TAKEN_DOWN;
                case WITHDRAW -> WITHDRAWN;
            };
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void nothingGoesOutThatNobodyElseApproved(@ForAll("days") List<Try> day) {
        long id = school.posts
                .drafting()
                .begin(school.teacher, school.teacher.id(), school.site())
                .postId();
        Model model = new Model();
        model.writers.add(school.teacher.id());
        Post before = school.post(id);
        Post now = before;
        int step = 0;
        for (Try attempt : day) {
            Actor person = school.everybody().get(attempt.person());
            Deed deed = attempt.onward() ? model.onward() : attempt.deed();
            Post basis = attempt.late() ? before : now;
            boolean current = basis.seen().equals(now.seen())
                    && basis.draft().revision() == now.draft().revision();
            boolean should = model.allows(deed, person)
                    && (current
                            || !Set.of(Deed.SAVE, Deed.SUBMIT).contains(deed)
                                    && basis.seen().equals(now.seen()));
            long line = school.book.trailHead().seq();
            boolean did = attempt(deed, person, basis, "Words " + ++step + ".");
            assertThat(did)
                    .as("%s by %s on %s", deed, person.name(), now.state())
                    .isEqualTo(should);
            if (did) model.did(deed, person);
            before = now;
            now = school.post(id);
            assertThat(school.book.trailHead().seq()).isEqualTo(did ? line + 1 : line);
            if (!did) assertThat(now).isEqualTo(before);
            assertThat(now.state()).isEqualTo(model.state);
            assertThat(now.versions()).hasSize(model.versions);
            assertThat(now.writers()).isEqualTo(model.writers);
            mustBeApprovedIfOut(now);
        }
        Statistics.label("came to be posted")
                .collect(model.state == POSTED || model.state == TAKEN_DOWN)
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    private static boolean attempt(Deed deed, Actor person, Post basis, String words) {
        Seen seen = basis.seen();
        long revision = basis.draft().revision();
        try {
            switch (deed) {
                case SAVE -> school.posts.drafting().saveDraft(person, basis.id(), revision, Oakfield.text(words));
                case SUBMIT -> school.posts.drafting().submit(person, basis.id(), revision);
                case MEND -> school.posts.drafting().mend(person, seen);
                case WITHDRAW -> school.posts.drafting().withdraw(person, seen);
                case APPROVE -> school.posts.reviewing().approve(person, seen, List.of());
                case HOLD -> school.posts.reviewing().hold(person, seen, Oakfield.MORNING.plusSeconds(60));
                case RELEASE -> school.posts.reviewing().release(person, seen, "They are back.");
                case REQUEST_CHANGES -> school.posts.reviewing().requestChanges(person, seen, "Say when.");
                case REJECT -> school.posts.reviewing().reject(person, seen, "No.");
                case TAKE_TEXT -> school.posts.publishing().takeText(person, seen);
                case MARK_POSTED ->
                    school.posts.publishing().markPosted(person, seen, "https://x.com/s/1", "Words.", Oakfield.MORNING);
                case TAKE_DOWN -> school.posts.publishing().takeDown(person, seen, "Wrong day.");
            }
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static void mustBeApprovedIfOut(Post post) {
        if (post.last(POSTED).isEmpty()) return;
        Move posted = post.last(POSTED).get();
        assertThat(post.moves()).anySatisfy(move -> {
            assertThat(move.state()).isEqualTo(APPROVED);
            assertThat(move.id()).isLessThan(posted.id());
            assertThat(move.contentHash())
                    .isNotEmpty()
                    .isEqualTo(posted.contentHash())
                    .isEqualTo(post.newest().orElseThrow().contentHash());
            assertThat(post.writers()).doesNotContain(move.actorId());
        });
    }
}
