package org.gatehouse.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;

/** A school's file open for somebody who gave their password: in the environment or at a prompt, never in an argument. */
final class SignedIn implements AutoCloseable {
    private final Rooms rooms;
    private final Session session;

    private SignedIn(Rooms rooms, Session session) {
        this.rooms = rooms;
        this.session = session;
    }

    static SignedIn at(Path school, String name) throws IOException {
        char[] password = password(name);
        Rooms rooms = Rooms.on(Book.open(school, Clock.systemUTC(), DeskSettings.ofThisDesk()));
        try {
            Session session = rooms.signIn().signIn(name, password);
            if (session.mustChangePassword())
                throw new GatehouseCommand.Unreadable(Words.of("cli.first-password", name));
            return new SignedIn(rooms, session);
        } catch (RuntimeException refused) {
            rooms.close();
            throw refused;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static char[] password(String name) {
        String given = System.getenv("GATEHOUSE_PASSWORD");
        if (given != null && !given.isEmpty()) return given.toCharArray();
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s ", Words.of("cli.password", name));
        if (typed == null) throw new GatehouseCommand.Unreadable(Words.of("cli.no-password"));
        return typed;
    }

    Rooms rooms() {
        return rooms;
    }

    Actor actor() {
        return session.actor();
    }

    @Override
    public void close() {
        rooms.signIn().signOut(session);
        rooms.close();
    }
}
