package org.gatehouse.followers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.roll.OfficeEmail;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/**
 * Whether a follower may be accepted (FOL-EMAIL, TW-U13, ORG-KNOWN, FOL-BLOCK), on what, or why not.
 *
 * @param grounds present where they may be accepted, and only there
 * @param rule that says yes or no
 * @param why in words for the person
 * @param near addresses of the office that are almost the one given; never grounds
 */
public record Acceptance(Standing standing, Optional<Grounds> grounds, Rule rule, String why, List<NearMiss> near) {
    /** What stands in the way, by kind. */
    public enum Standing {
        /** What they gave is what the office holds, or they are an agreed organisation. */
        MATCHES,
        NEAR_MISS,
        NOT_HELD,
        NO_EMAIL,
        /** Nobody has said who it is. */
        UNKNOWN,
        /** The policy says no. */
        NEVER;

        public String title() {
            return Words.of("followers.standing." + name());
        }
    }

    public Acceptance {
        near = List.copyOf(near);
    }

    public boolean allowed() {
        return grounds.isPresent();
    }

    static Acceptance of(PlatformAccount account, Optional<Claim> claimed, OfficeRecords records, Blocked blocked) {
        if (records.isPupils(account)) return never(Rule.TW_U13, "followers.why.pupils-account", account.shown());
        if (blocked.isOnPlatform(account)) return never(Rule.FOL_BLOCK, "followers.why.blocked-list");
        if (claimed.isEmpty()) return no(Standing.UNKNOWN, Rule.FOL_EMAIL, "followers.why.unknown");
        Claim claim = claimed.get();
        if (claim.under13()) return never(Rule.TW_U13, "followers.why.under-13");
        return switch (claim.kind()) {
            case PUPIL -> never(Rule.TW_U13, "followers.why.pupil");
            case OTHER -> never(Rule.FOL_EMAIL, "followers.why.other");
            case ORGANISATION ->
                records.organisation(account)
                        .map(agreed -> yes(
                                Rule.ORG_KNOWN,
                                new Grounds(Grounds.Kind.ORGANISATION, agreed.id(), agreed.name()),
                                "followers.why.agreed"))
                        .orElseGet(() ->
                                no(Standing.NOT_HELD, Rule.ORG_KNOWN, "followers.why.not-agreed", account.shown()));
            case PARENT_OR_CARER, STAFF ->
                claim.email()
                        .map(given -> byEmail(claim.kind(), MailKey.of(given.text()), records, blocked))
                        .orElseGet(() -> no(
                                Standing.NO_EMAIL,
                                Rule.FOL_EMAIL,
                                claim.gaveEmail() ? "followers.why.email-removed" : "followers.why.no-email"));
        };
    }

    private static Acceptance byEmail(ClaimKind kind, MailKey given, OfficeRecords records, Blocked blocked) {
        if (blocked.gave(given)) return never(Rule.FOL_BLOCK, "followers.why.blocked-email");
        if (kind == ClaimKind.STAFF)
            return records.staff(given)
                    .map(person -> yes(
                            Rule.FOL_EMAIL,
                            new Grounds(Grounds.Kind.STAFF, person.id(), person.name()),
                            "followers.why.exact"))
                    .orElseGet(() -> no(Standing.NOT_HELD, Rule.FOL_EMAIL, "followers.why.no-staff"));
        List<OfficeEmail> exact = records.exact(given);
        Optional<OfficeEmail> family = exact.stream()
                .filter(held -> held.children().stream().anyMatch(Pupil::onRoll))
                .findFirst();
        if (family.isPresent())
            return yes(
                    Rule.FOL_EMAIL,
                    new Grounds(
                            Grounds.Kind.CONTACT,
                            family.get().contact().id(),
                            family.get().contact().name()),
                    "followers.why.exact");
        if (!exact.isEmpty())
            return never(
                    Rule.FOL_EMAIL, "followers.why.left", children(exact.get(0).children()));
        List<NearMiss> near = records.near(given);
        return new Acceptance(
                near.isEmpty() ? Standing.NOT_HELD : Standing.NEAR_MISS,
                Optional.empty(),
                Rule.FOL_EMAIL,
                Words.of(near.isEmpty() ? "followers.why.not-held" : "followers.why.near-miss"),
                near);
    }

    static String children(List<Pupil> children) {
        return children.stream().map(Pupil::name).collect(Collectors.joining(", "));
    }

    private static Acceptance yes(Rule rule, Grounds grounds, String key) {
        return new Acceptance(Standing.MATCHES, Optional.of(grounds), rule, Words.of(key, grounds.name()), List.of());
    }

    private static Acceptance never(Rule rule, String key, Object... words) {
        return no(Standing.NEVER, rule, key, words);
    }

    private static Acceptance no(Standing standing, Rule rule, String key, Object... words) {
        return new Acceptance(standing, Optional.empty(), rule, Words.of(key, words), List.of());
    }
}
