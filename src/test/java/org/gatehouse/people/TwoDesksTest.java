package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.HEADS_PASSWORD;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.book.TrailLine;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoDesksTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private TestDesk here;
    private TestDesk there;
    private FirstHead first;

    @BeforeEach
    void open() throws IOException {
        here = TestDesk.open(folder, clock);
        there = TestDesk.open(folder, clock);
        first = here.setUpHead();
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void wrongTriesAtOneDeskWaitAtTheOther() {
        for (int i = 0; i < 3; i++) refusal(() -> here.signIn("amara", "not this one at all"));
        assertThat(refusal(() -> there.signIn("amara", HEADS_PASSWORD)).key()).isEqualTo("people.sign-in-wait");
        for (int i = 0; i < 3; i++) refusal(() -> here.signIn("nobody", "not this one at all"));
        assertThat(refusal(() -> there.signIn("nobody", "not this one at all")).key())
                .isEqualTo("people.sign-in-wait");
    }

    @Test
    void guessesMadeAllAtOnceAreTakenOneAfterTheOther() {
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<String>> guesses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                TestDesk desk = i % 2 == 0 ? here : there;
                guesses.add(CompletableFuture.supplyAsync(
                        () -> refusal(() -> desk.signIn("amara", "not this one at all"))
                                .key(),
                        guessers));
            }
            assertThat(guesses.stream()
                            .map(CompletableFuture::join)
                            .collect(Collectors.groupingBy(key -> key, Collectors.counting())))
                    .containsEntry("people.sign-in-wrong", 2L)
                    .containsEntry("people.sign-in-wrong-wait", 1L)
                    .containsEntry("people.sign-in-wait", 9L);
        } finally {
            guessers.shutdownNow();
        }
        assertThat(here.book.trail("person " + first.person().id()).stream()
                        .filter(line -> line.act().equals("people.sign-in-refused")))
                .hasSize(12);
        assertThat(here.book.verify().problems()).isEmpty();
    }

    @Test
    void aRightGuessIsNotToldWhereWrongOnesAtAnotherDeskCameFirst() {
        Door door = new Door(here.book);
        Account proven = door.knock("amara").orElseThrow();
        for (int i = 0; i < 3; i++) refusal(() -> there.signIn("amara", "not this one at all"));
        assertThat(refusal(() -> door.pass(proven, KeyWrap.By.PASSWORD, "people.sign-in", (act, person) -> null))
                        .key())
                .isEqualTo("people.sign-in-wait");
        List<TrailLine> lines = here.book.trail("person " + first.person().id());
        assertThat(lines.get(lines.size() - 1).details()).contains("waiting");
    }

    @Test
    void aRecoveryCodeTypedAtTwoDesksAtOnceOpensOne() {
        List<CompletableFuture<Recovery>> both = new ArrayList<>();
        for (TestDesk desk : List.of(here, there))
            both.add(CompletableFuture.supplyAsync(
                    () -> desk.signIn.recover("amara", first.recoveryCode(), "lantern pebble crow".toCharArray())));
        long opened = both.stream()
                .filter(recovery -> {
                    try {
                        recovery.join().session().close();
                        return true;
                    } catch (CompletionException refused) {
                        assertThat(refused.getCause()).isInstanceOf(Refusal.class);
                        return false;
                    }
                })
                .count();
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void aPasswordChangedAtOneDeskDoesNotHoldAtTheOther() {
        Session one = here.signIn("amara", HEADS_PASSWORD);
        Session other = there.signIn("amara", HEADS_PASSWORD);
        here.signIn.changePassword(one, HEADS_PASSWORD.toCharArray(), "lantern pebble crow".toCharArray());
        assertThat(refusal(() -> there.signIn.changePassword(
                                other, HEADS_PASSWORD.toCharArray(), "harbour violet tin".toCharArray()))
                        .key())
                .isEqualTo("people.sign-in-wrong");
        here.signIn("amara", "lantern pebble crow").close();
    }

    @Test
    void aDeskThatDerivesKeepsNoOtherWaiting() throws IOException {
        Path slowFolder = java.nio.file.Files.createDirectory(folder.resolve("slow"));
        try (TestDesk slow = TestDesk.open(slowFolder, clock, new Costs(64 * 1024, 2, 1));
                TestDesk quick = TestDesk.open(slowFolder, clock)) {
            quick.setUpHead();
            CompletableFuture<Refusal> signingIn =
                    CompletableFuture.supplyAsync(() -> refusal(() -> slow.signIn("nobody", "not this one at all")));
            int acts = 0;
            while (!signingIn.isDone()) {
                refusal(() -> quick.signIn("nobody-" + signingIn.hashCode(), "not this one at all"));
                acts++;
            }
            assertThat(signingIn.join().key()).isEqualTo("people.sign-in-wrong");
            assertThat(acts).as("acts of the other desk meanwhile").isGreaterThan(3);
            List<TrailLine> lines = quick.book.trail("sign-in");
            assertThat(lines.size()).isEqualTo(acts + 1);
        }
    }
}
