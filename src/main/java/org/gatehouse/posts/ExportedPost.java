package org.gatehouse.posts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of an export, all written and read back.
 *
 * @param folder the post's own folder within the chosen one
 * @param text the exact text, UTF-8
 * @param pictures in order
 * @param altTexts where there are pictures
 */
public record ExportedPost(Path folder, Path text, List<Path> pictures, Optional<Path> altTexts) {
    public ExportedPost {
        pictures = List.copyOf(pictures);
    }
}
