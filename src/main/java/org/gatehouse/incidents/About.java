package org.gatehouse.incidents;

import java.util.Locale;
import java.util.Optional;

/**
 * Whom a chronology or a pattern is about.
 *
 * @param id of the pupil, the contact or the member of staff; 0 for a handle
 * @param handle folded; empty for a person
 */
public record About(Kind kind, long id, String handle) {
    /** By what incidents are gathered. */
    public enum Kind {
        PUPIL,
        CONTACT,
        STAFF,
        HANDLE
    }

    public static About pupil(long id) {
        return new About(Kind.PUPIL, id, "");
    }

    public static About contact(long id) {
        return new About(Kind.CONTACT, id, "");
    }

    public static About staff(long id) {
        return new About(Kind.STAFF, id, "");
    }

    public static About handle(String handle) {
        return new About(Kind.HANDLE, 0, folded(handle));
    }

    /** Empty for somebody who is known by name alone. */
    static Optional<About> of(Involved one) {
        return switch (one.kind()) {
            case PUPIL -> Optional.of(pupil(one.id()));
            case CONTACT -> Optional.of(contact(one.id()));
            case STAFF -> Optional.of(staff(one.id()));
            case OTHER -> Optional.empty();
        };
    }

    /** Whether an incident with these facts is about them. */
    boolean fits(Facts facts) {
        if (kind == Kind.HANDLE)
            return !handle.isEmpty() && folded(facts.handle()).equals(handle);
        return facts.involved().stream()
                .anyMatch(one -> one.id() == id && one.kind().name().equals(kind.name()));
    }

    /** The platform takes handles in any case, with or without the sign before them. */
    static String folded(String handle) {
        return handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    }
}
