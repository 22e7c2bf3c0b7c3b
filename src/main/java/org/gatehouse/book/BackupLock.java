package org.gatehouse.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.rules.Refusal;

/**
 * The lock of encrypted backups. Its public half closes a backup at any desk and unattended; what opens it is wrapped by the
 * passphrase, which is kept nowhere. The layout: version, costs, salt, nonce, public key, wrapped private key.
 */
public final class BackupLock {
    static final int SHORTEST_PASSPHRASE = 12;

    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;
    private static final int HEADER = 1 + 4 + 1 + 1 + SALT + NONCE + KEY;
    static final int LENGTH = HEADER + KEY + TAG;
    /** A lock is opened once in years: a guess may cost more than at a sign-in (RFC 9106, second choice). */
    static final Costs COSTS = new Costs(64 * 1024, 3, 4);

    private static final HPKE SEALING =
            new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    private static final byte[] PURPOSE = "gatehouse backup".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private BackupLock(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A new lock that {@code passphrase} opens, tried once before it is handed out.
     *
     * @throws Refusal where the passphrase is too short
     */
    public static BackupLock make(char[] passphrase) {
        return make(passphrase, COSTS);
    }

    static BackupLock make(char[] passphrase, Costs costs) {
        if (passphrase.length < SHORTEST_PASSPHRASE) throw new Refusal("book.passphrase-short", SHORTEST_PASSPHRASE);
        SecureRandom random = new SecureRandom();
        byte[] saltAndNonce = new byte[SALT + NONCE];
        random.nextBytes(saltAndNonce);
        X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(random);
        ByteBuffer lock = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putInt(costs.kib())
                .put((byte) costs.passes())
                .put((byte) costs.lanes())
                .put(saltAndNonce)
                .put(key.generatePublicKey().getEncoded());
        byte[] secret = key.getEncoded();
        byte[] header = Arrays.copyOf(lock.array(), HEADER);
        BackupLock made = new BackupLock(
                lock.put(run(Cipher.ENCRYPT_MODE, header, passphrase, secret).orElseThrow())
                        .array());
        byte[] probe = new byte[KEY];
        random.nextBytes(probe);
        byte[] opened = made.open(made.seal(probe), passphrase).orElseThrow();
        if (!Arrays.equals(opened, probe)) throw new IllegalStateException("a new lock does not open");
        return made;
    }

    /** Empty where these are no lock's bytes. */
    static Optional<BackupLock> of(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != VERSION) return Optional.empty();
        ByteBuffer costs = ByteBuffer.wrap(bytes, 1, 6);
        return Costs.areInBounds(costs.getInt(), costs.get(), costs.get())
                ? Optional.of(new BackupLock(bytes.clone()))
                : Optional.empty();
    }

    /** As the school's settings keep it; empty where it is no lock. */
    public static Optional<BackupLock> parse(String text) {
        try {
            return of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A backup's own key, closed for whoever knows the passphrase. */
    byte[] seal(byte[] key) {
        byte[] receiver = Arrays.copyOfRange(bytes, HEADER - KEY, HEADER);
        try {
            byte[][] sealed =
                    SEALING.seal(new X25519PublicKeyParameters(receiver), PURPOSE, bytes, key, null, null, null);
            return ByteBuffer.allocate(sealed[0].length + sealed[1].length)
                    .put(sealed[1])
                    .put(sealed[0])
                    .array();
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing failed", impossible);
        }
    }

    /** The key that was sealed, where {@code passphrase} is the right one and nothing was changed; else empty. */
    Optional<byte[]> open(byte[] sealed, char[] passphrase) {
        byte[] header = Arrays.copyOf(bytes, HEADER);
        byte[] wrapped = Arrays.copyOfRange(bytes, HEADER, LENGTH);
        if (sealed.length <= KEY) return Optional.empty();
        return run(Cipher.DECRYPT_MODE, header, passphrase, wrapped).flatMap(secret -> {
            X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(secret);
            Arrays.fill(secret, (byte) 0);
            AsymmetricCipherKeyPair receiver = new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
            try {
                return Optional.of(SEALING.open(
                        Arrays.copyOf(sealed, KEY),
                        receiver,
                        PURPOSE,
                        bytes,
                        Arrays.copyOfRange(sealed, KEY, sealed.length),
                        null,
                        null,
                        null));
            } catch (InvalidCipherTextException | RuntimeException changed) {
                return Optional.empty();
            }
        });
    }

    private static Optional<byte[]> run(int mode, byte[] header, char[] passphrase, byte[] content) {
        ByteBuffer fields = ByteBuffer.wrap(header, 1, HEADER - 1);
        Costs costs = new Costs(fields.getInt(), fields.get(), fields.get());
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        fields.get(salt).get(nonce);
        byte[] derived = Argon2id.derive(passphrase, salt, costs, KEY);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(PURPOSE);
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
