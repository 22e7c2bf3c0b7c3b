package org.gatehouse.policy;

import org.gatehouse.book.Actor;

/** What the policy's screens work with. */
public record PolicyDesk(Policy policy, Actor actor) {}
