package org.gatehouse.photos;

/**
 * A face as it was found.
 *
 * @param score how sure the search is, from 0 to 1
 */
public record Face(Box box, float score) {}
