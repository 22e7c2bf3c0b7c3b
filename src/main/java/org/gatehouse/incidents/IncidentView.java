package org.gatehouse.incidents;

import java.util.Optional;
import javafx.scene.Node;

/** What stands on the right of the list. */
interface IncidentView {
    Node root();

    long incidentId();

    /** The incident as it is shown; empty where it may not be read. */
    Optional<Incident> incident();

    /** Reads anew, keeping what is being typed. */
    void reload();

    /** Keeps what is being typed. */
    void leave();
}
