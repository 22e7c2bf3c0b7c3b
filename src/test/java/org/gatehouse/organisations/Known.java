package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Invented organisations. */
final class Known {
    static final LocalDate AGREED = LocalDate.parse("2026-09-01");

    private Known() {}

    static Organisation of(String name, String host, String handle) {
        return new Organisation(
                0,
                name,
                OrganisationKind.CULTURE,
                "Our classes visit it",
                host.isEmpty() ? Set.of() : Set.of(host),
                handle.isEmpty() ? Set.of() : Set.of(handle),
                Set.of(),
                "Amara Okafor",
                AGREED,
                AGREED.plusYears(1),
                Optional.empty());
    }

    static Organisation library() {
        return of("Oakfield Library", "library.example", "OakfieldLib");
    }

    /** The same with other words of one kind. */
    static Organisation with(Organisation one, String name, Set<String> hosts, Set<String> handles) {
        return new Organisation(
                one.id(),
                name,
                one.kind(),
                one.link(),
                hosts,
                handles,
                one.accountIds(),
                one.agreedBy(),
                one.agreedOn(),
                one.reviewOn(),
                one.ended());
    }
}
