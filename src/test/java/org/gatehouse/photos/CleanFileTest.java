package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanFileTest {
    private static final byte[] CLEAN = Drawn.jpeg(Drawn.quarters(64, 48));

    @TempDir
    Path folder;

    @Test
    void theFileIsThereWholeAndNothingElse() throws IOException {
        Path target = folder.resolve("picture-1.jpg");
        CleanFile.write(CLEAN, target, false);
        assertThat(target).hasBinaryContent(CLEAN);
        assertThat(names()).containsExactly("picture-1.jpg");
    }

    @Test
    void whatIsNotCleanIsNotWritten() {
        Path target = folder.resolve("picture-1.jpg");
        assertThatThrownBy(() -> CleanFile.write(Planted.into(CLEAN, Planted.exif(1)), target, true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("GPS");
        assertThat(names()).isEmpty();
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenAsked() throws IOException {
        Path target = Files.writeString(folder.resolve("picture-1.jpg"), "before");
        assertThatThrownBy(() -> CleanFile.write(CLEAN, target, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("picture-1.jpg");
        assertThat(target).hasContent("before");
        CleanFile.write(CLEAN, target, true);
        assertThat(target).hasBinaryContent(CLEAN);
        assertThat(names()).containsExactly("picture-1.jpg");
    }

    @Test
    void aLinkIsReplacedAndNotWrittenThrough() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Path target = Files.createSymbolicLink(folder.resolve("picture-1.jpg"), elsewhere);
        assertThatThrownBy(() -> CleanFile.write(CLEAN, target, false)).isInstanceOf(Refusal.class);
        CleanFile.write(CLEAN, target, true);
        assertThat(elsewhere).hasContent("kept");
        assertThat(Files.isSymbolicLink(target)).isFalse();
    }

    @Test
    void aFolderIsNeverReplaced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("picture-1.jpg"));
        assertThatThrownBy(() -> CleanFile.write(CLEAN, target, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFolderThatIsNotThereIsAFaultAndLeavesNothing() {
        assertThatThrownBy(() -> CleanFile.write(CLEAN, folder.resolve("gone/picture-1.jpg"), false))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(names()).isEmpty();
    }

    private Stream<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
