package org.gatehouse.people;

import java.util.Optional;

/**
 * What the file keeps of how somebody proves who they are.
 *
 * @param password encoded
 * @param keys absent until they chose a password of their own
 * @param recovery the private key wrapped by their recovery code, where they have one
 */
record Account(
        Person person,
        String password,
        boolean mustChange,
        Tries tries,
        Optional<WrappedKey> keys,
        Optional<byte[]> recovery) {
    /** The key pair as it lies in the file. */
    record WrappedKey(byte[] publicKey, byte[] wrapped) {}
}
