package org.gatehouse.monitoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days on which no round is due, and why.
 *
 * @param last itself included
 */
public record Holiday(long id, LocalDate first, LocalDate last, String reason, long actorId, Instant at) {}
