package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gatehouse.archive.ArchiveBuilder;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.followers.Follower;
import org.gatehouse.followers.FollowerMove;
import org.gatehouse.followers.FollowerState;
import org.gatehouse.followers.PlatformTask;
import org.gatehouse.followers.TaskKind;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The e-Safety coordinator’s round: a list from X, one new follower verified, what is to do on X done. */
class CoordinatorTest {
    private static final String NEW = "1599000000000000001";

    @TempDir
    Path folder;

    @Test
    void aNewFollowerIsFoundVerifiedAndWhatIsToDoOnThePlatformIsMarkedAsDone() throws Exception {
        Path archive = ArchiveBuilder.archive()
                .account("77", "StWilfriths", "St Wilfrith’s")
                .followers(NEW, "1490000000000007936")
                .following("1490000000000007936")
                .zip(folder.resolve("twitter-2026-11-20.zip"));
        Path letter = folder.resolve("letter.pdf");
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder);
                Rooms rooms = Rooms.on(Book.open(
                        folder.resolve("school.gatehouse"),
                        Clock.systemUTC(),
                        new DeskSettings(folder.resolve("other desk"))))) {
            desk.signIn("orourke").see("To do on X");
            desk.click("#place-FOLLOWERS").click("Bring in a list");
            desk.dialogs.answer(archive);
            desk.click("#chooseList").see("Followers: 1 new, 1 known").see("Accounts we follow: 0 new, 1 known");
            desk.click("#applyLists").see("as of");
            desk.click("Verification list")
                    .type("#search", NEW)
                    .see("1 of ")
                    .chooseFirst("#followers")
                    .see("Nobody has written down who this is");
            desk.type("#handle", "nadia_reads").click("#writeName").see("Written down: @nadia_reads");
            desk.type("#email", "somebody@nowhere.example")
                    .click("#recordClaim")
                    .see("does not hold this e-mail");
            assertThat(desk.findAny("#move-ACCEPT").isDisabled()).isTrue();
            assertThat(state(rooms, "nadia_reads")).isEqualTo(FollowerState.UNVERIFIED);
            desk.click("To do on X").see("to do");
            choose(
                    desk,
                    task -> task.kind() == TaskKind.ASK
                            && task.account().handle().equals("nadia_reads"));
            desk.dialogs.answer(letter);
            desk.click("#saveLetter").see("Saved as letter.pdf").click("#markDone");
            Awaitility.await()
                    .until(() -> openTasks(rooms, TaskKind.ASK).stream()
                            .noneMatch(task -> task.account().handle().equals("nadia_reads")));
            desk.click("Verification list").type("#search", "nadia").chooseFirst("#followers");
            desk.type("#email", held(rooms).toUpperCase(Locale.ROOT))
                    .click("#recordClaim")
                    .see("is the one that the office holds for");
            desk.click("#followers").press(KeyCode.A);
            Awaitility.await().until(() -> state(rooms, "nadia_reads") == FollowerState.ACCEPTED);
            desk.click("To do on X");
            choose(desk, task -> task.kind() == TaskKind.BLOCK);
            desk.click("#markDone");
            Awaitility.await().until(() -> openTasks(rooms, TaskKind.BLOCK).isEmpty());
            desk.click("Whom we follow").see("Personal account");
            desk.type("#organisation", "@some_parent").click("#follow").see("follows organisations only");
        }
        try (PDDocument printed = Loader.loadPDF(letter.toFile())) {
            assertThat(new PDFTextStripper().getText(printed)).contains("@nadia_reads", "never use private messages");
        }
        assertThat(Files.size(letter)).isPositive();
    }

    @Test
    void manyAreDecidedAboutByKeyboardAndWhoMayNotSeeEmailsSeesNone() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder);
                Rooms rooms = Rooms.on(Book.open(
                        folder.resolve("school.gatehouse"),
                        Clock.systemUTC(),
                        new DeskSettings(folder.resolve("other desk"))))) {
            desk.signIn("orourke").see("To do on X");
            desk.click("#place-FOLLOWERS").see("Verification list");
            int unknown = unknown(rooms).size();
            desk.type("#search", "not known").see(unknown + " of ").click("#followers");
            desk.press(KeyCode.CONTROL, KeyCode.A).see("Decide about " + unknown + " accounts");
            // Another desk is quicker with one of them.
            rooms.followers()
                    .decide(coordinator(rooms), unknown(rooms).get(0), FollowerMove.DECLINE, "Nobody knows it.", "");
            desk.press(KeyCode.R).see("Say why, then press Enter");
            desk.type("#reason", "Nobody knows who this is.").press(KeyCode.ENTER);
            Awaitility.await().until(() -> unknown(rooms).isEmpty());
            desk.see("Done for ");
            assertThat(String.join("\n", desk.dialogs.told)).contains("Removes ", "accounts");
            // All but the one of the other desk, and the one that was removed before.
            assertThat(removed(rooms)).hasSize(unknown);
            desk.signOut().signIn("boateng").click("#place-FOLLOWERS").see("Verification list");
            desk.type("#search", "vikram")
                    .see("1 of ")
                    .chooseFirst("#followers")
                    .see("almost one that the office holds");
            desk.press(KeyCode.P)
                    .type("#reason", "Asked twice.")
                    .press(KeyCode.ENTER)
                    .see("reported this account");
            TextField email = (TextField) desk.findAny("#email");
            String shownEmail = desk.onWindow(email::getText);
            assertThat(shownEmail).isEmpty();
            List<String> shown = desk.onWindow(() -> email.getScene().getRoot().lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .map(text -> ((Text) text).getText())
                    .toList());
            assertThat(shown).isNotEmpty().noneMatch(text -> text.contains("@example."));
        }
    }

    private static Actor coordinator(Rooms rooms) {
        return rooms.people().all().stream()
                .filter(person -> person.signInName().equals("orourke"))
                .map(rooms.people()::actor)
                .findFirst()
                .orElseThrow();
    }

    private static List<Follower> unknown(Rooms rooms) {
        return rooms.followers().reads().all(coordinator(rooms)).stream()
                .filter(one ->
                        one.state() == FollowerState.UNVERIFIED && one.claim().isEmpty())
                .toList();
    }

    private static List<Follower> removed(Rooms rooms) {
        return rooms.followers().reads().all(coordinator(rooms)).stream()
                .filter(one -> one.state() == FollowerState.REMOVED)
                .toList();
    }

    private static FollowerState state(Rooms rooms, String handle) {
        return rooms.followers().reads().all(coordinator(rooms)).stream()
                .filter(one -> one.account().handle().equals(handle))
                .map(Follower::state)
                .findFirst()
                .orElseThrow();
    }

    private static List<PlatformTask> openTasks(Rooms rooms, TaskKind kind) {
        return rooms.followers().reads().tasks(coordinator(rooms)).stream()
                .filter(task -> task.kind() == kind && task.done().isEmpty())
                .toList();
    }

    private static String held(Rooms rooms) {
        List<Pupil> pupils = rooms.roll().pupils(coordinator(rooms), RollSearch.ALL);
        return rooms.roll()
                .contacts(pupils.get(pupils.size() - 1).id())
                .get(0)
                .contact()
                .emails()
                .get(0);
    }

    private static void choose(DeskRobot desk, Predicate<PlatformTask> which) {
        TableView<?> table = (TableView<?>) desk.find("#tasks");
        Awaitility.await()
                .until(() -> desk.onWindow(() -> {
                    for (int row = 0; row < table.getItems().size(); row++)
                        if (which.test((PlatformTask) table.getItems().get(row))) {
                            table.getSelectionModel().clearAndSelect(row);
                            return true;
                        }
                    return false;
                }));
    }
}
