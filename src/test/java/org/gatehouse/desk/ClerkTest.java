package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Verification;
import org.gatehouse.demo.DemoSchool;
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
        DemoSchool.write(school, Clock.systemUTC());
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            desk.signIn("akhtar").click("#place-CONSENTS").see("children");
            desk.type("#search", "Ivy").chooseFirst("#register").see("In writing");
            desk.draw(Path.of("/tmp/consents.png"), 1366, 768, 1);
            desk.click("Lists").see("lines");
            desk.draw(Path.of("/tmp/lists.png"), 1366, 768, 1);
            desk.click("Uses and wordings").see("comes with");
            desk.draw(Path.of("/tmp/choices.png"), 1366, 768, 1);
        }
        assertThat(Verification.ofFile(school, new DeskSettings(folder.resolve("desk"))::head)
                        .problems())
                .isEmpty();
    }
}
