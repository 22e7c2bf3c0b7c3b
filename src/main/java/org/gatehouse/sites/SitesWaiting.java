package org.gatehouse.sites;

import java.util.List;

/**
 * What of the sites waits for one person.
 *
 * @param toDecide requests, for the Head Teacher
 * @param asked one’s own requests that the Head Teacher asked something about
 * @param inDoubt open sites that lack what a rule asks for, for those who keep the register
 * @param toPrepare approved sites of one’s own of which something is still to be written down, and open ones that lack something else
 * @param toNotify sites of which the senior leadership team is to be told
 * @param toOpen sites of which nothing is missing any more
 * @param toReview open sites whose review is overdue
 * @param refused one’s own requests that were refused of late
 */
public record SitesWaiting(
        List<SiteEntry> toDecide,
        List<SiteEntry> asked,
        List<SiteEntry> inDoubt,
        List<SiteEntry> toPrepare,
        List<SiteEntry> toNotify,
        List<SiteEntry> toOpen,
        List<SiteEntry> toReview,
        List<SiteEntry> refused) {
    public static final SitesWaiting NOTHING =
            new SitesWaiting(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
