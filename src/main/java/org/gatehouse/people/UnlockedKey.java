package org.gatehouse.people;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** A person's X25519 private key in memory, from sign-in to sign-out. */
public final class UnlockedKey implements AutoCloseable {
    private final byte[] secret;
    private final byte[] publicKey;
    private boolean wiped;

    /** Takes {@code secret} over: it is wiped with this key. */
    UnlockedKey(byte[] secret) {
        this.secret = secret;
        this.publicKey =
                new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
    }

    static UnlockedKey make(SecureRandom random) {
        byte[] secret = new byte[X25519PrivateKeyParameters.KEY_SIZE];
        random.nextBytes(secret);
        return new UnlockedKey(secret);
    }

    /** The same key, to be wiped by itself. */
    synchronized UnlockedKey copy() {
        return new UnlockedKey(secret().clone());
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** @throws IllegalStateException after sign-out */
    public synchronized X25519PrivateKeyParameters privateKey() {
        return new X25519PrivateKeyParameters(secret());
    }

    /** The 32 bytes themselves, not a copy. */
    synchronized byte[] secret() {
        if (wiped) throw new IllegalStateException("the key was wiped at sign-out");
        return secret;
    }

    @Override
    public synchronized void close() {
        wiped = true;
        Arrays.fill(secret, (byte) 0);
    }
}
