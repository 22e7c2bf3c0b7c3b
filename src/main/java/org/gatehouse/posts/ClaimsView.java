package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.checks.Finding;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.rules.Words;

/** Asks an author who hands in a name whether it is a child's at all; the reviewer decides. */
final class ClaimsView {
    private ClaimsView() {}

    /** One claim for each name; empty where the author turns back to mend it. */
    static Optional<List<Claim>> ask(Dialogs dialogs, List<Finding> names) {
        List<Claim> claims = new ArrayList<>();
        for (Finding name : names) {
            Optional<String> reason = dialogs.ask(
                    Words.of("posts.claim.title", name.found()),
                    Words.of("posts.claim.why", name.message()),
                    Words.of("posts.claim.verb"));
            if (reason.isEmpty()) return Optional.empty();
            claims.add(new Claim(name, reason.get()));
        }
        return Optional.of(claims);
    }
}
