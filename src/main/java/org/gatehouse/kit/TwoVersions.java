package org.gatehouse.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing as another desk saved it meanwhile and as it was typed here, for the person who must choose.
 *
 * @param name of the thing
 * @param parts where the two differ, in the order of the form
 */
public record TwoVersions(String name, List<Part> parts) {
    /** A part in both versions, under the name it has on the screen. */
    public record Part(String label, String theirs, String mine) {}

    /** What the person makes of it. */
    public enum Choice {
        /** What was typed here is saved, over the other. */
        MINE,
        /** The other stands; what was typed here is given up. */
        THEIRS,
        /** Nothing is saved yet. */
        GO_ON
    }

    public TwoVersions {
        parts = List.copyOf(parts);
    }

    public static TwoVersions of(String name) {
        return new TwoVersions(name, List.of());
    }

    /** With one part more, where the two differ in it. */
    public TwoVersions part(String label, String theirs, String mine) {
        if (theirs.equals(mine)) return this;
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(label, theirs, mine));
        return new TwoVersions(name, more);
    }
}
