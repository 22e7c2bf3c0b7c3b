package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An established organisation that the school agreed to know.
 *
 * @param link to the school, or to education, children or family services
 * @param hosts as the network knows them, without {@code www.}; the hosts below one count as its own
 * @param handles on the platform, without {@code @}
 * @param accountIds the platform's own numbers, by which its archives name accounts
 * @param agreedBy who agreed, as people know them
 * @param reviewOn the day on which the school looks at it again
 * @param ended when it counts no longer
 */
public record Organisation(
        long id,
        String name,
        OrganisationKind kind,
        String link,
        Set<String> hosts,
        Set<String> handles,
        Set<String> accountIds,
        String agreedBy,
        LocalDate agreedOn,
        LocalDate reviewOn,
        Optional<Ended> ended) {

    /** How long an agreement stands until the school looks at it again, unless somebody says otherwise. */
    static final int REVIEW_YEARS = 1;

    /** The end of its counting. */
    public record Ended(LocalDate on, String why) {}

    public Organisation {
        hosts = Collections.unmodifiableSet(new TreeSet<>(hosts));
        handles = Collections.unmodifiableSet(new TreeSet<>(handles));
        accountIds = Collections.unmodifiableSet(new TreeSet<>(accountIds));
    }

    public boolean counts() {
        return ended.isEmpty();
    }

    /** Whether the day on which the school wanted to look at it again has passed. */
    public boolean isOverdue(LocalDate today) {
        return counts() && reviewOn.isBefore(today);
    }

    Organisation withId(long wanted) {
        return new Organisation(
                wanted, name, kind, link, hosts, handles, accountIds, agreedBy, agreedOn, reviewOn, ended);
    }

    Organisation ending(Ended end) {
        return new Organisation(
                id, name, kind, link, hosts, handles, accountIds, agreedBy, agreedOn, reviewOn, Optional.of(end));
    }

    /** Agreed anew on {@code day}, and counting again. */
    Organisation agreed(String by, LocalDate day) {
        return new Organisation(
                id,
                name,
                kind,
                link,
                hosts,
                handles,
                accountIds,
                by,
                day,
                day.plusYears(REVIEW_YEARS),
                Optional.empty());
    }
}
