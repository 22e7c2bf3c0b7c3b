package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Path;

/** A desk in a process of its own that acts until it is killed, and says which act was saved last. */
final class KilledDesk {
    private KilledDesk() {}

    public static void main(String[] arguments) throws IOException {
        try (Book book = Books.open(Path.of(arguments[0]))) {
            while (true) {
                System.out.println(Books.note(book, "thing", "somebody"));
                System.out.flush();
            }
        }
    }
}
