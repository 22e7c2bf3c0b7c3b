package org.gatehouse.consents;

import java.util.Optional;

/**
 * What shows decisions in writing, as the file keeps it.
 *
 * @param reference empty once it was erased
 * @param sha256 of the file's bytes, where there is one
 * @param mediaType of that file, such as {@code application/pdf}
 */
public record Evidence(
        long id, EvidenceKind kind, String reference, Optional<String> sha256, Optional<String> mediaType) {
    public EvidenceSource source() {
        return new EvidenceSource.Kept(id);
    }
}
