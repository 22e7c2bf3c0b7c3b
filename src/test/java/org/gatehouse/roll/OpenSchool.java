package org.gatehouse.roll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.school.School;
import org.gatehouse.sheets.Sheet;

/** An invented school’s file with its Head Teacher and office clerk, open at one desk. */
final class OpenSchool implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    final Book book;
    final People people;
    final Roll roll;
    final Actor head;

    private OpenSchool(Book book, Actor head, People people) {
        this.book = book;
        this.people = people;
        this.head = head;
        this.roll = new Roll(book, people);
    }

    static OpenSchool create(Path folder) throws IOException {
        Book book = Book.create(file(folder), CLOCK, new DeskSettings(folder.resolve("desk")));
        People people = new People(book, new School(book));
        Person head = people.setUpHead(
                        "Ngozi Ashworth",
                        "ngozi",
                        "head@riverbank.example.sch.uk",
                        "orchard-lantern-pebble-42".toCharArray())
                .person();
        return new OpenSchool(book, people.actor(head), people);
    }

    /** The same file at a second desk. */
    OpenSchool atAnotherDesk() throws IOException {
        Path folder = book.file().getParent();
        Book other = Book.open(book.file(), CLOCK, new DeskSettings(folder.resolve("other-desk")));
        return new OpenSchool(other, head, new People(other, new School(other)));
    }

    Actor actor(Role role) {
        Person person = people.add(
                head,
                "Tomás Brightwell",
                role.name().toLowerCase(java.util.Locale.ROOT),
                role.name().toLowerCase(java.util.Locale.ROOT) + "@riverbank.example.sch.uk",
                Set.of(role),
                "saucer-meadow-violin-71".toCharArray());
        return people.actor(person);
    }

    RollPlan plan(String csv) throws IOException {
        Path file = book.file().resolveSibling("pupils.csv");
        Files.writeString(file, csv, StandardCharsets.UTF_8);
        return plan(file);
    }

    RollPlan plan(Path file) throws IOException {
        Sheet sheet = Sheet.read(file, PupilField.class);
        return roll.plan(sheet, roll.columns(sheet));
    }

    static Path file(Path folder) {
        return folder.resolve("school.gatehouse");
    }

    @Override
    public void close() {
        book.close();
    }
}
