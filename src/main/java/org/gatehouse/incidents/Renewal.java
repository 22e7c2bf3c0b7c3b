package org.gatehouse.incidents;

/**
 * Somebody who should read incidents that are not yet sealed for the key that they have today.
 *
 * @param newKey whether they could read some of them with a key that they had before
 */
public record Renewal(long personId, String name, int incidents, boolean newKey) {}
