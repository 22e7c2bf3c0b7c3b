package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitTest {
    private final Actor head = new Actor(1, "Mrs Ashworth", Set.of(Permission.OWN_DESK));
    private final Actor clerk = new Actor(2, "Ms Quill", Set.of(Permission.OWN_DESK));

    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void create() throws Exception {
        book = Books.create(folder);
    }

    @Test
    void whoComesForTheFirstTimeHasMissedNothing() {
        act(clerk, "post.submit");
        act(head, "people.sign-in");
        assertThat(book.visit(head)).isEmpty();
    }

    @Test
    void whatOthersDidSinceTheLastActBeforeThisSignInIsCounted() {
        act(clerk, "post.submit");
        act(head, "people.sign-in");
        act(head, "people.sign-out");
        act(clerk, "post.submit");
        act(clerk, "post.submit");
        act(clerk, "roll.import");
        act(head, "people.sign-in");
        act(head, "post.approve");
        act(clerk, "post.withdraw");
        Visit visit = book.visit(head).orElseThrow();
        assertThat(visit.acts())
                .containsOnly(entry("post.submit", 2), entry("roll.import", 1), entry("post.withdraw", 1));
    }

    @Test
    void whatTheProgramDidByItselfIsNotToldAsSomebodysAct() {
        act(head, "people.sign-in");
        act(Actor.PROGRAM, "followers.forget-emails");
        act(head, "people.sign-in");
        assertThat(book.visit(head).orElseThrow().acts()).isEmpty();
    }

    private void act(Actor actor, String name) {
        book.act(actor, Permission.OWN_DESK, name, act -> {
            act.record("test", Map.of());
            return null;
        });
    }
}
