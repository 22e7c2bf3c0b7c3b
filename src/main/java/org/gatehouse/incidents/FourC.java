package org.gatehouse.incidents;

import org.gatehouse.rules.Words;

/** The four areas of online risk, as national guidance for schools names them. */
public enum FourC {
    CONTENT,
    CONTACT,
    CONDUCT,
    COMMERCE;

    public String title() {
        return Words.of("incidents.area." + name());
    }
}
