package org.gatehouse.consents.forms;

/**
 * What lies in one box.
 *
 * @param inkBeside whether there is ink close to the box but not in it, such as a ring round it
 */
record FormMark(Kind kind, double darkness, boolean inkBeside) {
    enum Kind {
        EMPTY,
        /** A speck, a stray end of a line, a shadow, perhaps a crossing-out, a box whose outline is not where it should be. */
        DOUBTFUL,
        MARKED,
        /** So full that it may as well have been crossed out. */
        FULL;

        boolean inked() {
            return this == MARKED || this == FULL;
        }
    }
}
