package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedBackupTest {
    private static final char[] PASSPHRASE = "three dull horses".toCharArray();
    private static final TrailHead HEAD = new TrailHead(7, "ab".repeat(32));
    private static final BackupLock LOCK = BackupLock.make(PASSPHRASE, new Costs(64, 1, 1));

    @TempDir
    Path folder;

    private Path plain;
    private Path sealed;
    private Path opened;

    @BeforeEach
    void names() {
        plain = folder.resolve("plain");
        sealed = folder.resolve("sealed");
        opened = folder.resolve("opened");
    }

    private byte[] seal(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        Files.write(plain, content);
        SealedBackup.write(plain, sealed, "file", HEAD, LOCK);
        return content;
    }

    @Test
    void filesOfEveryLengthComeBackAsTheyWere() throws IOException {
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_001}) {
            byte[] content = seal(length);
            SealedBackup.read(sealed, opened, PASSPHRASE);
            assertThat(opened).hasBinaryContent(content);
        }
        assertThat(SealedBackup.header(sealed).head()).isEqualTo(HEAD);
        assertThat(SealedBackup.is(sealed)).isTrue();
    }

    @Test
    void everyChangedByteIsSeen() throws IOException {
        seal(100);
        byte[] good = Files.readAllBytes(sealed);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(sealed, bad);
            assertThatThrownBy(() -> SealedBackup.read(sealed, opened, PASSPHRASE))
                    .as("byte %d", i)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whatIsCutOffMovedOrPutOnIsSeen() throws IOException {
        seal(200_000);
        byte[] good = Files.readAllBytes(sealed);
        int chunk = 65_536 + 16;
        int start = good.length - 200_000 - 4 * 16;
        byte[] swapped = good.clone();
        System.arraycopy(good, start, swapped, start + chunk, chunk);
        System.arraycopy(good, start + chunk, swapped, start, chunk);
        for (byte[] bad : new byte[][] {
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, start + chunk),
            Arrays.copyOf(good, start),
            Arrays.copyOf(good, 11),
            Arrays.copyOf(good, good.length + 1),
            swapped
        }) {
            Files.write(sealed, bad);
            assertThatThrownBy(() -> SealedBackup.read(sealed, opened, PASSPHRASE))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void anotherPassphraseDoesNotOpenIt() throws IOException {
        seal(100);
        assertThatThrownBy(() -> SealedBackup.read(sealed, opened, "three dull houses".toCharArray()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("passphrase");
    }

    @Test
    void twoBackupsShareNothingButTheLock() throws IOException {
        seal(100);
        byte[] first = Files.readAllBytes(sealed);
        seal(100);
        byte[] second = Files.readAllBytes(sealed);
        assertThat(Arrays.copyOfRange(first, first.length - 116, first.length))
                .isNotEqualTo(Arrays.copyOfRange(second, second.length - 116, second.length));
    }

    @Test
    void aLockComesBackFromItsTextAndNothingElseDoes() {
        assertThat(BackupLock.parse(LOCK.toString()).orElseThrow().bytes()).isEqualTo(LOCK.bytes());
        for (String text : new String[] {"", "nonsense", "####", LOCK.toString().substring(4)})
            assertThat(BackupLock.parse(text)).isEmpty();
        assertThatThrownBy(() -> BackupLock.make("short".toCharArray())).isInstanceOf(Refusal.class);
    }

    @Test
    void theZipOfAnEarlierVersionIsStillRead() throws IOException {
        Files.write(plain, "the school's file".getBytes(StandardCharsets.UTF_8));
        ZipParameters how = new ZipParameters();
        how.setEncryptFiles(true);
        how.setEncryptionMethod(EncryptionMethod.AES);
        how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        how.setFileNameInZip("school.gatehouse");
        try (ZipFile zip = new ZipFile(sealed.toFile(), PASSPHRASE)) {
            zip.addFile(plain.toFile(), how);
        }
        assertThat(Restores.needsPassphrase(sealed)).isTrue();
        OldZip.read(sealed, opened, PASSPHRASE);
        assertThat(opened).hasContent("the school's file");
    }
}
