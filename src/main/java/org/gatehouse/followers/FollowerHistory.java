package org.gatehouse.followers;

import java.util.List;

/** What was said by a follower and decided about them, each oldest first. */
public record FollowerHistory(List<Claim> claims, List<Decision> decisions) {
    public FollowerHistory {
        claims = List.copyOf(claims);
        decisions = List.copyOf(decisions);
    }
}
