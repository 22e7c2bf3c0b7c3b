package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.Words;

/** A choice in the queue's filter by state. */
record StateChoice(String title, Set<PostState> states) {
    static final StateChoice ANY = new StateChoice(Words.of("posts.any-state"), Set.of());

    static List<StateChoice> all() {
        List<StateChoice> choices = new ArrayList<>(List.of(ANY));
        for (PostState state : PostState.values()) choices.add(new StateChoice(state.title(), Set.of(state)));
        return choices;
    }

    @Override
    public String toString() {
        return title;
    }
}
