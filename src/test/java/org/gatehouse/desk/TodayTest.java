package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of the day, as the Head Teacher and a governor find it. */
class TodayTest {
    @TempDir
    Path folder;

    @Test
    void theHeadTeacherSeesWhatPressesFirstWhatChangedAndWhatTheYearBrings() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("ashworth")
                    .see("Take down")
                    .see("Waiting for your review")
                    .see("The year ahead");
            desk.signOut();
            leaverIsRecordedAtTheOffice();
            desk.signIn("ashworth")
                    .see("Since you were last here")
                    .click("Leavers recorded")
                    .see("Import");
        }
    }

    private void leaverIsRecordedAtTheOffice() throws Exception {
        DeskSettings office = new DeskSettings(folder.resolve("office"));
        try (Rooms rooms = Rooms.on(Book.open(folder.resolve("school.gatehouse"), Clock.systemUTC(), office))) {
            Person clerk = rooms.people().all().stream()
                    .filter(person -> person.is(Role.OFFICE))
                    .findFirst()
                    .orElseThrow();
            Actor actor = rooms.people().actor(clerk);
            Pupil leaver = rooms.roll().pupils(actor, RollSearch.ALL).get(0);
            rooms.roll().leave(actor, List.of(leaver), rooms.roll().today());
        }
    }

    @Test
    void whoMayOpenLittleFindsWhatIsTheirsAndNothingElse() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("okonkwo").see("Acknowledge the social media policy");
            assertThat(desk.isShown("Take down")).isFalse();
            assertThat(desk.isShown("To do on X")).isFalse();
        }
    }
}
