package org.gatehouse.incidents;

import org.gatehouse.rules.Words;

/** How serious an incident is, as whoever knows it judges. */
public enum Gravity {
    MINOR,
    SERIOUS,
    GRAVE;

    public String title() {
        return Words.of("incidents.gravity." + name());
    }
}
