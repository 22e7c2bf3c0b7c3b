package org.gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.gatehouse.rules.Refusal;

/** An archive that somebody unpacked; links are never followed, since they may lead anywhere. */
final class FolderSource implements Source {
    /** Unpacking by hand often wraps a folder into a folder of the same name. */
    private static final int DEEPEST = 5;

    private final Path folder;
    private final Set<String> names = new HashSet<>();

    private FolderSource(Path folder) {
        this.folder = folder;
    }

    static FolderSource open(Path folder, String name) throws IOException {
        FolderSource source = new FolderSource(folder.toRealPath());
        Files.walkFileTree(source.folder, Set.of(), DEEPEST, source.new Names(name));
        return source;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path file = folder.resolve(name);
        // A folder on the way may have become a link, or is one of the kind that Windows calls a junction.
        if (!file.toRealPath().startsWith(folder)) throw new NoSuchFileException(file.toString());
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        // Nothing stays open between two readings.
    }

    private final class Names extends SimpleFileVisitor<Path> {
        private final String archive;

        Names(String archive) {
            this.archive = archive;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) return FileVisitResult.CONTINUE;
            if (names.size() == MOST_FILES) throw new Refusal("archive.too-many-files", archive);
            names.add(folder.relativize(file)
                    .toString()
                    .replace(folder.getFileSystem().getSeparator(), "/"));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path left, IOException why) {
            return FileVisitResult.CONTINUE;
        }
    }
}
