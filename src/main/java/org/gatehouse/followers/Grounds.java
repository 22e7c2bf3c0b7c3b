package org.gatehouse.followers;

/**
 * The record on which a follower may be accepted.
 *
 * @param id of the contact, the person or the organisation
 * @param name whose record it is
 */
public record Grounds(Kind kind, long id, String name) {
    /** Where the record is held. */
    public enum Kind {
        CONTACT,
        STAFF,
        ORGANISATION
    }
}
