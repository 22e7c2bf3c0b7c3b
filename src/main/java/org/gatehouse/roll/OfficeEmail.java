package org.gatehouse.roll;

import java.util.List;

/**
 * An e-mail address that the office holds.
 *
 * @param email exactly as it is held
 * @param children whose contact the adult is today, also children who have left
 */
public record OfficeEmail(String email, Contact contact, List<Pupil> children) {
    public OfficeEmail {
        children = List.copyOf(children);
    }
}
