package org.gatehouse.incidents;

import org.gatehouse.rules.Words;

/**
 * Somebody whom an incident involves.
 *
 * @param id of the pupil, the contact or the member of staff; 0 where they are known by name only
 * @param child whether they are under 18: every pupil is
 */
public record Involved(Kind kind, long id, String name, boolean child, Part part) {
    /** Where they are known from. */
    public enum Kind {
        PUPIL,
        CONTACT,
        STAFF,
        OTHER;

        public String title() {
            return Words.of("incidents.involved." + name());
        }
    }

    /** What they have to do with it. */
    public enum Part {
        /** It is about what they did: they never read it, whatever their role. */
        CONCERNED,
        AFFECTED,
        SAW_IT;

        public String title() {
            return Words.of("incidents.part." + name());
        }
    }

    public Involved {
        child = child || kind == Kind.PUPIL;
    }

    public static Involved pupil(long id, String name, Part part) {
        return new Involved(Kind.PUPIL, id, name, true, part);
    }

    public static Involved contact(long id, String name, Part part) {
        return new Involved(Kind.CONTACT, id, name, false, part);
    }

    public static Involved staff(long id, String name, Part part) {
        return new Involved(Kind.STAFF, id, name, false, part);
    }

    public static Involved other(String name, boolean child, Part part) {
        return new Involved(Kind.OTHER, 0, name, child, part);
    }
}
