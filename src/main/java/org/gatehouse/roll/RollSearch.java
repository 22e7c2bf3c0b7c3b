package org.gatehouse.roll;

/**
 * What somebody looks for on the roll.
 *
 * @param words each must begin a word of the pupil’s names, class, year or numbers; empty for all
 * @param className empty for every class
 * @param leavers whether those who left are shown too
 */
public record RollSearch(String words, String className, boolean leavers) {
    public static final RollSearch ALL = new RollSearch("", "", false);
}
