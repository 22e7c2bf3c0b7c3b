package org.gatehouse.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.checks.PostChecks;

/**
 * What an audit compares the archive with.
 *
 * @param handle of the school’s account, without {@code @}; empty where nobody says
 * @param approved empty where nobody says what was approved, so that nothing is compared
 * @param decided whether each warning about an approved text was decided by name when it was approved
 * @param verified the numbers of the accounts that were accepted as followers; empty where nobody says
 * @param organisations the numbers of the accounts of agreed organisations
 * @param known the numbers of accounts of which more is known, each with the words to show for it
 */
public record AuditBasis(
        PostChecks checks,
        String handle,
        Optional<List<ApprovedPost>> approved,
        boolean decided,
        Optional<Set<String>> verified,
        Set<String> organisations,
        Map<String, String> known) {
    public AuditBasis {
        approved = approved.map(List::copyOf);
        verified = verified.map(Set::copyOf);
        organisations = Set.copyOf(organisations);
        known = Map.copyOf(known);
    }

    /** What to show for an account of this number. */
    String shown(String accountId) {
        return known.getOrDefault(accountId, accountId);
    }
}
