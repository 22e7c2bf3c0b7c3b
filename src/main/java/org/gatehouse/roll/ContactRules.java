package org.gatehouse.roll;

import org.gatehouse.people.Emails;
import org.gatehouse.rules.Refusal;

/** What a contact must keep to, however they came. */
final class ContactRules {
    private ContactRules() {}

    static void require(PupilContact wanted) {
        Contact contact = wanted.contact();
        if ((contact.forename() + contact.surname()).isBlank()) throw new Refusal("roll.contact.name");
        contact.emails().forEach(Emails::read);
        contact.telephones().forEach(ContactCells::telephone);
        ContactCells.relation(wanted.relation());
    }

    static boolean sameAdult(Contact one, Contact other) {
        if (one.id() == other.id()) return true;
        return other.id() <= 0 && ContactGroup.nameKey(one).equals(ContactGroup.nameKey(other));
    }
}
