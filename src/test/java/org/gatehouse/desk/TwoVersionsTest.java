package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.scene.control.TextField;
import org.awaitility.Awaitility;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.kit.TwoVersions.Choice;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoVersionsTest {
    @TempDir
    Path folder;

    @Test
    void whoeverSavesSecondSeesBothVersionsAndChooses() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder);
                Rooms other = Rooms.on(Book.open(
                        folder.resolve("school.gatehouse"),
                        Clock.systemUTC(),
                        new DeskSettings(folder.resolve("other desk"))))) {
            desk.signIn(DemoSchool.SIGN_INS.get(0).signInName()).click("#place-PEOPLE");
            Person first = other.people().all().get(0);
            desk.type("#search", first.name()).chooseFirst("#list").see(first.name());

            desk.type("#email", "mine@stwilfriths.example.sch.uk");
            change(other, first.id(), "theirs@stwilfriths.example.sch.uk");
            desk.dialogs.answer(Choice.GO_ON);
            desk.click("#save").see("Another desk has changed");
            assertThat(desk.dialogs.told.get(0)).contains("theirs@", "mine@");
            assertThat(other.people().person(first.id()).email()).startsWith("theirs@");

            desk.dialogs.answer(Choice.MINE);
            desk.click("#save");
            await(() -> other.people().person(first.id()).email().startsWith("mine@"));
            desk.see("is saved");

            desk.type("#email", "again@stwilfriths.example.sch.uk");
            change(other, first.id(), "last@stwilfriths.example.sch.uk");
            desk.dialogs.answer(Choice.THEIRS);
            desk.click("#save");
            await(() -> desk.onWindow(
                    () -> ((TextField) desk.findAny("#email")).getText().startsWith("last@")));
            assertThat(other.people().person(first.id()).email()).startsWith("last@");
        }
    }

    private static void await(Callable<Boolean> so) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(so);
    }

    private static void change(Rooms other, long id, String email) {
        Person now = other.people().person(id);
        Actor head = other.people()
                .actor(other.people().all().stream()
                        .filter(person -> person.is(Role.HEAD_TEACHER))
                        .findFirst()
                        .orElseThrow());
        other.people().change(head, now, new Person(id, now.name(), now.signInName(), email, now.roles(), true));
    }
}
