package org.gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.archive.AccountList.FOLLOWERS;
import static org.gatehouse.archive.AccountList.FOLLOWING;
import static org.gatehouse.archive.ArchiveBuilder.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    private static List<String> followers(Path path) throws IOException {
        try (AccountArchive archive = AccountArchive.open(path)) {
            return archive.accounts(FOLLOWERS).ids();
        }
    }

    private static void refused(Path path, String sentence) {
        assertThatThrownBy(() -> followers(path))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(path.getFileName().toString())
                .hasMessageContaining(sentence);
    }

    @Test
    void theZipTheFolderAndItsDataFolderAreTheSameArchive() throws IOException {
        ArchiveBuilder builder = archive().followers("1", "2");
        Path unpacked = builder.folder(folder.resolve("unpacked"));
        assertThat(followers(builder.zip(folder.resolve("a.zip")))).containsExactly("1", "2");
        assertThat(followers(unpacked)).containsExactly("1", "2");
        assertThat(followers(unpacked.resolve("data"))).containsExactly("1", "2");
    }

    @Test
    void aZipIsToldByItsContentAndNotByItsName() throws IOException {
        assertThat(followers(archive().followers("1").zip(folder.resolve("follower.js"))))
                .containsExactly("1");
    }

    @Test
    void aFolderWrappedRoundTheArchiveIsNormal() throws IOException {
        ArchiveBuilder wrapped = new ArchiveBuilder()
                .file("twitter-2026/twitter-2026/data/follower.js", "[{\"accountId\":\"1\"}]")
                .file("__MACOSX/twitter-2026/data/._follower.js", new byte[] {0, 5, 22, 7});
        assertThat(followers(wrapped.zip(folder.resolve("a.zip")))).containsExactly("1");
        assertThat(followers(wrapped.folder(folder.resolve("unpacked")))).containsExactly("1");
    }

    @Test
    void olderArchivesHoldTheirFilesAtTheTop() throws IOException {
        ArchiveBuilder old = new ArchiveBuilder().file("follower.js", "[{\"accountId\":\"1\"}]");
        assertThat(followers(old.zip(folder.resolve("a.zip")))).containsExactly("1");
    }

    @Test
    void theDataFolderGoesBeforeScriptsOfTheSameName() throws IOException {
        ArchiveBuilder builder = archive().followers("1").file("follower.js", "[{\"accountId\":\"2\"}]");
        assertThat(followers(builder.zip(folder.resolve("a.zip")))).containsExactly("1");
    }

    @Test
    void ofTwoDataFoldersTheOuterOneIsTheArchive() throws IOException {
        ArchiveBuilder builder =
                archive().followers("1").file("backup/old/data/follower.js", "[{\"accountId\":\"2\"}]");
        assertThat(followers(builder.zip(folder.resolve("a.zip")))).containsExactly("1");
        assertThat(followers(builder.folder(folder.resolve("unpacked")))).containsExactly("1");
    }

    @Test
    void twoArchivesAtOnceAreRefused() throws IOException {
        ArchiveBuilder two = new ArchiveBuilder()
                .file("twitter-2025/data/follower.js", "[]")
                .file("twitter-2026/data/follower.js", "[]");
        refused(two.zip(folder.resolve("a.zip")), "more than one archive");
        refused(two.folder(folder.resolve("unpacked")), "more than one archive");
    }

    @Test
    void oneFileAloneIsReadByWhatItSaysOfItself() throws IOException {
        ArchiveBuilder builder = archive().followers("1").following("2");
        assertThat(followers(builder.loose("data/follower.js", folder.resolve("follower (1).js"))))
                .containsExactly("1");
        try (AccountArchive archive =
                AccountArchive.open(builder.loose("data/following.js", folder.resolve("follower.js")))) {
            assertThat(archive.accounts(FOLLOWING).ids()).containsExactly("2");
            assertThat(archive.accounts(FOLLOWERS).present()).isFalse();
        }
    }

    @Test
    void oneFileAloneThatSaysNothingOfItselfIsReadByItsName() throws IOException {
        assertThat(followers(Files.writeString(folder.resolve("follower.js"), "[{\"accountId\":\"1\"}]")))
                .containsExactly("1");
        refused(Files.writeString(folder.resolve("list.js"), "[{\"accountId\":\"1\"}]"), "Choose the .zip");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        refused(Files.createDirectory(folder.resolve("empty")), "is no archive");
        refused(new ArchiveBuilder().file("notes.txt", "x").zip(folder.resolve("other.zip")), "is no archive");
        refused(new ArchiveBuilder().zip(folder.resolve("nothing.zip")), "is no archive");
        refused(Files.createFile(folder.resolve("follower.js")), "is no archive");
        refused(Files.writeString(folder.resolve("names.csv"), "Name,Class\nred,3"), "is no archive");
        refused(Files.writeString(folder.resolve("app.js"), "const follower = [];"), "is no archive");
        refused(Files.writeString(folder.resolve("tweets.js"), "\uFEFF\n<!doctype html><p>"), "web page");
        refused(Files.write(folder.resolve("picture.js"), new byte[100_000]), "is no archive");
        assertThatThrownBy(() -> AccountArchive.open(folder.resolve("missing.zip")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void linksInAFolderAreNotFollowed() throws IOException {
        Path outside = archive().followers("666").folder(folder.resolve("outside"));
        Path unpacked = archive().following("1").folder(folder.resolve("unpacked"));
        Files.createSymbolicLink(unpacked.resolve("data/follower.js"), outside.resolve("data/follower.js"));
        try (AccountArchive archive = AccountArchive.open(unpacked)) {
            assertThat(archive.accounts(FOLLOWERS).present()).isFalse();
        }
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("data"), outside.resolve("data"));
        refused(linked, "Choose the .zip");
    }

    @Test
    void aFileThatBecameALinkAfterTheArchiveWasOpenedIsNotFollowed() throws IOException {
        Path outside = archive().followers("666").folder(folder.resolve("outside"));
        Path unpacked = archive().followers("1").folder(folder.resolve("unpacked"));
        try (AccountArchive archive = AccountArchive.open(unpacked)) {
            Files.delete(unpacked.resolve("data/follower.js"));
            Files.createSymbolicLink(unpacked.resolve("data/follower.js"), outside.resolve("data/follower.js"));
            assertThatThrownBy(() -> archive.accounts(FOLLOWERS)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theChosenFolderItselfMayBeALink() throws IOException {
        Path unpacked = archive().followers("1").folder(folder.resolve("unpacked"));
        assertThat(followers(Files.createSymbolicLink(folder.resolve("shortcut"), unpacked)))
                .containsExactly("1");
    }

    @Test
    void nothingIsReadAfterClosing() throws IOException {
        AccountArchive archive = AccountArchive.open(archive().followers("1").zip(folder.resolve("a.zip")));
        archive.close();
        assertThatThrownBy(() -> archive.accounts(FOLLOWERS)).isInstanceOf(Refusal.class);
    }

    /** On Windows a file that somebody left open can be neither moved nor deleted. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aZipIsLetGoOfAlsoWhereItIsRefused() throws IOException {
        Path zip = folder.resolve("a.zip");
        followers(archive().followers("1").zip(zip));
        refused(Files.write(zip, new byte[] {'P', 'K', 3, 4, 0}), "cannot be read as a zip");
        refused(new ArchiveBuilder().file("notes.txt", "x").zip(zip), "is no archive");
        ArchiveBuilder trap = archive().followers().file("data/manifest.js", "{" + " ".repeat(9 * 1024 * 1024));
        refused(trap.zip(zip), "holds more");
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(open.map(OpeningTest::target)).doesNotContain(zip.toString());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
