package org.gatehouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.consents.ConsentForm;
import org.gatehouse.consents.ConsentState;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.consents.Decision;
import org.gatehouse.consents.Giver;
import org.gatehouse.consents.PupilConsents;
import org.gatehouse.posts.PictureStatement;
import org.gatehouse.posts.Post;
import org.gatehouse.posts.PostFilter;
import org.gatehouse.posts.PostRow;
import org.gatehouse.posts.PostState;
import org.gatehouse.posts.TakeDown;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Severity;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo school at two desks: a post with a tagged child goes its way until consent is withdrawn. */
class DemoConsentsTest {
    @TempDir
    Path folder;

    private Rooms open(String desk) throws IOException {
        return Rooms.on(
                Book.open(folder.resolve("demo.gatehouse"), Clock.systemUTC(), new DeskSettings(folder.resolve(desk))));
    }

    private static Actor actor(Rooms rooms, String signInName) {
        return rooms.people().all().stream()
                .filter(person -> person.signInName().equals(signInName))
                .findFirst()
                .map(rooms.people()::actor)
                .orElseThrow();
    }

    private static PostRow saying(Rooms rooms, Actor actor, String words) {
        return rooms.posts().reads().list(actor, PostFilter.ALL).stream()
                .filter(row -> row.firstWords().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static void approve(Rooms rooms, Actor head, PostRow row) {
        Post post = rooms.posts().reads().post(head, row.id());
        rooms.posts().reviewing().confirmPicture(head, post.seen(), 1, PictureStatement.needed(post.content()));
        rooms.posts()
                .reviewing()
                .approve(
                        head,
                        post.seen(),
                        rooms.posts().findings().of(post.siteId(), post.content()).stream()
                                .filter(finding -> finding.severity() == Severity.WARN)
                                .toList());
    }

    @Test
    void aPostWithATaggedChildGoesItsWayUntilConsentIsWithdrawn() throws IOException {
        DemoCopy.at(folder.resolve("demo.gatehouse"));
        try (Rooms rooms = open("desk");
                Rooms second = open("second-desk")) {
            Actor head = actor(rooms, "ashworth");
            Actor clerk = actor(rooms, "akhtar");
            approve(rooms, head, saying(rooms, head, "newts"));
            PostRow ready = saying(rooms, head, "newts");
            assertThat(ready.state()).isEqualTo(PostState.APPROVED);

            PupilConsents child = rooms.consents()
                    .reads()
                    .pupil(
                            clerk,
                            new DemoConsents(rooms, clerk)
                                    .pupil(DemoConsents.IN_FORCE)
                                    .id());
            assertThat(second.posts()
                            .reads()
                            .affectedBy(clerk, child.pupil().id(), ConsentUse.X_ACCOUNT)
                            .queued())
                    .extracting(PostRow::id)
                    .containsExactly(ready.id());
            second.consents()
                    .withdraw(
                            clerk,
                            ConsentForm.said(
                                    child.pupil().id(),
                                    child.seen(),
                                    Giver.named("Mr Other", "father", true),
                                    Map.of(ConsentUse.X_ACCOUNT, Decision.WITHDRAWN),
                                    second.consents().reads().today()));
            assertThatThrownBy(() -> rooms.posts().publishing().export(head, ready.seen(), folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("consent was withdrawn");

            List<TakeDown> down = rooms.posts().reads().takeDowns(head);
            assertThat(down)
                    .singleElement()
                    .satisfies(one -> assertThat(one.post().firstWords()).contains("pegs"));
            second.posts().publishing().takeDown(head, down.get(0).post().seen(), "Consent was withdrawn.");
            assertThat(rooms.posts().reads().takeDowns(head)).isEmpty();
            assertThat(rooms.book().verify().problems()).isEmpty();
        }
    }

    @Test
    void theDemoSchoolHasSomethingOfEverything() throws IOException {
        DemoCopy.at(folder.resolve("demo.gatehouse"));
        try (Rooms rooms = open("desk")) {
            assertThat(rooms.consents().reads().grid(actor(rooms, "green"), RollSearch.ALL).stream()
                            .map(row -> row.state(ConsentUse.X_ACCOUNT))
                            .distinct())
                    .contains(
                            ConsentState.GIVEN,
                            ConsentState.REFUSED,
                            ConsentState.WITHDRAWN,
                            ConsentState.EXPIRED,
                            ConsentState.NOT_ASKED,
                            ConsentState.NO_EVIDENCE,
                            ConsentState.DO_NOT_SHOW);
        }
    }
}
