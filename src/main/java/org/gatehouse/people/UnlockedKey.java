package org.gatehouse.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** A person's X25519 private key in memory, from sign-in to sign-out. */
public final class UnlockedKey implements AutoCloseable {
    private static final byte[] SIGNING = "gatehouse signing key 1".getBytes(StandardCharsets.US_ASCII);

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

    /** Whether it was wiped at sign-out. */
    public synchronized boolean isWiped() {
        return wiped;
    }

    /** @throws IllegalStateException after sign-out */
    public synchronized X25519PrivateKeyParameters privateKey() {
        return new X25519PrivateKeyParameters(secret());
    }

    /** The public half of the key that signs, which is made of the same secret. */
    public synchronized byte[] verifyingKey() {
        return signingKey().generatePublicKey().getEncoded();
    }

    /** An Ed25519 signature, 64 bytes. */
    public synchronized byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signingKey());
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /** One secret, two keys: derived, so that the wraps in the file hold no second one. */
    private Ed25519PrivateKeyParameters signingKey() {
        byte[] seed = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
        HKDFBytesGenerator derivation = new HKDFBytesGenerator(SHA256Digest.newInstance());
        derivation.init(new HKDFParameters(secret(), null, SIGNING));
        derivation.generateBytes(seed, 0, seed.length);
        return new Ed25519PrivateKeyParameters(seed);
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
