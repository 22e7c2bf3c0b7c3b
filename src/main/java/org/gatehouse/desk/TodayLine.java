package org.gatehouse.desk;

/**
 * One thing to do, one click from its act.
 *
 * @param below in small: whose, since when, how many
 * @param count how many things it stands for
 * @param open leads to the act; runs on the window's thread
 */
record TodayLine(String words, String below, int count, Runnable open) {
    TodayLine(String words, String below, Runnable open) {
        this(words, below, 1, open);
    }
}
