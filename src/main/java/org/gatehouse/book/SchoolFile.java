package org.gatehouse.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gatehouse.rules.Refusal;

/**
 * What a file says of itself before SQLite opens it, read from the 100 bytes of SQLite's header (sqlite.org/fileformat.html):
 * whether it is ours, which version wrote it, whether it is as long as it says.
 */
final class SchoolFile {
    /** "GATE", SQLite's application_id of a school's file. */
    static final int APPLICATION_ID = 0x47415445;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;

    private SchoolFile() {}

    /**
     * @return the schema version that wrote the file
     * @throws Refusal with the sentence for a file that is gone, no file, not ours, newer than {@code current}, or cut short
     */
    static int inspect(Path file, int current) throws IOException {
        if (!Files.exists(file)) throw new Refusal("book.missing", file);
        if (!Files.isRegularFile(file)) throw new Refusal("book.not-ours", file);
        if (!Files.isReadable(file)) throw new Refusal("book.unreadable", file);
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        long size;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            size = channel.size();
        }
        if (header.hasRemaining() || !startsWithMagic(header.array()) || header.getInt(68) != APPLICATION_ID)
            throw new Refusal("book.not-ours", file);
        int version = header.getInt(60);
        if (version > current) throw new Refusal("book.newer", file);
        if (size < expectedSize(header) && !hasHotJournal(file)) throw new Refusal("book.truncated", file);
        return version;
    }

    private static boolean startsWithMagic(byte[] header) {
        for (int i = 0; i < MAGIC.length; i++) if (header[i] != MAGIC[i]) return false;
        return true;
    }

    private static long expectedSize(ByteBuffer header) {
        int pageSize = Short.toUnsignedInt(header.getShort(16));
        if (pageSize == 1) pageSize = 65536;
        return Integer.toUnsignedLong(header.getInt(28)) * pageSize;
    }

    /** After a crash the header may be ahead of the file; SQLite puts that right from the journal when it opens it. */
    private static boolean hasHotJournal(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-journal"));
    }

    /** SQLite writes its journal beside the file, so the folder must be writable too. */
    static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(file) || !Files.isWritable(folder)) throw new Refusal("book.read-only", file);
    }
}
