package org.gatehouse.incidents.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.gatehouse.people.UnlockedKey;

/**
 * Something small sealed for one person, with HPKE (RFC 9180, X25519, HKDF-SHA256, AES-256-GCM): by somebody whom it need not say, or
 * in its authenticated mode by one sender, as whose alone it opens. The layout: a version, the encapsulated key, the ciphertext.
 */
public final class PersonalSeal {
    private static final byte VERSION = 1;
    private static final int ENCAPSULATED = 32;
    private static final byte[] NOTHING = new byte[0];

    private PersonalSeal() {}

    /** @param about what it is and where it belongs: it opens nowhere else */
    public static byte[] seal(byte[] reader, byte[] about, byte[] content) {
        return seal(HPKE.mode_base, null, reader, about, content);
    }

    /** Empty where it is for somebody else, about something else, or changed. */
    public static Optional<byte[]> open(UnlockedKey reader, byte[] about, byte[] sealed) {
        return open(HPKE.mode_base, reader, null, about, sealed);
    }

    /** @param about what it is and where it belongs: it opens nowhere else */
    public static byte[] sealAs(UnlockedKey sender, byte[] reader, byte[] about, byte[] content) {
        return seal(HPKE.mode_auth, pair(sender), reader, about, content);
    }

    /** Empty where it is for somebody else, from somebody else, about something else, or changed. */
    public static Optional<byte[]> openFrom(byte[] sender, UnlockedKey reader, byte[] about, byte[] sealed) {
        return open(HPKE.mode_auth, reader, sender, about, sealed);
    }

    private static byte[] seal(byte mode, AsymmetricCipherKeyPair sender, byte[] reader, byte[] about, byte[] content) {
        try {
            byte[][] sealed = suite(mode)
                    .seal(new X25519PublicKeyParameters(reader), about, NOTHING, content, null, null, sender);
            return ByteBuffer.allocate(1 + ENCAPSULATED + sealed[0].length)
                    .put(VERSION)
                    .put(sealed[1])
                    .put(sealed[0])
                    .array();
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing fails for no content", impossible);
        }
    }

    private static Optional<byte[]> open(byte mode, UnlockedKey reader, byte[] sender, byte[] about, byte[] sealed) {
        if (sealed.length <= 1 + ENCAPSULATED || sealed[0] != VERSION) return Optional.empty();
        try {
            return Optional.of(suite(mode)
                    .open(
                            Arrays.copyOfRange(sealed, 1, 1 + ENCAPSULATED),
                            pair(reader),
                            about,
                            NOTHING,
                            Arrays.copyOfRange(sealed, 1 + ENCAPSULATED, sealed.length),
                            null,
                            null,
                            sender == null ? null : new X25519PublicKeyParameters(sender)));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException wrong) {
            // A public key of small order, or none at all, ends in one of the latter two.
            return Optional.empty();
        }
    }

    private static HPKE suite(byte mode) {
        return new HPKE(mode, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static AsymmetricCipherKeyPair pair(UnlockedKey key) {
        return new AsymmetricCipherKeyPair(new X25519PublicKeyParameters(key.publicKey()), key.privateKey());
    }
}
