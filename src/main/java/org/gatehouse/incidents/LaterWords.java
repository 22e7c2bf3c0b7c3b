package org.gatehouse.incidents;

import java.time.Instant;

/**
 * What whoever handed an incident in has to add.
 *
 * @param happenedAt when what they tell happened
 * @param childInvolved whether it has turned out that a child is involved
 * @param indecentImage whether it has turned out that an indecent image of a person under 18 may be
 */
public record LaterWords(String words, Instant happenedAt, boolean childInvolved, boolean indecentImage) {}
