package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.HEADS_PASSWORD;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.TrailLine;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private TestDesk desk;
    private FirstHead first;
    private Actor head;

    @BeforeEach
    void open() throws IOException {
        desk = TestDesk.open(folder, clock);
        first = desk.setUpHead();
        head = desk.people.actor(first.person());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Refusal wrong(String signInName) {
        return refusal(() -> desk.signIn(signInName, "not this one at all"));
    }

    private TrailLine lastLine(long id) {
        List<TrailLine> lines = desk.book.trail("person " + id);
        return lines.get(lines.size() - 1);
    }

    @Test
    void aRecoveryCodeOpensTheDeskOnceAndLeavesANewOne() {
        byte[] key = desk.signIn("amara", HEADS_PASSWORD)
                .key()
                .orElseThrow()
                .privateKey()
                .getEncoded();
        for (int i = 0; i < 3; i++) wrong("amara");
        clock.forward(Duration.ofSeconds(5));

        Recovery recovery = recover(first.recoveryCode().toLowerCase().replace("-", " "), "lantern pebble crow");

        assertThat(recovery.session().key().orElseThrow().privateKey().getEncoded())
                .isEqualTo(key);
        assertThat(recovery.session().actor()).isEqualTo(head);
        assertThat(recovery.session().mustChangePassword()).isFalse();
        assertThat(lastLine(head.id()).act()).isEqualTo("people.recover");
        assertThat(recovery.newCode()).isNotEqualTo(first.recoveryCode());
        assertThat(refusal(() -> desk.signIn("amara", HEADS_PASSWORD)).key()).isEqualTo("people.sign-in-wrong");
        desk.signIn("amara", "lantern pebble crow").close();

        assertThat(refusal(() -> recover(first.recoveryCode(), "harbour violet tin"))
                        .key())
                .isEqualTo("people.code-wrong");
        recover(recovery.newCode(), "harbour violet tin").session().close();
        desk.signIn("amara", "harbour violet tin").close();
    }

    private Recovery recover(String code, String password) {
        return desk.signIn.recover("amara", code, password.toCharArray());
    }

    @Test
    void aCodeIsNotSpentByAPasswordThatWillNotDo() {
        assertThat(refusal(() -> recover(first.recoveryCode(), "short")).key()).isEqualTo("people.password-short");
        recover(first.recoveryCode(), "lantern pebble crow").session().close();
    }

    @Test
    void wrongCodesAreRefusedAlikeAndWaitLikeWrongPasswords() {
        desk.add(head, "Bilal Shah", Role.STAFF);
        assertThat(refusal(() -> recover("not a code", "lantern pebble crow")).key())
                .isEqualTo("people.code-form");
        String other = PrintedCode.make(PrintedCode.RECOVERY, new java.security.SecureRandom());
        for (String name : List.of("amara", "bilal", "nobody"))
            assertThat(refusal(() -> desk.signIn.recover(name, other, "lantern pebble crow".toCharArray()))
                            .key())
                    .isEqualTo("people.code-wrong");
        assertThat(refusal(() ->
                                desk.signIn.recover("bilal", first.recoveryCode(), "lantern pebble crow".toCharArray()))
                        .key())
                .isEqualTo("people.code-wrong");
        wrong("amara");
        assertThat(refusal(() -> recover(other, "lantern pebble crow")).getMessage())
                .contains("Wait 5 seconds");
        assertThat(refusal(() -> recover(first.recoveryCode(), "lantern pebble crow"))
                        .key())
                .isEqualTo("people.sign-in-wait");
    }

    @Test
    void aNewRecoveryCodeTakesThePlaceOfTheOneBefore() {
        Session session = desk.signIn("amara", HEADS_PASSWORD);
        String next = desk.signIn.newRecoveryCode(session);
        assertThat(refusal(() -> recover(first.recoveryCode(), "lantern pebble crow"))
                        .key())
                .isEqualTo("people.code-wrong");
        recover(next, "lantern pebble crow").session().close();
    }
}
