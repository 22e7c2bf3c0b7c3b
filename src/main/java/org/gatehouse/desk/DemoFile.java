package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gatehouse.demo.DemoSchool;

/** The fictional school that the first view offers, in the desk's own folder. */
final class DemoFile {
    static final String NAME = "demo-school.gatehouse";

    private DemoFile() {}

    static void writeAnew(Path file, Clock clock) throws IOException {
        Files.deleteIfExists(file);
        DemoSchool.write(file, clock);
    }
}
