package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import org.gatehouse.rules.Refusal;

/** The encrypted backups of earlier versions, which are read and no longer written: a ZIP derives its key from too little work. */
final class OldZip {
    private static final String ENTRY = "school.gatehouse";

    private OldZip() {}

    static boolean is(Path backup) throws IOException {
        try (var bytes = Files.newInputStream(backup)) {
            return Arrays.equals(bytes.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    static void read(Path zip, Path plain, char[] passphrase) throws IOException {
        try (ZipFile source = new ZipFile(zip.toFile(), passphrase)) {
            var entry = source.getFileHeader(ENTRY);
            if (entry == null) throw new Refusal("book.not-ours", zip);
            Files.deleteIfExists(plain);
            try (var in = source.getInputStream(entry)) {
                Files.copy(in, plain);
            }
        } catch (ZipException wrong) {
            if (wrong.getType() == ZipException.Type.WRONG_PASSWORD) throw new Refusal("book.passphrase-wrong", zip);
            throw new Refusal("book.damaged", zip);
        }
    }
}
