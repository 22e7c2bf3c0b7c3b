package org.gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** One data file that was taken out of its archive. */
record LooseSource(Path file) implements Source {
    @Override
    public Set<String> names() {
        return Set.of(file.getFileName().toString());
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        // Nothing stays open between two readings.
    }
}
