package org.gatehouse.people;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both public halves of somebody's key, in hex as the trail line holds them that set it: for sealing (X25519), for signing (Ed25519). */
record PublicKey(String sealingHex, String verifyingHex) {
    static PublicKey of(UnlockedKey key) {
        HexFormat hex = HexFormat.of();
        return new PublicKey(hex.formatHex(key.publicKey()), hex.formatHex(key.verifyingKey()));
    }

    byte[] sealing() {
        return HexFormat.of().parseHex(sealingHex);
    }

    byte[] verifying() {
        return HexFormat.of().parseHex(verifyingHex);
    }

    /** For the trail line. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("key", sealingHex);
        details.put("verifying", verifyingHex);
        return details;
    }
}
