package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk that died in the middle of an export finds at its next start. */
class BegunExportTest {
    @TempDir
    Path folder;

    @TempDir
    Path out;

    private Oakfield school;
    private Publishing publishing;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
        publishing = school.posts.publishing();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Path folder(String name) throws IOException {
        Path made = Files.createDirectory(out.resolve(name));
        Files.writeString(made.resolve("post.txt"), "Bring a coat.");
        return made;
    }

    @Test
    void aFolderThatNoActSpeaksOfGoesAndTheHiddenOneToo() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        Path target = folder("post-2026-001");
        folder(".post-2026-001-0a1b");
        new BegunExport(school.book).note(seen.postId(), target);
        publishing.sweepExport();
        assertThat(out).isEmptyDirectory();
        publishing.export(school.slt, seen, out);
        publishing.sweepExport();
        assertThat(target).isDirectoryContaining("glob:**post.txt");
    }

    @Test
    void anExportThatBecameAnActStaysAndTheOneThatStoodAsideForItsSuccessorComesBack() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        Path target = publishing.export(school.slt, seen, out).folder();
        Files.move(target, out.resolve(".post-2026-001-earlier-0a1b"));
        folder(".post-2026-001-2c3d");
        new BegunExport(school.book).note(seen.postId(), target);
        publishing.sweepExport();
        try (var left = Files.list(out)) {
            assertThat(left).containsExactly(target);
        }
    }

    @Test
    void whatSomebodyPutThereIsLeftAlone() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        Path target = folder("post-2026-001");
        Files.writeString(target.resolve("notes.txt"), "the clerk’s own");
        new BegunExport(school.book).note(seen.postId(), target);
        publishing.sweepExport();
        assertThat(target.resolve("notes.txt")).hasContent("the clerk’s own");
    }

    @Test
    void aPlaceThatIsNotThereIsLookedAtAgainWhenItIs() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        Path stick = out.resolve("stick");
        new BegunExport(school.book).note(seen.postId(), stick.resolve("post-2026-001"));
        publishing.sweepExport();
        Files.createDirectory(stick);
        Files.move(folder("post-2026-001"), stick.resolve("post-2026-001"));
        publishing.sweepExport();
        assertThat(stick).isEmptyDirectory();
    }
}
