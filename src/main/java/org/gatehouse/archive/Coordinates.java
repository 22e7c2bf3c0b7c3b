package org.gatehouse.archive;

/**
 * A place on the map, in degrees.
 *
 * @param latitude from −90 in the south to 90
 * @param longitude from −180 in the west to 180
 * @param exact whether it is the very point, and not the middle of a town or district
 */
public record Coordinates(double latitude, double longitude, boolean exact) {}
