package org.gatehouse.posts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Book;
import org.gatehouse.rules.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The export that a desk is at. Its folder is moved into place and its act is kept one after the other, and a desk may die
 * between the two: noted in the desk's own settings, what was then left without an act is found at the next start, and goes.
 */
final class BegunExport {
    private static final Logger LOG = LoggerFactory.getLogger(BegunExport.class);
    private static final Set<PostState> OUT = EnumSet.of(PostState.EXPORTED, PostState.POSTED, PostState.TAKEN_DOWN);

    private final Book book;

    BegunExport(Book book) {
        this.book = book;
    }

    void note(long postId, Path target) {
        book.desk().put(key(), postId + " " + target.toAbsolutePath());
    }

    void over() {
        book.desk().put(key(), "");
    }

    /** Takes away what an export that never became an act left in its folder. */
    void sweep() throws IOException {
        Optional<String> begun = book.desk().get(key()).filter(text -> text.matches("\\d{1,18} .+"));
        if (begun.isEmpty()) return;
        String[] parts = begun.get().split(" ", 2);
        Path target = Path.of(parts[1]);
        // A stick that was pulled out is looked at when it is back.
        if (!Files.isDirectory(target.getParent())) return;
        PostState state =
                book.read(sql -> StoredPosts.now(sql, Long.parseLong(parts[0])).state());
        try {
            ExportFolder.sweep(target, OUT.contains(state));
        } catch (Refusal somebodys) {
            LOG.info("what lies in the place of a broken export is somebody's own, and stays");
        }
        over();
    }

    private String key() {
        return "export.begun." + book.fileId();
    }
}
