package org.gatehouse.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gatehouse.rules.Refusal;

/** Takes a file’s bytes, or says why it is none that could be a table. */
final class SheetBytes {
    /** A trust’s largest export is a tenth of this. */
    private static final int MOST = 50 * 1024 * 1024;

    private SheetBytes() {}

    static byte[] of(Path file, String name) throws IOException {
        if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
        if (!Files.isRegularFile(file)) throw new Refusal("sheets.no-file", name);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST + 1);
        }
        if (bytes.length > MOST) throw new Refusal("sheets.too-large", name);
        return bytes;
    }

    /** Whether it is packed as today’s workbooks are. */
    static boolean isWorkbook(byte[] bytes) {
        return starts(bytes, 'P', 'K', 3, 4);
    }

    /** Other files that people take for a list are told apart before they are read as text. */
    static void refuseOtherKinds(byte[] bytes, String name) {
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            if (holds(bytes, "EncryptedPackage")) throw new Refusal("sheets.workbook.locked", name);
            throw new Refusal(
                    holds(bytes, "Workbook") || holds(bytes, "Book") ? "sheets.workbook.old" : "sheets.no-table", name);
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) throw new Refusal("sheets.no-table", name);
    }

    /** The directory of such a file names its streams in UTF-16. */
    private static boolean holds(byte[] bytes, String stream) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(
                new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1) + "\0\0");
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[at] & 0xFF) != magic[at]) return false;
        }
        return true;
    }
}
