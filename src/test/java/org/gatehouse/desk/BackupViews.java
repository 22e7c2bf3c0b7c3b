package org.gatehouse.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the school’s file: a second place chosen, a copy that failed, the way back to one. */
final class BackupViews {
    static final Tour TOUR = new Tour(
            "backups",
            "ashworth",
            new View("backups", visit -> {
                Path stick = Files.createDirectories(visit.folder().resolve("Backup drive"));
                visit.desk().onWindow(() -> {
                    visit.desk().desk().frame().orElseThrow().go(Place.BACKUPS);
                    return null;
                });
                visit.desk().see("No passphrase");
                visit.desk().dialogs.answer(stick);
                visit.desk().click("#chooseSecondButton");
                visit.desk().type("#passphrase", "three dull horses").type("#passphraseAgain", "three dull horses");
                visit.desk().click("#saveBackups").see("Today’s copies were read back and are whole");
            }),
            new View("today-backup-failed", visit -> {
                takeAway(visit.folder().resolve("Backup drive"));
                visit.desk().click("#runButton").see("is not there");
                visit.desk().click("#place-TODAY").see("Backup failed");
            }),
            new View("restore", visit -> {
                visit.desk().click("#lastBackup").click("#restoreButton");
                visit.desk().chooseFirst("#copies").see("it holds");
            }));

    private BackupViews() {}

    private static void takeAway(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> last = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : last) Files.delete(file);
        }
    }
}
