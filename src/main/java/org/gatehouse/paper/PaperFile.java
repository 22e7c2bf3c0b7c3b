package org.gatehouse.paper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A document on the disk: whole, or what was there before. */
public final class PaperFile {
    private PaperFile() {}

    /** @throws IOException where the machine could not write; nothing is left behind */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".gatehouse-", ".tmp");
        try {
            Files.write(draft, content);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            // Without ATOMIC_MOVE the old file is taken away first, and a program that ends just then leaves neither.
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
