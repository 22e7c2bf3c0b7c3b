package org.gatehouse.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.followers.Followed;
import org.gatehouse.followers.Follower;
import org.gatehouse.followers.FollowerState;
import org.gatehouse.followers.Followers;
import org.gatehouse.followers.PlatformAccount;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.posts.Posts;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.Sites;

/** Gathers from the other rooms what an archive is compared with. */
public final class AuditSources {
    private static final String PLATFORM = "X";

    private final Organisations organisations;
    private final Followers followers;
    private final Sites sites;
    private final Posts posts;

    public AuditSources(Organisations organisations, Followers followers, Sites sites, Posts posts) {
        this.organisations = organisations;
        this.followers = followers;
        this.sites = sites;
        this.posts = posts;
    }

    AuditBasis basis(Actor actor) {
        List<Follower> verification = followers.reads().all(actor);
        List<PlatformAccount> accounts = Stream.concat(
                        verification.stream().map(Follower::account),
                        followers.reads().following(actor).stream().map(Followed::account))
                .filter(account -> !account.platformId().isEmpty())
                .toList();
        Map<String, String> known = new HashMap<>();
        accounts.forEach(account -> known.put(account.platformId(), account.shown()));
        for (Follower one : verification)
            if (!one.account().platformId().isEmpty() && one.claim().isPresent())
                known.put(
                        one.account().platformId(),
                        Words.of("monitoring.found.known", one.account().shown(), one.claimTitle()));
        return new AuditBasis(
                posts.findings().checks(),
                sites.all().stream()
                        .filter(site -> site.open() && site.platform().equals(PLATFORM))
                        .map(Site::handle)
                        .findFirst()
                        .orElse(""),
                Optional.of(
                        posts.reads().approved().stream().map(ApprovedPost::of).toList()),
                true,
                Optional.of(verification.stream()
                        .filter(one -> one.state() == FollowerState.ACCEPTED && !one.isDoubtful())
                        .map(one -> one.account().platformId())
                        .collect(Collectors.toSet())),
                organisations(actor, accounts),
                known);
    }

    /** By their numbers, or by the handle of an account whose number is known. */
    private Set<String> organisations(Actor actor, List<PlatformAccount> accounts) {
        Set<String> numbers = new HashSet<>();
        Set<String> handles = new HashSet<>();
        for (Organisation one : organisations.all(actor)) {
            if (!one.counts()) continue;
            numbers.addAll(one.accountIds());
            one.handles().forEach(handle -> handles.add(handle.toLowerCase(Locale.ROOT)));
        }
        for (PlatformAccount account : accounts)
            if (handles.contains(account.handle().toLowerCase(Locale.ROOT))) numbers.add(account.platformId());
        return numbers;
    }
}
