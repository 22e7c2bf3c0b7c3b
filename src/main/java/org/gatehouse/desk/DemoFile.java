package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.gatehouse.demo.DemoSchool;

/** The fictional school that the first view offers, in the desk's own folder. */
final class DemoFile {
    static final String NAME = "demo-school.gatehouse";

    private DemoFile() {}

    static void writeAnew(Path file, Clock clock) throws IOException {
        Files.deleteIfExists(file);
        // The copies of the school that somebody looked around in before.
        Path backups = file.resolveSibling(file.getFileName().toString().replace(".gatehouse", "-backups"));
        if (Files.isDirectory(backups))
            try (Stream<Path> copies = Files.list(backups)) {
                for (Path copy : copies.toList()) Files.deleteIfExists(copy);
            }
        DemoSchool.write(file, clock);
    }
}
