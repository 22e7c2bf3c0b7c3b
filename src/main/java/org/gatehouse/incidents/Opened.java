package org.gatehouse.incidents;

/** How many of the incidents that somebody may read are in memory, and of how many. */
public record Opened(int done, int of) {
    public boolean all() {
        return done == of;
    }
}
