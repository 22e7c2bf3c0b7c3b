package org.gatehouse.sites;

import java.util.List;

/**
 * What of the sites waits for one person.
 *
 * @param toDecide requests, for the Head Teacher
 * @param asked one’s own requests that the Head Teacher asked something about
 * @param toPrepare approved sites of one’s own of which something is still to be written down
 * @param toNotify sites of which the senior leadership team is to be told
 * @param toOpen sites of which nothing is missing any more
 * @param toReview open sites whose review is overdue
 */
public record SitesWaiting(
        List<SiteEntry> toDecide,
        List<SiteEntry> asked,
        List<SiteEntry> toPrepare,
        List<SiteEntry> toNotify,
        List<SiteEntry> toOpen,
        List<SiteEntry> toReview) {
    public static final SitesWaiting NOTHING =
            new SitesWaiting(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** How many; a review is due on a list, not from one hand, and is counted where it stands. */
    public int all() {
        return toDecide.size() + asked.size() + toPrepare.size() + toNotify.size() + toOpen.size();
    }
}
