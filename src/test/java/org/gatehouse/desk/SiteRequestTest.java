package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gatehouse.sites.SiteEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a site through the window: a teacher asks, the Head decides, the SLT is told, it opens, posts go there, it closes. */
class SiteRequestTest {
    @TempDir
    Path folder;

    @Test
    void aSiteIsAskedForDecidedToldOfOpenedWrittenForAndClosed() throws Exception {
        Path paper = folder.resolve("sites.pdf");
        Path table = folder.resolve("sites.csv");
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("obriain").click("#place-SITES").click("#ask");
            desk.find("#site-platform");
            choose(desk, "#site-platform", 1);
            desk.type("#site-handle", "StWilfrithsGarden");
            desk.type("#site-email", "garden@gmail.com").click("#saveForm").see("is not an official address");
            desk.type("#site-email", "office@stwilfriths.example.sch.uk").click("#site-separate");
            desk.type("#site-purpose", "News of the school garden, for parents").type("#site-youngest", "12");
            desk.type("#site-minimum", "13");
            day(desk, "#site-readOn", LocalDate.now());
            choose(desk, "#site-second", 2);
            desk.click("#saveForm").see("The Head Teacher has your request for @StWilfrithsGarden");
            desk.see("Waits for a decision").signOut();

            desk.signIn("ashworth").see("Sites to decide about").click("Facebook: @StWilfrithsGarden");
            desk.see("The terms ask for 13 years and the youngest intended user is 12");
            desk.click("#move-ASK").see("Say what you want to know");
            desk.type("#words", "Is it for adults only?")
                    .click("#move-ASK")
                    .see("is on its way")
                    .signOut();

            desk.signIn("obriain").see("The Head Teacher asks about your request");
            desk.click("#place-SITES").click("@StWilfrithsGarden").see("Is it for adults only?");
            desk.click("#move-ANSWER").type("#site-answer", "Yes, for parents.").type("#site-youngest", "18");
            desk.click("#saveForm").see("has your answer").signOut();

            desk.signIn("ashworth")
                    .click("#place-SITES")
                    .click("@StWilfrithsGarden")
                    .find("#move-APPROVE");
            desk.click("@StWilfrithsGarden").press(KeyCode.A).see("is in the register");
            desk.click("#move-CHANGE").find("#site-use");
            choose(desk, "#site-use", 1);
            day(desk, "#site-review", LocalDate.now().plusYears(1));
            desk.type("#site-limit", "60").click("#saveForm").see("is saved");
            desk.find("#move-NOTIFY");
            assertThat(desk.isShown("#move-OPEN")).as("before the notice").isFalse();
            desk.type("#words", "At the meeting on Monday.")
                    .click("#move-NOTIFY")
                    .see("The notice about");
            desk.click("#move-OPEN").see("@StWilfrithsGarden is open");

            desk.dialogs.answer(paper);
            desk.click("#pdf");
            Awaitility.await().until(() -> Files.exists(paper));
            desk.dialogs.answer(table);
            desk.click("#csv");
            Awaitility.await().until(() -> Files.exists(table));

            desk.click("#place-QUEUE").find("#sites");
            chooseSite(desk);
            desk.click("#write").see("0 of 60").see("@StWilfrithsGarden");
            desk.type("#text", "The first beans are up, and the frogs are back in the pond by the gate.");
            desk.see("shorten it by 11");

            desk.click("#place-SITES").click("@StWilfrithsGarden");
            desk.dialogs.answer("The gardener has left.");
            desk.click("#move-CLOSE").see("@StWilfrithsGarden is closed");
            desk.see("closed the site").click("#filter-OVER");
            TableView<?> sites = (TableView<?>) desk.find("#sitesTable");
            Awaitility.await()
                    .until(() -> desk.onWindow(() -> sites.getItems().stream()
                            .map(SiteEntry.class::cast)
                            .anyMatch(one -> one.site().shown().equals("@StWilfrithsGarden"))));
        }
        try (PDDocument printed = Loader.loadPDF(paper.toFile())) {
            assertThat(new PDFTextStripper().getText(printed).replaceAll("\\s+", " "))
                    .contains("Register of sites", "@StWilfriths", "school garden", "Mrs Ashworth")
                    .doesNotContain("My own pages");
        }
        assertThat(Files.readString(table)).contains("StWilfrithsGarden", "garden, for parents");
    }

    private static void choose(DeskRobot desk, String box, int index) throws Exception {
        ComboBox<?> choices = (ComboBox<?>) desk.find(box);
        desk.onWindow(() -> {
            choices.getSelectionModel().select(index);
            return null;
        });
    }

    private static void chooseSite(DeskRobot desk) {
        ComboBox<?> sites = (ComboBox<?>) desk.find("#sites");
        Awaitility.await()
                .until(() -> desk.onWindow(() -> {
                    for (int at = 0; at < sites.getItems().size(); at++)
                        if (sites.getItems().get(at).toString().contains("StWilfrithsGarden")) {
                            sites.getSelectionModel().select(at);
                            return true;
                        }
                    return false;
                }));
    }

    private static void day(DeskRobot desk, String picker, LocalDate day) throws Exception {
        DatePicker days = (DatePicker) desk.find(picker);
        desk.onWindow(() -> {
            days.setValue(day);
            return null;
        });
    }
}
