package org.gatehouse.consents;

import java.util.Optional;
import org.gatehouse.roll.PupilContact;

/**
 * Who decides for a child.
 *
 * @param contactId of a contact of the child on the roll; empty for somebody typed in
 * @param name empty once it was erased
 * @param relation to the child, such as "mother"
 * @param parentalResponsibility as the person at the desk says; for a contact the roll knows better
 */
public record Giver(Optional<Long> contactId, String name, String relation, boolean parentalResponsibility) {
    /** A contact of the child. */
    public static Giver of(PupilContact contact) {
        return new Giver(
                Optional.of(contact.contact().id()),
                contact.contact().name(),
                contact.relation(),
                contact.parentalResponsibility());
    }

    /** Somebody typed in. */
    public static Giver named(String name, String relation, boolean parentalResponsibility) {
        return new Giver(Optional.empty(), name, relation, parentalResponsibility);
    }
}
