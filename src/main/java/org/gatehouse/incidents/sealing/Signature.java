package org.gatehouse.incidents.sealing;

import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Whether somebody signed something: no reader can write in a colleague's name, and no stranger in a reader's. */
public final class Signature {
    private static final int LENGTH = 64;

    private Signature() {}

    /** @param keys every key with which that person ever signed */
    public static boolean isBy(List<byte[]> keys, byte[] message, byte[] signature) {
        return signature.length == LENGTH && keys.stream().anyMatch(key -> holds(key, message, signature));
    }

    private static boolean holds(byte[] key, byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(key));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
