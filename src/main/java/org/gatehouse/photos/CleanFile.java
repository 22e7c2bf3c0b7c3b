package org.gatehouse.photos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gatehouse.rules.Refusal;

/** Writes a clean picture so that it is there whole and read back, or not at all. */
public final class CleanFile {
    private CleanFile() {}

    /**
     * Writes to a temporary file in the target's folder, reads that back from the disk and moves it into place. The file's
     * time is that of the writing and tells nothing of the photograph.
     *
     * @param overwrite whether an existing file may be replaced
     * @throws Refusal where the bytes are not clean, or the target exists and may not be replaced; nothing is left behind
     * @throws IOException where the machine could not write; nothing is left behind
     */
    public static void write(byte[] cleanBytes, Path target, boolean overwrite) throws IOException {
        refuseUnlessClean(cleanBytes);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && (!overwrite || Files.isDirectory(target)))
            throw exists(target);
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(cleanBytes, temporary);
            // The same bytes that were found clean: so what lies on the disk is clean too.
            if (!Arrays.equals(Files.readAllBytes(temporary), cleanBytes))
                throw new FileSystemException(target.toString(), null, "the disk gave back other bytes");
            move(temporary, target, overwrite);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void refuseUnlessClean(byte[] bytes) {
        List<String> traces = ReadBack.traces(bytes);
        if (!traces.isEmpty()) throw new Refusal("photos.refused.not-clean", String.join(", ", traces));
    }

    private static void writeThrough(byte[] bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path target, boolean overwrite) throws IOException {
        if (overwrite) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            // An atomic move would replace a file that appeared meanwhile; within one folder this one is a rename too.
            Files.move(temporary, target);
        } catch (FileAlreadyExistsException meanwhile) {
            throw exists(target);
        }
    }

    private static Refusal exists(Path target) {
        return new Refusal("photos.refused.exists", target.getFileName());
    }
}
