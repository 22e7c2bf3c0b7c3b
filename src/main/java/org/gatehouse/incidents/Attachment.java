package org.gatehouse.incidents;

/**
 * A piece of evidence, kept as it came.
 *
 * @param number within the incident, from 1
 * @param sha256 of the original bytes, in hex
 */
public record Attachment(int number, String name, String mediaType, long size, String sha256) {}
