package org.gatehouse.incidents.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.book.Hashes;

/** A key of 256 bits for content, used with AES-GCM: the nonce, the ciphertext, its tag. */
public final class ContentKey {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private ContentKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ContentKey make() {
        byte[] bytes = new byte[KEY];
        RANDOM.nextBytes(bytes);
        return new ContentKey(bytes);
    }

    /** Empty where these are no 256 bits. */
    public static Optional<ContentKey> of(byte[] bytes) {
        return bytes.length == KEY ? Optional.of(new ContentKey(bytes.clone())) : Optional.empty();
    }

    /** The bits themselves, to be sealed for a reader. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What its maker signs, without giving anything of it away. */
    public String commitment() {
        return Hashes.sha256(bytes);
    }

    /** @param about what the content is and where it belongs: it opens nowhere else */
    public byte[] seal(byte[] about, byte[] content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, about, content).orElseThrow();
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** Empty where it was sealed with another key, about something else, or changed. */
    public Optional<byte[]> open(byte[] about, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) return Optional.empty();
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                about,
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] about, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            return Optional.of(cipher.doFinal(content));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }
}
