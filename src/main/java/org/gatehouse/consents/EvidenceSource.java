package org.gatehouse.consents;

/** What shows a decision in writing, for the act that records it: brought with it, or kept already. */
public sealed interface EvidenceSource {
    /**
     * Brought with the decision.
     *
     * @param reference what finds it again, such as the number of the form or the subject and day of the e-mail
     * @param file a PDF, JPEG or PNG; empty for none
     */
    record Fresh(EvidenceKind kind, String reference, byte[] file) implements EvidenceSource {
        public Fresh(EvidenceKind kind, String reference) {
            this(kind, reference, new byte[0]);
        }
    }

    /** Kept already, with {@link Consents#keepEvidence} or with an earlier form. */
    record Kept(long evidenceId) implements EvidenceSource {}
}
