package org.gatehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a command was given, folders walked in the order of names; links to folders are not followed, since they may
 * lead round in circles.
 *
 * @param all every file, and what could not be walked, as the person named it
 */
record PictureFiles(List<Path> all) {
    /** @param out whose own files are no input where it lies within a given folder */
    static PictureFiles of(List<Path> inputs, Path out) throws IOException {
        List<Path> all = new ArrayList<>();
        Path written = out.toRealPath();
        for (Path input : inputs)
            // A folder that the person names is walked even through a link, and even when it is where the copies go.
            if (Files.isDirectory(input)) walk(input, written, all);
            else all.add(input);
        return new PictureFiles(List.copyOf(all));
    }

    private static void walk(Path folder, Path written, List<Path> all) {
        List<Path> names;
        try (Stream<Path> inside = Files.list(folder)) {
            names = inside.sorted().toList();
        } catch (IOException | UncheckedIOException closed) {
            // Told of as one line that is refused when its turn comes.
            all.add(folder);
            return;
        }
        for (Path path : names)
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) all.add(path);
            else if (!isSame(path, written)) walk(path, written, all);
    }

    /** Whether this is one of the files that were given. */
    boolean isOriginal(Path target) {
        return Files.exists(target) && all.stream().anyMatch(file -> isSame(file, target));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }
}
