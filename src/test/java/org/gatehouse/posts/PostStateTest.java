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

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostStateTest {
    /** The policy's way of a post, read backwards: from where may a post come into each state. */
    private static final Map<PostState, Set<PostState>> FROM = Map.of(
            DRAFT, Set.of(SUBMITTED, CHANGES_REQUESTED, APPROVED, HELD, EXPORTED, WITHDRAWN),
            SUBMITTED, Set.of(DRAFT),
            CHANGES_REQUESTED, Set.of(SUBMITTED),
            REJECTED, Set.of(SUBMITTED),
            APPROVED, Set.of(SUBMITTED),
            HELD, Set.of(APPROVED, HELD),
            EXPORTED, Set.of(APPROVED, HELD, EXPORTED),
            POSTED, Set.of(EXPORTED),
            TAKEN_DOWN, Set.of(POSTED),
            WITHDRAWN, Set.of(DRAFT, SUBMITTED, CHANGES_REQUESTED, APPROVED, HELD, EXPORTED));

    @ParameterizedTest
    @EnumSource
    void aPostComesIntoAStateFromNowhereElse(PostState to) {
        Set<PostState> from = Arrays.stream(PostState.values())
                .filter(state -> state.mayBecome(to))
                .collect(Collectors.toSet());
        assertThat(from).isEqualTo(FROM.get(to));
    }

    @Test
    void anIllegalMoveSaysBothStates() {
        assertThat(Oakfield.refusalOf(() -> DRAFT.requireMove(POSTED))).isEqualTo("posts.illegal-move");
        assertThat(DRAFT.title()).isNotBlank();
        assertThat(POSTED.deed()).isNotBlank();
    }
}
