package org.gatehouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoContactsTest {
    @Test
    void everyChildHasAnAdultWithAnAddressThatCanBeNobodys(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("demo.gatehouse");
        DemoCopy.at(file);
        try (Rooms rooms = Rooms.on(Book.open(file, Clock.systemUTC(), new DeskSettings(folder.resolve("desk"))))) {
            List<Pupil> pupils = rooms.roll().pupils(Actor.PROGRAM, RollSearch.ALL);
            List<PupilContact> contacts = pupils.stream()
                    .flatMap(pupil -> {
                        List<PupilContact> own = rooms.roll().contacts(pupil.id());
                        assertThat(own).as(pupil.name()).isNotEmpty();
                        return own.stream();
                    })
                    .toList();
            assertThat(contacts).hasSizeBetween(pupils.size(), 2 * pupils.size());
            assertThat(contacts.stream().filter(link -> !link.parentalResponsibility()))
                    .hasSizeGreaterThan(10);
            Stream<String> emails = contacts.stream().flatMap(link -> link.contact().emails().stream());
            assertThat(emails).allMatch(email -> email.matches(".+@example\\.(com|org|net)"));
        }
    }
}
