package org.gatehouse.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.book.Argon2id;
import org.gatehouse.book.Argon2id.Costs;

/**
 * A private key under AES-256-GCM, whose own key is derived from what a person knows. The layout: version, costs, salt, nonce,
 * ciphertext with its tag.
 */
final class KeyWrap {
    /** What opens it; a wrap for one is useless for the other. */
    enum By {
        PASSWORD,
        RECOVERY_CODE
    }

    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final int HEADER = 1 + 4 + 1 + 1 + SALT + NONCE;
    private static final int LENGTH = HEADER + KEY + TAG_BITS / 8;

    private KeyWrap() {}

    static byte[] wrap(UnlockedKey key, By by, char[] secret, Costs costs, SecureRandom random) {
        ByteBuffer wrapped = header(costs, random);
        byte[] header = Arrays.copyOf(wrapped.array(), HEADER);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, header, by, secret, key.secret()).orElseThrow();
        return wrapped.put(sealed).array();
    }

    /** The key, where {@code secret} is the right one and nothing was changed; else empty. */
    static Optional<UnlockedKey> unwrap(byte[] wrapped, byte[] publicKey, By by, char[] secret) {
        if (wrapped.length != LENGTH || wrapped[0] != VERSION) return Optional.empty();
        ByteBuffer costs = ByteBuffer.wrap(wrapped, 1, HEADER - 1);
        if (!Costs.areInBounds(costs.getInt(), costs.get(), costs.get())) return Optional.empty();
        byte[] header = Arrays.copyOf(wrapped, HEADER);
        byte[] sealed = Arrays.copyOfRange(wrapped, HEADER, LENGTH);
        return run(Cipher.DECRYPT_MODE, header, by, secret, sealed)
                .map(UnlockedKey::new)
                .filter(key -> Arrays.equals(key.publicKey(), publicKey));
    }

    /** A wrap of nothing: trying to open it takes as long as a real one. */
    static byte[] decoy(Costs costs, SecureRandom random) {
        byte[] sealed = new byte[LENGTH - HEADER];
        random.nextBytes(sealed);
        return header(costs, random).put(sealed).array();
    }

    private static ByteBuffer header(Costs costs, SecureRandom random) {
        byte[] saltAndNonce = new byte[SALT + NONCE];
        random.nextBytes(saltAndNonce);
        return ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putInt(costs.kib())
                .put((byte) costs.passes())
                .put((byte) costs.lanes())
                .put(saltAndNonce);
    }

    private static Optional<byte[]> run(int mode, byte[] header, By by, char[] secret, byte[] content) {
        ByteBuffer fields = ByteBuffer.wrap(header, 1, HEADER - 1);
        Costs costs = new Costs(fields.getInt(), fields.get(), fields.get());
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        fields.get(salt).get(nonce);
        byte[] derived = Argon2id.derive(secret, salt, costs, KEY);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("gatehouse key by " + by).getBytes(StandardCharsets.US_ASCII));
            cipher.updateAAD(header);
            return Optional.of(cipher.doFinal(content));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }
}
