package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.BackupCopy;
import org.gatehouse.book.BackupPlan;
import org.gatehouse.book.Backups;
import org.gatehouse.book.DailyBackups;
import org.gatehouse.book.Verification;
import org.gatehouse.wiring.Rooms;

/** What the page of backups asks of the open school, for one person. */
record BackupDesk(Desk desk, Rooms rooms, Actor actor, DeskBackups daily) {
    /** The copies within reach, how many acts the file holds now, and what the school chose. */
    record Shown(List<BackupCopy> copies, long acts, BackupPlan plan) {}

    Shown read() throws IOException {
        BackupPlan plan = rooms.school().backupPlan();
        return new Shown(
                DailyBackups.of(rooms.book()).copies(plan),
                rooms.book().trailHead().seq(),
                plan);
    }

    Verification copyTo(Path target) throws IOException {
        return Backups.backup(
                rooms.book().file(),
                target,
                java.util.Optional.empty(),
                rooms.book().desk()::head);
    }

    /** Leaves the school for the guided restore, which knows its file and where its copies lie. */
    void restore(BackupPlan plan) {
        Path file = rooms.book().file();
        desk.showRestore(file, plan.second().map(List::of).orElse(List.of()));
    }
}
