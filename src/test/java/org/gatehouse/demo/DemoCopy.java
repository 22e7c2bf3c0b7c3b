package org.gatehouse.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/** The demo school for tests: written once in a run of the tests, since its passwords alone take seconds, and copied from there. */
public final class DemoCopy {
    private static Path written;

    private DemoCopy() {}

    public static synchronized void at(Path file) throws IOException {
        if (written == null) {
            Path folder = Files.createTempDirectory("demo-school-");
            Path first = folder.resolve("school.gatehouse");
            first.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            DemoSchool.write(first, Clock.systemUTC());
            written = first;
        }
        Files.copy(written, file, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
