package org.gatehouse.sites;

import static org.gatehouse.book.Permission.CHANGE_SITES;
import static org.gatehouse.book.Permission.REQUEST_SITES;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.sites.SiteDetails.Keeping;

/** The way into the register: somebody asks, and the Head Teacher decides (SITE-APPROVAL). */
public final class SiteRequests {
    private static final Set<SiteMove> DECISIONS = Set.of(SiteMove.ASK, SiteMove.REFUSE, SiteMove.APPROVE);

    private final SiteActs acts;

    SiteRequests(SiteActs acts) {
        this.acts = acts;
    }

    /**
     * Asks the Head Teacher for a site, before there is one. Whoever asks answers for it, until the register says otherwise.
     *
     * @throws Refusal where something will not do, or the address stands in the register already
     */
    public Site request(Actor actor, SiteDetails typed) {
        return acts.act(actor, REQUEST_SITES, SiteMove.REQUEST, act -> {
            Keeping keeping = typed.keeping();
            SiteDetails details = acts.judged(
                    act,
                    typed.withKeeping(new Keeping(
                            keeping.owner() == 0 ? actor.id() : keeping.owner(),
                            keeping.second(),
                            keeping.reviewOn())));
            acts.requireFree(act, 0, details);
            long id = StoredSites.begin(act);
            StoredSites.addVersion(act, id, details);
            StoredSites.addMove(act, id, SiteMove.REQUEST, SiteState.REQUESTED, "");
            Site site = SiteActs.find(act.sql(), id);
            acts.record(
                    act,
                    site,
                    Map.of("separate", details.audience().separate()),
                    details.audience().purpose(),
                    Optional.of(Rule.SITE_APPROVAL));
            return site;
        });
    }

    /** Answers what the Head Teacher asked, with the request as it is to be now. */
    public Site answer(Actor actor, Site seen, SiteDetails typed, String words) {
        String said = SiteRules.reason(SiteMove.ANSWER, words);
        return acts.act(actor, REQUEST_SITES, SiteMove.ANSWER, act -> {
            Site before = acts.requireSeen(act, seen);
            acts.requireRequester(act, before);
            SiteState next = before.state().after(SiteMove.ANSWER);
            SiteDetails details = acts.judged(act, typed);
            acts.requireFree(act, before.id(), details);
            StoredSites.addVersion(act, before.id(), details);
            return acts.move(act, before, SiteMove.ANSWER, next, said, Optional.of(Rule.SITE_APPROVAL));
        });
    }

    /** Takes one’s request back. */
    public Site withdraw(Actor actor, Site seen) {
        return acts.act(actor, REQUEST_SITES, SiteMove.WITHDRAW, act -> {
            Site before = acts.requireSeen(act, seen);
            acts.requireRequester(act, before);
            SiteState next = before.state().after(SiteMove.WITHDRAW);
            return acts.move(act, before, SiteMove.WITHDRAW, next, "", Optional.empty());
        });
    }

    /**
     * Decides about a request.
     *
     * @param decision to approve, refuse or ask
     * @param reason may be empty for an approval alone
     * @throws Refusal where another desk was quicker, or the address has come into the register meanwhile
     */
    public Site decide(Actor actor, Site seen, SiteMove decision, String reason) {
        if (!DECISIONS.contains(decision)) throw new IllegalArgumentException("no decision: " + decision);
        String why = SiteRules.reason(decision, reason);
        return acts.act(actor, CHANGE_SITES, decision, act -> {
            Site before = acts.requireSeen(act, seen);
            SiteState next = before.state().after(decision);
            if (decision == SiteMove.APPROVE) acts.requireFree(act, before.id(), before.details());
            return acts.move(act, before, decision, next, why, Optional.of(Rule.SITE_APPROVAL));
        });
    }
}
