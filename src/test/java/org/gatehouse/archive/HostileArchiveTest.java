package org.gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.archive.AccountList.FOLLOWERS;
import static org.gatehouse.archive.ArchiveBuilder.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArchiveTest {
    private static final String ONE = "[{\"follower\":{\"accountId\":\"1\"}}]";

    @TempDir
    Path folder;

    private static List<String> followers(Path path) throws IOException {
        try (AccountArchive archive = AccountArchive.open(path)) {
            return archive.accounts(FOLLOWERS).ids();
        }
    }

    private static void refused(Path path, String sentence) {
        assertThatThrownBy(() -> followers(path)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    /** A zip of names and texts, of which any may be such as no program writes. */
    private Path zip(String... namesAndTexts) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                out.putArchiveEntry(new ZipArchiveEntry(namesAndTexts[at]));
                out.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        return zip;
    }

    @Test
    void aZipThatUnpacksToFarMoreThanItHoldsIsRefused() throws IOException {
        Path bomb = folder.resolve("a.zip");
        try (OutputStream file = Files.newOutputStream(bomb);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("data/follower.js"));
            out.write("[".getBytes(StandardCharsets.UTF_8));
            byte[] blank = new byte[1024 * 1024];
            Arrays.fill(blank, (byte) ' ');
            for (int more = 0; more < 16; more++) out.write(blank);
            out.write("]".getBytes(StandardCharsets.UTF_8));
        }
        refused(bomb, "trap");
    }

    @Test
    void aSmallFileMayPackAsWellAsItCan() throws IOException {
        assertThat(followers(zip("data/follower.js", ONE + " ".repeat(2_000_000))))
                .isNotEmpty();
    }

    @Test
    void aReadingTakesNoMoreThanItsBudgetOverAllItsParts() throws IOException {
        Budget budget = new Budget("a.zip", 10);
        try (InputStream first = budget.on(new ByteArrayInputStream(new byte[6]));
                InputStream second = budget.on(new ByteArrayInputStream(new byte[6]))) {
            assertThat(first.readAllBytes()).hasSize(6);
            assertThat(second.readNBytes(4)).hasSize(4);
            assertThatThrownBy(second::read).isInstanceOf(Refusal.class);
            assertThatThrownBy(second::readAllBytes).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aDirectoryThatNamesFarTooMuchIsRefusedBeforeItIsKept() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (int more = 0; more < 600; more++)
                out.putNextEntry(new ZipEntry("data/tweets_media/" + more + "x".repeat(60_000)));
            out.putNextEntry(new ZipEntry("data/follower.js"));
            out.write(ONE.getBytes(StandardCharsets.UTF_8));
        }
        refused(zip, "more files than");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreNoneOfItsFiles() throws IOException {
        refused(
                zip(
                        "../data/follower.js", ONE,
                        "/data/follower.js", ONE,
                        "C:/data/follower.js", ONE,
                        "data/../follower.js", ONE,
                        "..\\data\\follower.js", ONE,
                        "data//follower.js", ONE,
                        "data/./follower.js", ONE,
                        "data/\0/follower.js", ONE),
                "Choose the .zip");
        assertThat(followers(zip("../data/follower.js", "[]", "data/follower.js", ONE)))
                .containsExactly("1");
        assertThat(followers(zip("./data/follower.js", ONE))).containsExactly("1");
        assertThat(followers(zip("data\\follower.js", ONE))).containsExactly("1");
    }

    @Test
    void aFileThatIsThereTwiceIsRefusedWhereItIsRead() throws IOException {
        Path zip = zip("data/follower.js", ONE, "data/following.js", "[]", "data/follower.js", "[]");
        refused(zip, "two files called data/follower.js");
        try (AccountArchive archive = AccountArchive.open(zip)) {
            assertThat(archive.accounts(AccountList.FOLLOWING).present()).isTrue();
        }
    }

    @Test
    void linksInAZipAreNotFiles() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            ZipArchiveEntry link = new ZipArchiveEntry("data/follower.js");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        refused(zip, "Choose the .zip");
    }

    @ParameterizedTest
    @EnumSource(names = {"AES", "ZIP_STANDARD"})
    void aLockedZipIsRefused(EncryptionMethod method) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (net.lingala.zip4j.ZipFile locked = new net.lingala.zip4j.ZipFile(zip.toFile(), "chestnut".toCharArray())) {
            ZipParameters parameters = new ZipParameters();
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(method);
            parameters.setFileNameInZip("data/follower.js");
            locked.addStream(new ByteArrayInputStream(ONE.getBytes(StandardCharsets.UTF_8)), parameters);
        }
        refused(zip, "password");
    }

    @Test
    void aLargeZipsWayOfCountingIsRead() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setUseZip64(Zip64Mode.Always);
            out.putArchiveEntry(new ZipArchiveEntry("data/follower.js"));
            out.write(ONE.getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        assertThat(followers(zip)).containsExactly("1");
    }

    @Test
    void aWayOfPackingThatIsNotReadIsRefused() throws IOException {
        Path zip = zip("data/follower.js", ONE);
        byte[] bytes = Files.readAllBytes(zip);
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[directory + 10] = 12;
        Files.write(zip, bytes);
        refused(zip, "packed in a way");
    }

    @Test
    void aZipIsRefusedWhereverItIsCutOff() throws IOException {
        Path zip = archive().followers("1", "2", "3").zip(folder.resolve("a.zip"));
        byte[] whole = Files.readAllBytes(zip);
        for (int length = 0; length < whole.length; length++) {
            Files.write(zip, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> followers(zip)).isInstanceOf(Refusal.class);
        }
        Files.write(zip, whole);
        assertThat(followers(zip)).hasSize(3);
    }

    @Test
    void aDigitThatWasDamagedOnTheWayIsNoticed() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setMethod(ZipEntry.STORED);
            ZipArchiveEntry entry = new ZipArchiveEntry("data/follower.js");
            out.putArchiveEntry(entry);
            out.write("[{\"accountId\":\"7654321\"}]".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        assertThat(followers(zip)).containsExactly("7654321");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[indexOf(bytes, "7654321".getBytes(StandardCharsets.UTF_8))] = '8';
        Files.write(zip, bytes);
        refused(zip, "damaged");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        int at = 0;
        while (!Arrays.equals(Arrays.copyOfRange(bytes, at, at + part.length), part)) at++;
        return at;
    }

    @ParameterizedTest
    @ValueSource(strings = {"depth", "number", "text", "name", "tokens", "bytes"})
    void anEntryLargerThanAnyCanBeIsRefused(String kind) throws IOException {
        String trap = switch (kind) {
            case "depth" -> "[".repeat(5_000) + "]".repeat(5_000);
            case "number" -> "9".repeat(200_000);
            case "text" -> "\"" + "x".repeat(1_100_000) + "\"";
            case "name" -> "{\"" + "x".repeat(60_000) + "\":1}";
            case "tokens" -> "[" + "0,".repeat(210_000) + "0]";
            default -> "[" + ("\"" + "x".repeat(900_000) + "\",").repeat(10) + "0]";
        };
        Path unpacked = archive()
                .file("data/follower.js", "[{\"follower\":{\"accountId\":\"1\",\"trap\":" + trap + "}}]")
                .folder(folder.resolve("unpacked"));
        refused(unpacked, "follower.js");
    }

    @Test
    void manyEntriesOfWhichEachIsSmallAreNoTrap() throws IOException {
        StringBuilder list = new StringBuilder("[");
        for (int id = 1; id <= 150_000; id++)
            list.append(id == 1 ? "" : ",")
                    .append("{\"follower\":{\"accountId\":\"")
                    .append(id)
                    .append("\",\"note\":\"some words that take room in the file\"}}");
        Path zip = archive().file("data/follower.js", list + "]").zip(folder.resolve("a.zip"));
        assertThat(followers(zip)).hasSize(150_000);
    }

    @Test
    void aListInWhichNearlyNothingCanBeReadIsRefused() throws IOException {
        String entry = "{},";
        Path unpacked = archive()
                .file("data/follower.js", "[" + entry.repeat(9_999) + "{}]")
                .folder(folder.resolve("unpacked"));
        try (AccountArchive archive = AccountArchive.open(unpacked)) {
            assertThat(archive.accounts(FOLLOWERS).problems()).hasSize(10_000);
        }
        archive().file("data/follower.js", "[" + entry.repeat(10_000) + "{}]").folder(unpacked);
        refused(unpacked, "10,000 entries");
    }

    @Test
    void aMessageOrManifestLargerThanAnyCanBeIsRefusedOrTold() throws IOException {
        String trap = "[" + "0,".repeat(210_000) + "0]";
        Path unpacked = archive()
                .followers("1")
                .file("data/manifest.js", "x = {\"a\":" + trap + "}")
                .file(
                        "data/direct-messages.js",
                        "[{\"dmConversation\":{\"conversationId\":\"1-2\",\"messages\":[{\"a\":" + trap + "}]}}]")
                .folder(folder.resolve("unpacked"));
        try (AccountArchive archive = AccountArchive.open(unpacked)) {
            assertThat(archive.accounts(FOLLOWERS).problems()).hasSize(1);
            assertThatThrownBy(() -> archive.directMessages(new ArrayList<>()::add))
                    .isInstanceOf(Refusal.class);
        }
    }
}
