package org.gatehouse.sheets;

import java.io.IOException;
import java.io.InputStream;
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

    /** Other files that people take for a list are told apart before they are read as text. */
    static void refuseOtherKinds(byte[] bytes, String name) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0))
            throw new Refusal("sheets.workbook", name);
        if (starts(bytes, '%', 'P', 'D', 'F')) throw new Refusal("sheets.no-table", name);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[at] & 0xFF) != magic[at]) return false;
        }
        return true;
    }
}
