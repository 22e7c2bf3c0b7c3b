package org.gatehouse.sites;

import java.time.Instant;

/**
 * One move in the life of a site.
 *
 * @param state to which it led
 * @param reason what was said with it; empty where nothing was, or it was erased
 */
public record SiteEvent(SiteMove move, SiteState state, String reason, long actorId, Instant at) {}
