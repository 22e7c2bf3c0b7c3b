package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Verification;
import org.gatehouse.demo.DemoCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office clerk's half hour: a pile of returned forms by keyboard, a slip, a withdrawal. */
class ClerkTest {
    @TempDir
    Path folder;

    @Test
    void aPileOfFormsASlipAndAWithdrawal() throws Exception {
        Path school = folder.resolve("school.gatehouse");
        Path scan = folder.resolve("pile.png");
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", scan.toFile());
        DemoCopy.at(school);
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            desk.signIn("akhtar").click("#place-CONSENTS").see("children");
            desk.type("#search", "Ivy")
                    .see("30 children")
                    .chooseFirst("#register")
                    .find("#giver");
            desk.dialogs.answer(scan);
            desk.click("#chooseEvidence").see("File added").click("#register").press(KeyCode.HOME);
            for (int form = 0; form < 12; form++) {
                desk.press(KeyCode.Y);
                if (form % 5 == 0) desk.press(KeyCode.DIGIT1);
                desk.press(KeyCode.ENTER).see("5 answers are recorded");
                if (form < 11) desk.awaitNextRow("#register", form + 1).find("#GIVEN-1");
            }
            desk.see("for this pile").click("#undo").see("what stood before stands again");
            desk.type("#search", "khan aisha")
                    .see("1 child")
                    .chooseFirst("#register")
                    .find("#GIVEN-1");
            desk.click("#more").click("#withdraw").see("1 post leaves the queue");
            desk.click("#confirmWithdrawal").see("are withdrawn").see("Withdrawn");
            Path list = folder.resolve("do-not-publish.csv");
            Path paper = folder.resolve("do-not-publish.pdf");
            desk.dialogs.answer(list).answer(paper);
            desk.click("Lists").see("lines").click("#csv").click("#pdf");
            Awaitility.await().until(() -> Files.exists(list) && Files.exists(paper));
            assertThat(Files.readString(list)).contains("\"Khan, Aisha\",4 Ivy,Withdrawn");
            try (PDDocument printed = Loader.loadPDF(paper.toFile())) {
                assertThat(new PDFTextStripper().getText(printed)).contains("Khan, Aisha", "Do not publish");
            }
            desk.signOut().signIn("orourke").see("Take down");
        }
        assertThat(Verification.ofFile(school, new DeskSettings(folder.resolve("desk"))::head)
                        .problems())
                .isEmpty();
    }
}
