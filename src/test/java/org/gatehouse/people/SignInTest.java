package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.people.TestDesk.HEADS_PASSWORD;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.book.TrailLine;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
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
    void theRightPasswordOpensTheDeskAndIsWiped() {
        char[] password = HEADS_PASSWORD.toCharArray();
        Session session = desk.signIn.signIn(" Amara ", password);
        assertThat(password).containsOnly('\0');
        assertThat(session.person()).isEqualTo(first.person());
        assertThat(session.actor()).isEqualTo(head);
        assertThat(session.mustChangePassword()).isFalse();
        assertThat(session.key().orElseThrow().publicKey())
                .isEqualTo(desk.people.publicKey(head.id()).orElseThrow());
        assertThat(lastLine(head.id()).act()).isEqualTo("people.sign-in");
        assertThat(lastLine(head.id()).actorId()).isEqualTo(head.id());

        desk.signIn.signOut(session);
        assertThatThrownBy(() -> session.key().orElseThrow().privateKey()).isInstanceOf(IllegalStateException.class);
        assertThat(lastLine(head.id()).act()).isEqualTo("people.sign-out");
    }

    @Test
    void theKeyIsWipedAlsoWhereTheFileIsGone() throws IOException {
        Session session = desk.signIn("amara", HEADS_PASSWORD);
        Files.delete(desk.book.file());
        assertThat(refusal(() -> desk.signIn.signOut(session)).key()).isEqualTo("book.gone");
        assertThatThrownBy(() -> session.key().orElseThrow().privateKey()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyRefusedSignInIsInTheTrailAsTheProgramsAct() {
        wrong("amara");
        TrailLine line = lastLine(head.id());
        assertThat(line.act()).isEqualTo("people.sign-in-refused");
        assertThat(line.actorId()).isZero();
        assertThat(line.details()).isEqualTo("{\"by\":\"PASSWORD\",\"tries\":1,\"why\":\"wrong\"}");
        wrong("nobody here");
        assertThat(desk.book.trail("sign-in")).singleElement().satisfies(unknown -> {
            assertThat(unknown.act()).isEqualTo("people.sign-in-refused");
            assertThat(unknown.details() + unknown.personal()).doesNotContain("nobody");
        });
    }

    @Test
    void wrongTriesWaitLongerAndLongerAndTheRefusalSaysHowLong() {
        assertThat(wrong("amara").key()).isEqualTo("people.sign-in-wrong");
        assertThat(wrong("amara").key()).isEqualTo("people.sign-in-wrong");
        assertThat(wrong("amara").getMessage()).contains("Wait 5 seconds");
        assertThat(refusal(() -> desk.signIn("amara", HEADS_PASSWORD)).getMessage())
                .as("the right password waits too")
                .contains("Wait 5 seconds");
        assertThat(lastLine(head.id()).details()).isEqualTo("{\"tries\":3,\"why\":\"waiting\"}");
        clock.forward(Duration.ofMillis(4_999));
        assertThat(wrong("amara").getMessage())
                .as("a try while waiting does not make the wait longer")
                .contains("Wait 1 second,");
        clock.forward(Duration.ofMillis(1));
        assertThat(wrong("amara").getMessage()).contains("Wait 10 seconds");
        clock.forward(Duration.ofSeconds(10));
        assertThat(wrong("amara").getMessage()).contains("Wait 20 seconds");
        for (int more = 0; more < 10; more++) {
            clock.forward(Duration.ofMinutes(15));
            wrong("amara");
        }
        assertThat(wrong("amara").getMessage()).contains("Wait 15 minutes");
        clock.forward(Duration.ofMinutes(15));
        desk.signIn("amara", HEADS_PASSWORD);
        assertThat(wrong("amara").key()).as("three free tries again").isEqualTo("people.sign-in-wrong");
    }

    @Test
    void anUnknownNameIsRefusedAndWaitsLikeAKnownOne() {
        for (int i = 0; i < 8; i++) {
            Refusal known = wrong("amara");
            Refusal unknown = wrong("nobody");
            assertThat(unknown.getMessage()).isEqualTo(known.getMessage());
            if (i > 2 && i % 2 == 0) clock.forward(Duration.ofSeconds(160));
        }
        assertThat(wrong("somebody-else").key()).isEqualTo("people.sign-in-wrong");
    }

    @Test
    void whoLeftIsRefusedLikeAnUnknownName() {
        Person bilal = desk.add(head, "Bilal Shah", Role.STAFF);
        desk.settleIn("bilal", "lantern pebble crow").close();
        desk.people.leave(head, bilal.id());
        assertThat(refusal(() -> desk.signIn("bilal", "lantern pebble crow")).key())
                .isEqualTo("people.sign-in-wrong");
        assertThat(desk.people.publicKey(bilal.id())).isEmpty();
    }

    @Test
    void whosePasswordSomebodyElseChoseMayOnlyChangeIt() {
        Person bilal = desk.add(head, "Bilal Shah", Role.SLT);
        Session session = desk.signIn("bilal", "a first password");
        assertThat(session.mustChangePassword()).isTrue();
        assertThat(session.key()).isEmpty();
        assertThat(session.actor().permissions()).containsExactly(Permission.OWN_DESK);
        assertThat(desk.signIn.refreshed(session).actor()).isEqualTo(session.actor());
        assertThat(refusal(() -> desk.signIn.newRecoveryCode(session)).key()).isEqualTo("people.password-first");
        assertThat(desk.people.publicKey(bilal.id())).isEmpty();

        Session own = desk.signIn.changePassword(
                session, "a first password".toCharArray(), "lantern pebble crow".toCharArray());
        assertThat(own.mustChangePassword()).isFalse();
        assertThat(own.actor()).isEqualTo(desk.people.actor(bilal));
        assertThat(own.key().orElseThrow().publicKey())
                .isEqualTo(desk.people.publicKey(bilal.id()).orElseThrow());
        assertThat(refusal(() -> desk.signIn("bilal", "a first password")).key())
                .isEqualTo("people.sign-in-wrong");
        assertThat(desk.signIn("bilal", "lantern pebble crow").mustChangePassword())
                .isFalse();
    }

    @Test
    void aChangedPasswordKeepsTheKey() {
        Session before = desk.signIn("amara", HEADS_PASSWORD);
        byte[] key = before.key().orElseThrow().privateKey().getEncoded();
        Session after =
                desk.signIn.changePassword(before, HEADS_PASSWORD.toCharArray(), "lantern pebble crow".toCharArray());
        before.close();
        assertThat(after.key().orElseThrow().privateKey().getEncoded()).isEqualTo(key);
        Session again = desk.signIn("amara", "lantern pebble crow");
        assertThat(again.key().orElseThrow().privateKey().getEncoded()).isEqualTo(key);
        assertThat(refusal(() -> desk.signIn("amara", HEADS_PASSWORD)).key()).isEqualTo("people.sign-in-wrong");
    }

    @Test
    void aPasswordIsChangedAlsoUnderASignInNameThatIsNewSinceTheSignIn() {
        Person bilal = desk.add(head, "Bilal Shah", Role.STAFF);
        Session session = desk.settleIn("bilal", "lantern pebble crow");
        desk.people.change(head, bilal, new Person(bilal.id(), bilal.name(), "b.shah", "", bilal.roles(), true));
        desk.signIn.changePassword(session, "lantern pebble crow".toCharArray(), "harbour violet tin".toCharArray());
        desk.signIn("b.shah", "harbour violet tin").close();
    }

    @Test
    void aPasswordIsChangedOnlyWithTheOldOneAndToADecentOtherOne() {
        Session session = desk.signIn("amara", HEADS_PASSWORD);
        assertThat(change(session, "not this one at all", "lantern pebble crow"))
                .isEqualTo("people.sign-in-wrong");
        assertThat(lastLine(head.id()).act()).isEqualTo("people.sign-in-refused");
        assertThat(change(session, HEADS_PASSWORD, "short")).isEqualTo("people.password-short");
        assertThat(change(session, HEADS_PASSWORD, "amara okafor 1")).isEqualTo("people.password-name");
        assertThat(change(session, HEADS_PASSWORD, HEADS_PASSWORD)).isEqualTo("people.password-same");
        desk.signIn("amara", HEADS_PASSWORD).close();
    }

    private String change(Session session, String old, String wanted) {
        return refusal(() -> desk.signIn.changePassword(session, old.toCharArray(), wanted.toCharArray()))
                .key();
    }

    @Test
    void aResetPasswordIsForOneSignInAndBringsANewKey() {
        Person bilal = desk.add(head, "Bilal Shah", Role.SLT);
        Session before = desk.settleIn("bilal", "lantern pebble crow");
        byte[] oldKey = before.key().orElseThrow().publicKey();
        desk.signIn.newRecoveryCode(before);
        for (int i = 0; i < 4; i++) wrong("bilal");

        String temporary = new String(desk.signIn.resetPassword(head, bilal.id()));

        assertThat(lastLine(bilal.id()).act()).isEqualTo("people.reset-password");
        assertThat(desk.people.publicKey(bilal.id())).isEmpty();
        assertThat(desk.signIn.hasRecoveryCode(bilal.id())).isFalse();
        assertThat(refusal(() -> desk.signIn("bilal", "lantern pebble crow")).key())
                .isEqualTo("people.sign-in-wrong");
        Session session = desk.signIn("bilal", temporary);
        assertThat(session.mustChangePassword()).isTrue();
        Session after =
                desk.signIn.changePassword(session, temporary.toCharArray(), "harbour violet tin".toCharArray());
        assertThat(after.key().orElseThrow().publicKey()).isNotEqualTo(oldKey);
        assertThat(refusal(() -> desk.signIn.newRecoveryCode(before)).key())
                .as("a desk that stayed open with the old key")
                .isEqualTo("people.password-changed-elsewhere");
    }

    @Test
    void nobodyResetsTheirOwnPassword() {
        assertThat(refusal(() -> desk.signIn.resetPassword(head, head.id())).key())
                .isEqualTo("people.reset-own");
        desk.signIn("amara", HEADS_PASSWORD).close();
    }

    @Test
    void aRefreshedSessionMayWhatItsPersonMayToday() {
        Person bilal = desk.add(head, "Bilal Shah", Role.STAFF);
        Session session = desk.settleIn("bilal", "lantern pebble crow");
        Person promoted = new Person(bilal.id(), bilal.name(), "bilal", "", java.util.Set.of(Role.SLT), true);
        desk.people.change(head, bilal, promoted);
        assertThat(desk.signIn.refreshed(session).actor().may(Permission.REVIEW_POSTS))
                .isTrue();
        desk.people.leave(head, bilal.id());
        assertThat(desk.signIn.refreshed(session).actor().permissions()).isEmpty();
    }
}
