package org.gatehouse.followers;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.archive.AccountList;
import org.gatehouse.followers.Claim.Seal;
import org.jdbi.v3.core.Handle;

/** Who is blocked, by a decision or on the platform's own list, and the e-mails that they ever gave (FOL-BLOCK). */
final class Blocked {
    private final Set<Long> onPlatform;
    private final Set<Seal> seals;

    /** What was answered, since a salted hash is asked about every follower at every reading. */
    private final Map<MailKey, Boolean> answered = new ConcurrentHashMap<>();

    private Blocked(Set<Long> onPlatform, Set<Seal> seals) {
        this.onPlatform = onPlatform;
        this.seals = seals;
    }

    static Blocked of(Handle sql) {
        Set<Long> onPlatform = onPlatform(sql);
        Set<Long> all = new HashSet<>(StoredDecisions.blocked(sql));
        all.addAll(onPlatform);
        return new Blocked(onPlatform, StoredClaims.seals(sql, all));
    }

    /** An account that was unblocked here after the list came in is on it no longer, as far as the school knows. */
    private static Set<Long> onPlatform(Handle sql) {
        Set<Long> listed = StoredAccounts.on(sql, AccountList.BLOCKED);
        if (listed.isEmpty()) return Set.of();
        Instant since = StoredAccounts.taken(sql, AccountList.BLOCKED)
                .map(ListTaken::importedAt)
                .orElse(Instant.EPOCH);
        listed.removeAll(StoredDecisions.unblockedSince(sql, since));
        return listed;
    }

    /** The one of {@code before}, with what it answered, where nobody was blocked or unblocked since. */
    Blocked orSame(Blocked before) {
        boolean same = before != null && before.onPlatform.equals(onPlatform) && before.seals.equals(seals);
        return same ? before : this;
    }

    boolean isOnPlatform(PlatformAccount account) {
        return onPlatform.contains(account.id());
    }

    /** Whether an account that is blocked ever gave this e-mail. */
    boolean gave(MailKey email) {
        return answered.computeIfAbsent(email, asked -> seals.stream().anyMatch(seal -> seal.isOf(asked)));
    }
}
