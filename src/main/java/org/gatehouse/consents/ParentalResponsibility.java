package org.gatehouse.consents;

import java.util.Optional;

/** What the roll knows of a contact: whether they have parental responsibility for a pupil. */
@FunctionalInterface
public interface ParentalResponsibility {
    /** For a roll without contacts: the person at the desk says. */
    ParentalResponsibility UNKNOWN = (pupilId, contactId) -> Optional.empty();

    /** @return empty where the roll does not know this contact of this pupil */
    Optional<Boolean> of(long pupilId, long contactId);
}
