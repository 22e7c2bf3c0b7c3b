package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.demo.DemoSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsScreenTest {
    @TempDir
    Path folder;

    @Test
    void theHeadChoosesASecondPlaceSeesTheCopiesAndGoesBackToOne() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        String head = DemoSchool.SIGN_INS.get(0).signInName();
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn(head).click("#person").click("Backups and restore");
            desk.see("No passphrase is set yet");
            desk.dialogs.answer(stick);
            desk.click("#chooseSecondButton").click("#saveBackups").see("Choose a passphrase for them too");
            desk.type("#passphrase", "three dull horses").type("#passphraseAgain", "three dull horses");
            desk.click("#saveBackups").see("Today’s copies were read back and are whole");
            desk.see("Last backup: today");
            assertThat(names(stick)).singleElement().asString().endsWith("-daily.gatehouse-backup");
            assertThat(names(folder.resolve("school-backups"))).anyMatch(name -> name.endsWith("-daily.gatehouse"));

            Files.delete(stick.resolve(names(stick).get(0)));
            Files.delete(stick);
            desk.click("#runButton").see("is not there");
            desk.click("#place-TODAY").see("Backup failed");

            desk.click("#lastBackup").click("#restoreButton");
            desk.chooseFirst("#copies").see("it holds");
            desk.click("#restore");
            desk.find("#signInName");
            assertThat(desk.dialogs.told)
                    .anyMatch(told -> told.contains("put in the place") && told.contains("Nothing was done since"))
                    .anyMatch(told -> told.contains("read back and is whole"));
            assertThat(names(folder)).anyMatch(name -> name.startsWith("school-before-restore-"));
            desk.signIn(head);
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
