package org.gatehouse.desk;

/**
 * One view of the program as somebody comes by it.
 *
 * @param name of its picture and in what a test says about it
 * @param way what is clicked and typed to come here from the view before it in its {@link Tour}
 */
record View(String name, Way way) {
    /** The steps to a view. */
    interface Way {
        void go(Visit visit) throws Exception;
    }
}
