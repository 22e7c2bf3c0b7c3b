package org.gatehouse.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes what was written survive a power cut. */
final class Durable {
    private Durable() {}

    /** Forces a file's content, or a folder's list of names, to the disk. */
    static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        // Windows opens no folder and needs none of this: its file systems journal the names.
        if (folder && System.getProperty("os.name").startsWith("Windows")) return;
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
