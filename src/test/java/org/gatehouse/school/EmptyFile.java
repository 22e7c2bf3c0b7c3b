package org.gatehouse.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;

/** A school's file with nothing in it, made once and copied for every test: a new file costs as much as a hundred acts. */
public final class EmptyFile {
    private static byte[] content;

    private EmptyFile() {}

    /** @param folder with the file, empty where there was none, and the desk's settings */
    public static synchronized Book open(Path folder, Clock clock) throws IOException {
        Path file = folder.resolve("school.gatehouse");
        DeskSettings desk = new DeskSettings(folder.resolve("desk"));
        if (Files.exists(file)) return Book.open(file, clock, desk);
        if (content != null) {
            Files.write(file, content);
            return Book.open(file, clock, desk);
        }
        Book book = Book.create(file, clock, desk);
        content = Files.readAllBytes(file);
        return book;
    }
}
