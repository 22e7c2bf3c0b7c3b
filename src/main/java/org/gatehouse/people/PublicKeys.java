package org.gatehouse.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys of everybody, as they lie in the file and as the trail says that their owners set them. A key that came into the
 * file past the program is nobody's: nothing is sealed for it, and nothing signed with it counts.
 */
public final class PublicKeys {
    private final Map<Long, byte[]> inFile;
    private final Map<Long, List<PublicKey>> recorded;

    /** @param recorded oldest first */
    PublicKeys(Map<Long, byte[]> inFile, Map<Long, List<PublicKey>> recorded) {
        this.inFile = inFile;
        this.recorded = recorded;
    }

    /** The key to seal for somebody; empty where they have none today, or one that the trail does not know. */
    public Optional<byte[]> sealing(long personId) {
        byte[] key = inFile.get(personId);
        return key == null || isDoubtful(personId) ? Optional.empty() : Optional.of(key.clone());
    }

    /** Whether the file holds another key for somebody than the one that they set last. */
    public boolean isDoubtful(long personId) {
        byte[] key = inFile.get(personId);
        List<PublicKey> theirs = recorded.getOrDefault(personId, List.of());
        // Nobody whose key is older than these lines has one there before they sign in again.
        if (key == null || theirs.isEmpty()) return false;
        return !Arrays.equals(theirs.get(theirs.size() - 1).sealing(), key);
    }

    /** Every key with which somebody ever signed, the newest first. */
    public List<byte[]> verifying(long personId) {
        List<byte[]> newestFirst = new ArrayList<>();
        recorded.getOrDefault(personId, List.of()).forEach(key -> newestFirst.add(0, key.verifying()));
        return newestFirst;
    }

    /** Whether somebody ever had this key, in hex, for sealing. */
    public boolean wasOf(long personId, String sealingHex) {
        return recorded.getOrDefault(personId, List.of()).stream()
                .anyMatch(key -> key.sealingHex().equals(sealingHex));
    }

    /** Whether nobody's key is another than in {@code other}. */
    public boolean isSameAs(PublicKeys other) {
        return inFile.keySet().equals(other.inFile.keySet())
                && inFile.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), other.inFile.get(entry.getKey())))
                && recorded.equals(other.recorded);
    }
}
