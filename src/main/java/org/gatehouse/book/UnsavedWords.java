package org.gatehouse.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one person has typed or decided and not saved yet, such as a reason, kept through a lock, a crash and a power cut. It lies
 * in the desk's own folder, encrypted under a key that only their sign-in opens; names of files say nothing either.
 */
public final class UnsavedWords {
    private static final Logger LOG = LoggerFactory.getLogger(UnsavedWords.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Optional<Path> folder;
    private final byte[] key;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> words = new HashMap<>();

    private UnsavedWords(Optional<Path> folder, byte[] key) {
        this.folder = folder;
        this.key = key;
    }

    /** Kept in memory alone, such as for somebody without a key of their own yet. */
    public static UnsavedWords inMemory() {
        return new UnsavedWords(Optional.empty(), new byte[0]);
    }

    /** @param secret of the person, from their sign-in; not kept itself */
    public static UnsavedWords of(DeskSettings desk, String fileId, long person, byte[] secret) {
        MessageDigest digest = Hashes.digest();
        digest.update("gatehouse unsaved words".getBytes(StandardCharsets.US_ASCII));
        byte[] key = digest.digest(secret);
        Path folder = desk.folder().resolve("unsaved").resolve(fileId + "-" + person);
        return new UnsavedWords(Optional.of(folder), key);
    }

    /** What was kept under this name; empty where nothing was, or it cannot be read. */
    public synchronized Optional<String> get(String name) {
        String known = words.get(name);
        if (known != null) return Optional.of(known);
        return file(name).filter(Files::isRegularFile).flatMap(file -> {
            try {
                return Optional.of(
                        new String(run(Cipher.DECRYPT_MODE, name, Files.readAllBytes(file)), StandardCharsets.UTF_8));
            } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
                LOG.warn("unsaved words cannot be read: {}", unreadable.toString());
                return Optional.empty();
            }
        });
    }

    /** Keeps it, on the disk; off the window's thread. */
    public synchronized void keep(String name, String text) {
        if (text.equals(words.put(name, text)) || folder.isEmpty()) return;
        try {
            Files.createDirectories(folder.get());
            Path draft = Files.createTempFile(folder.get(), ".", ".new");
            try {
                Files.write(draft, run(Cipher.ENCRYPT_MODE, name, text.getBytes(StandardCharsets.UTF_8)));
                Durable.force(draft);
                Files.move(
                        draft,
                        file(name).orElseThrow(),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | GeneralSecurityException unwritable) {
            // Nothing is lost while the desk runs; it was only to survive its end.
            LOG.warn("unsaved words cannot be kept: {}", unwritable.toString());
        }
    }

    /** It is saved, or given up. */
    public synchronized void forget(String name) {
        words.remove(name);
        file(name).ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException outOfReach) {
                LOG.warn("unsaved words cannot be removed: {}", outOfReach.toString());
            }
        });
    }

    private Optional<Path> file(String name) {
        return folder.map(place -> place.resolve(Hashes.ofFields(new String(key, StandardCharsets.ISO_8859_1), name)));
    }

    private byte[] run(int mode, String name, byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        boolean sealing = mode == Cipher.ENCRYPT_MODE;
        byte[] nonce = new byte[NONCE];
        if (sealing) random.nextBytes(nonce);
        else nonce = Arrays.copyOf(content, NONCE);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        if (!sealing) return cipher.doFinal(content, NONCE, content.length - NONCE);
        byte[] sealed = cipher.doFinal(content);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }
}
