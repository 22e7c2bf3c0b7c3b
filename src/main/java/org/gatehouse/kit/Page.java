package org.gatehouse.kit;

/**
 * A screen that the sidebar opens: the controller of an FXML file beside it under the same name. It is handed its room, the actor,
 * {@link Background} and {@link Dialogs} in its constructor.
 */
public interface Page {
    /** Reads anew, since the page came into view or the file moved; keeps selection, scroll and whatever is being typed. */
    void reload();

    /** The page leaves the screen for another or the desk is locked: saves what was typed. */
    default void leave() {}
}
