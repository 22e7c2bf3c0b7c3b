package org.gatehouse.incidents;

import java.time.Instant;
import java.util.List;

/**
 * An incident that somebody handed in, as they see it again: what they wrote is sealed for its readers.
 *
 * @param readers whom it went to; empty in a list
 * @param notes sentences about whom it could not be sealed for, and about a single reader
 */
public record HandedIn(long id, String number, Instant at, List<String> readers, List<String> notes) {}
