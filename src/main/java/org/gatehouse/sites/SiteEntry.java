package org.gatehouse.sites;

import java.util.List;

/**
 * A site as the list shows it: with what is still missing before it may be used, or, where it is open already, to be made up for.
 *
 * @param owner the name of whoever answers for it
 * @param second the name of the second person with the password; empty where there is none
 * @param requester the name of whoever asked for it
 * @param overdue whether its review is
 */
public record SiteEntry(
        Site site, List<SiteStep> missing, String owner, String second, String requester, boolean overdue) {
    public long id() {
        return site.id();
    }

    public SiteState state() {
        return site.state();
    }

    /** Whether it is in use although something that it must have is missing. */
    public boolean isDoubtful() {
        return site.open() && !missing.isEmpty();
    }

    /** Whether it is in use although something is missing that a rule asks for. */
    boolean isAgainstARule() {
        return site.open() && missing.stream().anyMatch(step -> step.rule().isPresent());
    }

    /** Whether its owner has something to do before it can go on. */
    boolean isUnready() {
        boolean before = site.state() == SiteState.APPROVED && !missing.isEmpty();
        return (before || isDoubtful() && !isAgainstARule()) && !waitsForNotice();
    }

    /** Whether it can be opened now. */
    public boolean isReady() {
        return site.state() == SiteState.APPROVED && missing.isEmpty();
    }

    /** Whether nothing but the senior leadership team’s being told keeps it from opening, or from being in order. */
    public boolean waitsForNotice() {
        return (site.state() == SiteState.APPROVED || site.open())
                && missing.contains(SiteStep.NOTICE)
                && !site.address().isEmpty();
    }
}
