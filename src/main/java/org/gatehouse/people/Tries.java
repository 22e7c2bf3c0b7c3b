package org.gatehouse.people;

import java.time.Instant;

/** How often a sign-in went wrong since the last right one, and when it last did. */
record Tries(int wrong, Instant last) {
    static final Tries NONE = new Tries(0, Instant.EPOCH);
}
