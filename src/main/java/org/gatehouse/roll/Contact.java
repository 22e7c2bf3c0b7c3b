package org.gatehouse.roll;

import java.util.List;

/**
 * A parent, carer or other adult whom the office may call about a child. Texts that are not known are empty.
 *
 * @param id negative while the contact is not yet held, and then the same in all their rows of one import
 * @param emails exactly as the office holds them, the best first
 * @param telephones exactly as the office holds them, the best first
 */
public record Contact(
        long id, String title, String forename, String surname, List<String> emails, List<String> telephones) {
    public Contact {
        emails = List.copyOf(emails);
        telephones = List.copyOf(telephones);
    }

    /** Title, forename, surname. */
    public String name() {
        return String.join(" ", title, forename, surname).replace("  ", " ").strip();
    }

    Contact withId(long given) {
        return new Contact(given, title, forename, surname, emails, telephones);
    }
}
