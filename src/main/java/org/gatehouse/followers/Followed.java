package org.gatehouse.followers;

import java.util.Optional;
import org.gatehouse.rules.Words;

/**
 * An account that the school's follows.
 *
 * @param organisation the agreed one it belongs to, by name
 */
public record Followed(PlatformAccount account, Kind kind, Optional<String> organisation) {
    /** Whether it may be followed (FOL-NOFOLLOW). */
    public enum Kind {
        /** Somebody's own: to be followed no longer. */
        PERSONAL,
        /** Nobody agreed to it as an organisation. */
        UNKNOWN,
        ORGANISATION;

        public String title() {
            return Words.of("followers.followed." + name());
        }
    }

    static Followed of(Follower one, OfficeRecords records) {
        Optional<String> agreed = records.organisation(one.account()).map(organisation -> organisation.name());
        if (agreed.isPresent()) return new Followed(one.account(), Kind.ORGANISATION, agreed);
        boolean personal = one.claim()
                        .filter(said -> said.kind() != ClaimKind.ORGANISATION)
                        .isPresent()
                || records.isPupils(one.account());
        return new Followed(one.account(), personal ? Kind.PERSONAL : Kind.UNKNOWN, Optional.empty());
    }
}
