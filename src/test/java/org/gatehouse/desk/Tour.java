package org.gatehouse.desk;

import java.util.List;

/**
 * The views of one room, in the order in which one person comes by them.
 *
 * @param room what {@code -Dscreenshots.only} asks for
 * @param who the sign-in name of a person of the demo school; empty for the views before anybody has signed in
 * @param slow where it takes longer than a test of every build may
 */
record Tour(String room, String who, boolean slow, List<View> views) {
    static final String NOBODY = "";

    Tour(String room, String who, View... views) {
        this(room, who, false, List.of(views));
    }
}
