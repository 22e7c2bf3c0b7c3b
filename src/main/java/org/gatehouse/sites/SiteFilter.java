package org.gatehouse.sites;

import java.util.function.Predicate;
import org.gatehouse.rules.Words;

/** Which of the sites a person looks at. */
enum SiteFilter {
    ALL(one -> true),
    ASKED_FOR(one -> one.state().isAsking()),
    TO_PREPARE(one -> one.state() == SiteState.APPROVED || one.isDoubtful()),
    OPEN(one -> one.site().open()),
    OVERDUE(SiteEntry::overdue),
    OVER(one -> one.state().moves().isEmpty());

    private final Predicate<SiteEntry> which;

    SiteFilter(Predicate<SiteEntry> which) {
        this.which = which;
    }

    boolean holds(SiteEntry one) {
        return which.test(one);
    }

    String title() {
        return Words.of("sites.filter." + name());
    }
}
