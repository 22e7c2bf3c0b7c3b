package org.gatehouse.consents;

import java.time.Instant;

/**
 * A page of a printed form that came back and was filed.
 *
 * @param page from 1
 * @param evidenceId the scan of it
 */
public record FiledPage(int page, long evidenceId, long by, Instant at) {}
