package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.archive.ArchiveBuilder.tweet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gatehouse.archive.ArchiveBuilder;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.monitoring.FindingState;
import org.gatehouse.monitoring.HeldFinding;
import org.gatehouse.monitoring.Round;
import org.gatehouse.monitoring.RoundQuestion;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Rule;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The e-Safety coordinator’s week: the round by keyboard, printed; then the archive, a finding explained. */
class WatchTest {
    @TempDir
    Path folder;

    @Test
    void aRoundIsDoneByKeyboardAndAnArchiveIsAuditedAndAFindingExplained() throws Exception {
        Path pdf = folder.resolve("round.pdf");
        Path csv = folder.resolve("audit.csv");
        Path archive = ArchiveBuilder.archive()
                .account("77001", "StWilfriths", "St Wilfrith’s")
                .tweets(List.of(tweet("42", "Happy birthday to Aisha Khan, heroine of our book", Map.of())))
                .directMessages(List.of())
                .followers()
                .following()
                .zip(folder.resolve("twitter.zip"));
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder);
                Rooms rooms = Rooms.on(Book.open(
                        folder.resolve("school.gatehouse"),
                        Clock.systemUTC(),
                        new DeskSettings(folder.resolve("other desk"))))) {
            desk.signIn("orourke")
                    .see("Watching the account")
                    .click("#place-MONITORING")
                    .see("This round is due");
            desk.click("#beginRound").see("0 of 8");
            answerByKeyboard(desk);
            desk.click("#endRound").see("One thing was found");
            Awaitility.await().until(() -> newest(rooms).ended().isPresent());
            assertThat(newest(rooms).answers().get(RoundQuestion.MENTIONS).words())
                    .isEqualTo("A rude reply");
            desk.dialogs.answer(pdf);
            desk.click(".save-pdf");
            Awaitility.await().until(() -> Files.exists(pdf));
            desk.click("Audit of the archive").see("are open");
            desk.dialogs.answer(archive);
            desk.click("#chooseArchive").see("Last audit today");
            chooseRule(desk, Rule.TW_NAME);
            desk.see("1 finding").chooseFirst("#findings").see("Happy birthday");
            desk.click("#finding-EXPLAINED").see("Write why");
            desk.type("#findingReason", "She is the heroine of the book.").click("#finding-EXPLAINED");
            Awaitility.await().until(() -> finding(rooms).state() == FindingState.EXPLAINED);
            assertThat(finding(rooms).decided().orElseThrow().reason()).contains("heroine");
            desk.dialogs.answer(csv);
            desk.click(".save-csv");
            Awaitility.await().until(() -> Files.exists(csv));
        }
        try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(printed)).contains("A rude reply", "X was down", "Ms O’Rourke");
        }
        assertThat(Files.readString(csv, StandardCharsets.UTF_8)).contains("TW-NAME", "heroine");
    }

    @Test
    void whoOnlyReadsMayNotAct() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            makePritchardTheLeadAlone();
            desk.signIn("pritchard").click("#place-MONITORING").see("This round is due");
            assertThat(desk.isShown("#beginRound")).isFalse();
            desk.click("Audit of the archive").see("are open");
            assertThat(desk.findAny("#chooseArchive").isDisabled()).isTrue();
        }
    }

    private void makePritchardTheLeadAlone() throws Exception {
        try (Rooms rooms = Rooms.on(Book.open(
                folder.resolve("school.gatehouse"),
                Clock.systemUTC(),
                new DeskSettings(folder.resolve("other desk"))))) {
            Person head = person(rooms, "ashworth");
            Person lead = person(rooms, "pritchard");
            rooms.people()
                    .change(
                            rooms.people().actor(head),
                            lead,
                            new Person(
                                    lead.id(), lead.name(), lead.signInName(), lead.email(), Set.of(Role.DSL), true));
        }
    }

    private static void answerByKeyboard(DeskRobot desk) {
        desk.press(KeyCode.O).see("1 of 8").press(KeyCode.F);
        desk.type("#words-MENTIONS", "A rude reply").press(KeyCode.ENTER).see("2 of 8");
        desk.press(KeyCode.N);
        desk.type("#words-MESSAGES", "X was down").press(KeyCode.ENTER).see("3 of 8");
        for (int answered = 4; answered <= 8; answered++) desk.press(KeyCode.O).see(answered + " of 8");
    }

    private static void chooseRule(DeskRobot desk, Rule rule) throws Exception {
        ComboBox<Rule> box = combo(desk);
        desk.onWindow(() -> {
            box.setValue(rule);
            return ((TableView<?>) desk.findAny("#findings")).getItems().size();
        });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Rule> combo(DeskRobot desk) {
        return (ComboBox<Rule>) desk.find("#findingRule");
    }

    private static Person person(Rooms rooms, String signInName) {
        return rooms.people().all().stream()
                .filter(person -> person.signInName().equals(signInName))
                .findFirst()
                .orElseThrow();
    }

    private static Actor coordinator(Rooms rooms) {
        return rooms.people().actor(person(rooms, "orourke"));
    }

    private static Round newest(Rooms rooms) {
        return rooms.monitoring()
                .rounds()
                .periods(coordinator(rooms))
                .get(0)
                .round()
                .orElseThrow();
    }

    private static HeldFinding finding(Rooms rooms) {
        return rooms.monitoring().audits().findings(coordinator(rooms)).stream()
                .filter(one ->
                        one.finding().subject().equals("42") && one.finding().rule() == Rule.TW_NAME)
                .findFirst()
                .orElseThrow();
    }
}
