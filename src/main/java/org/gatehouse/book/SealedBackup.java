package org.gatehouse.book;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.rules.Refusal;

/**
 * An encrypted backup: a mark, a header that anybody may read, and the school's file in chunks under AES-256-GCM. The key is the
 * backup's own, sealed by its {@link BackupLock}; each chunk is tied to the header, to its place and to whether it is the last,
 * so that nothing can be changed, moved or cut off unseen.
 */
final class SealedBackup {
    private static final byte[] MARK = "GATEBAK\1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_HEADER = 4_096;
    private static final int CHUNK = 64 * 1024;
    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int KEY = 32;

    /**
     * What stands in front of the encrypted part.
     *
     * @param fileId of the school's file, which its copies share
     * @param head of the trail in the copy
     */
    record Header(String fileId, TrailHead head, BackupLock lock, byte[] sealedKey) {}

    private SealedBackup() {}

    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /**
     * Writes {@code plain} to {@code sealed}, to the disk, and reads it back from there: what it holds must be {@code plain}
     * to the byte. The key is still known then, so that no passphrase is needed.
     *
     * @throws Refusal where the disk gave back something else
     */
    static void write(Path plain, Path sealed, String fileId, TrailHead head, BackupLock lock) throws IOException {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        try {
            byte[] header = encode(new Header(fileId, head, lock, lock.seal(key)));
            byte[] written;
            try (InputStream in = Files.newInputStream(plain);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(sealed))) {
                out.write(MARK);
                out.write(ByteBuffer.allocate(4).putInt(header.length).array());
                out.write(header);
                written = chunks(Cipher.ENCRYPT_MODE, key, header, in, out).orElseThrow();
            }
            Durable.force(sealed);
            try (DataInputStream in = new DataInputStream(Files.newInputStream(sealed))) {
                boolean same = Arrays.equals(header(in, sealed), header)
                        && chunks(Cipher.DECRYPT_MODE, key, header, in, OutputStream.nullOutputStream())
                                .filter(read -> Arrays.equals(read, written))
                                .isPresent();
                if (!same) throw new Refusal("book.sealed-not-whole");
            }
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** @throws Refusal where the passphrase is wrong, or the backup is damaged or cut short */
    static void read(Path sealed, Path plain, char[] passphrase) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(sealed));
                OutputStream out = Files.newOutputStream(plain)) {
            byte[] bytes = header(in, sealed);
            Header header = decode(bytes, sealed);
            byte[] key = header.lock()
                    .open(header.sealedKey(), passphrase)
                    .orElseThrow(() -> new Refusal("book.passphrase-wrong", sealed));
            try {
                chunks(Cipher.DECRYPT_MODE, key, bytes, in, out).orElseThrow(() -> new Refusal("book.damaged", sealed));
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    static Header header(Path sealed) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(sealed))) {
            return decode(header(in, sealed), sealed);
        }
    }

    private static byte[] header(DataInputStream in, Path sealed) throws IOException {
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) throw new Refusal("book.not-ours", sealed);
        byte[] length = in.readNBytes(4);
        int announced = length.length < 4 ? -1 : ByteBuffer.wrap(length).getInt();
        if (announced < 0 || announced > MOST_HEADER) throw new Refusal("book.damaged", sealed);
        byte[] header = in.readNBytes(announced);
        if (header.length < announced) throw new Refusal("book.damaged", sealed);
        return header;
    }

    private static byte[] encode(Header header) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(header.fileId());
            out.writeUTF(header.head().toString());
            out.write(header.lock().bytes());
            out.write(header.sealedKey());
        }
        return bytes.toByteArray();
    }

    private static Header decode(byte[] bytes, Path sealed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String fileId = in.readUTF();
            Optional<TrailHead> head = TrailHead.parse(in.readUTF());
            Optional<BackupLock> lock = BackupLock.of(in.readNBytes(BackupLock.LENGTH));
            if (head.isEmpty() || lock.isEmpty()) throw new Refusal("book.damaged", sealed);
            return new Header(fileId, head.get(), lock.get(), in.readAllBytes());
        } catch (IOException cutShort) {
            throw new Refusal("book.damaged", sealed);
        }
    }

    /** Runs every chunk of {@code in} through the cipher; @return the SHA-256 of the plain side, or nothing where one was changed */
    private static Optional<byte[]> chunks(int mode, byte[] key, byte[] header, InputStream in, OutputStream out)
            throws IOException {
        boolean sealing = mode == Cipher.ENCRYPT_MODE;
        byte[] tied = Hashes.digest().digest(header);
        MessageDigest plain = Hashes.digest();
        try (PushbackInputStream source = new PushbackInputStream(in, 1)) {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            boolean last = false;
            for (long place = 0; !last; place++) {
                byte[] chunk = source.readNBytes(sealing ? CHUNK : CHUNK + TAG);
                if (!sealing && chunk.length < TAG) return Optional.empty();
                int next = source.read();
                last = next < 0;
                if (!last) source.unread(next);
                byte[] nonce = ByteBuffer.allocate(NONCE)
                        .putInt(last ? 1 : 0)
                        .putLong(place)
                        .array();
                cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
                cipher.updateAAD(tied);
                byte[] other = cipher.doFinal(chunk);
                plain.update(sealing ? chunk : other);
                out.write(other);
            }
            return Optional.of(plain.digest());
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }
}
