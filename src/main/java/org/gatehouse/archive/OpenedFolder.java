package org.gatehouse.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.rules.Refusal;

/** Tells by its first bytes what a person chose, and opens it. */
final class OpenedFolder {
    private static final int FIRST = 64 * 1024;

    private OpenedFolder() {}

    static DataFolder of(Path path, String archive) throws IOException {
        if (Files.isDirectory(path)) return within(FolderSource.open(path, archive), archive);
        if (!Files.isRegularFile(path)) throw new Refusal("archive.none", archive);
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(FIRST);
        }
        if (first.length > 3 && first[0] == 'P' && first[1] == 'K' && first[2] < 9 && first[3] < 9)
            return within(ZippedSource.open(path, archive), archive);
        return DataFolder.ofOne(new LooseSource(path), archive, kind(first, archive));
    }

    private static DataFolder within(Source source, String archive) throws IOException {
        try {
            return DataFolder.within(source, archive);
        } catch (RuntimeException failed) {
            source.close();
            throw failed;
        }
    }

    /** What a script says of itself goes before its name, which a browser changes when it is downloaded twice. */
    private static DataKind kind(byte[] first, String archive) {
        try {
            String variable = Script.of(new ByteArrayInputStream(first)).variable();
            Optional<DataKind> named = variable.isEmpty() ? DataKind.ofFile(archive) : Optional.empty();
            return DataKind.ofVariable(variable)
                    .or(() -> named)
                    .orElseThrow(() -> new Refusal("archive.none", archive));
        } catch (IOException noScript) {
            throw new Refusal(isPage(first) ? "archive.page" : "archive.none", archive);
        }
    }

    private static boolean isPage(byte[] first) {
        String text = new String(first, StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "").stripLeading().startsWith("<");
    }
}
