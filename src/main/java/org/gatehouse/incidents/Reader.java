package org.gatehouse.incidents;

import java.util.Set;

/**
 * Somebody who reads an incident.
 *
 * @param canOpen whether it is sealed for the key that they have today
 */
public record Reader(long personId, String name, Set<Standing> standings, boolean canOpen) {
    public Reader {
        standings = Set.copyOf(standings);
    }
}
