package org.gatehouse.sites;

import static org.gatehouse.book.Permission.CHANGE_SITES;
import static org.gatehouse.book.Permission.KEEP_SITES;
import static org.gatehouse.book.Permission.REQUEST_SITES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.SiteDetails.Keeping;

/** What becomes of a site that the Head Teacher approved: made ready, told of, opened, looked at again, closed. */
public final class SiteRegister {
    private final SiteActs acts;

    SiteRegister(SiteActs acts) {
        this.acts = acts;
    }

    /**
     * Writes down what is known of a site. Where access rested on something that is so no longer, such as an address that the senior
     * leadership team was told of, access ends until that is mended.
     *
     * @throws Refusal where another desk was quicker, something will not do, or nothing would change
     */
    public Site change(Actor actor, Site seen, SiteDetails typed) {
        return acts.act(actor, REQUEST_SITES, SiteMove.CHANGE, act -> {
            Site before = acts.requireSeen(act, seen);
            acts.requireKeeper(act, before);
            SiteState same = before.state().after(SiteMove.CHANGE);
            SiteDetails details = acts.judged(act, typed);
            if (details.equals(before.details())) throw new Refusal("sites.no-change");
            acts.requireFree(act, before.id(), details);
            List<SiteStep> missedBefore = acts.missing(act.sql(), before);
            StoredSites.addVersion(act, before.id(), details);
            List<SiteStep> missed = acts.missing(act.sql(), SiteActs.find(act.sql(), before.id())).stream()
                    .filter(step -> step.rule().isPresent() && !missedBefore.contains(step))
                    .toList();
            boolean holds = before.open() && !missed.isEmpty();
            String why = holds
                    ? Words.of(
                            "sites.held-because",
                            missed.stream().map(SiteStep::title).collect(Collectors.joining(", ")))
                    : "";
            return acts.move(
                    act,
                    before,
                    holds ? SiteMove.HOLD : SiteMove.CHANGE,
                    holds ? before.state().after(SiteMove.HOLD) : same,
                    why,
                    holds ? missed.get(0).rule() : Optional.empty());
        });
    }

    /**
     * Records that the senior leadership team was told of the address and of whose the site is (SITE-NOTIFY).
     *
     * @param how when and how they were told
     * @throws Refusal where there is no address yet to tell them of
     */
    public Site notifySlt(Actor actor, Site seen, String how) {
        String said = SiteRules.reason(SiteMove.NOTIFY, how);
        return acts.act(actor, KEEP_SITES, SiteMove.NOTIFY, act -> {
            Site before = acts.requireSeen(act, seen);
            SiteState next = before.state().after(SiteMove.NOTIFY);
            if (before.address().isEmpty()) throw new Refusal("sites.notify.no-address");
            return acts.move(act, before, SiteMove.NOTIFY, next, said, Optional.of(Rule.SITE_NOTIFY));
        });
    }

    /**
     * Lets pupils and staff use the site.
     *
     * @throws Refusal naming what is still missing
     */
    public Site open(Actor actor, Site seen) {
        return acts.act(actor, KEEP_SITES, SiteMove.OPEN, act -> {
            Site before = acts.requireSeen(act, seen);
            SiteState next = before.state().after(SiteMove.OPEN);
            List<SiteStep> missing = acts.missing(act.sql(), before);
            if (!missing.isEmpty())
                throw new Refusal(
                        "sites.open.missing",
                        before.shown(),
                        missing.stream().map(step -> step.toDo(before)).collect(Collectors.joining(" ")));
            return acts.move(act, before, SiteMove.OPEN, next, "", Optional.of(Rule.SITE_NOTIFY));
        });
    }

    /**
     * Records that somebody looked at the site again.
     *
     * @param found what they found
     * @param next the day of the next review
     */
    public Site review(Actor actor, Site seen, String found, LocalDate next) {
        String said = SiteRules.reason(SiteMove.REVIEW, found);
        return acts.act(actor, KEEP_SITES, SiteMove.REVIEW, act -> {
            Site before = acts.requireSeen(act, seen);
            SiteState state = before.state().after(SiteMove.REVIEW);
            if (next == null || !next.isAfter(acts.today(act.sql()))) throw new Refusal("sites.review.future");
            Keeping keeping = before.details().keeping();
            StoredSites.addVersion(
                    act,
                    before.id(),
                    before.details().withKeeping(new Keeping(keeping.owner(), keeping.second(), Optional.of(next))));
            return acts.move(act, before, SiteMove.REVIEW, state, said, Optional.empty());
        });
    }

    /** Closes a site for good; what was posted there stays on record. */
    public Site close(Actor actor, Site seen, String reason) {
        String why = SiteRules.reason(SiteMove.CLOSE, reason);
        return acts.act(actor, CHANGE_SITES, SiteMove.CLOSE, act -> {
            Site before = acts.requireSeen(act, seen);
            return acts.move(
                    act,
                    before,
                    SiteMove.CLOSE,
                    before.state().after(SiteMove.CLOSE),
                    why,
                    Optional.of(Rule.SITE_APPROVAL));
        });
    }
}
