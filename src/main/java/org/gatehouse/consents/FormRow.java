package org.gatehouse.consents;

import java.util.Optional;
import org.gatehouse.consents.forms.FormProposal;

/**
 * One row of a page at hand.
 *
 * @param said what its boxes seem to say; empty where they were not read
 */
record FormRow(ConsentUse use, Optional<FormProposal> said) {
    /** What the boxes say where they are clear, a proposal all the same. */
    Optional<Decision> proposal() {
        return said.flatMap(words -> switch (words) {
            case YES -> Optional.of(Decision.GIVEN);
            case NO -> Optional.of(Decision.REFUSED);
            case BOTH, NEITHER, UNSURE -> Optional.empty();
        });
    }
}
