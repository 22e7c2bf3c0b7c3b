package org.gatehouse.organisations;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** What sort of organisation it is. */
public enum OrganisationKind {
    EDUCATION,
    FAMILY_SERVICE,
    CHARITY,
    FAITH,
    GOVERNMENT,
    CULTURE,
    SPORT,
    SCHOOL,
    /** Anything else; its link says why the school knows it. */
    OTHER;

    /** As people say it, such as "Charity". */
    public String title() {
        return Words.of("organisations.kind." + name());
    }

    /** The kind that a list means, by its title or its name. */
    static OrganisationKind read(String text) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.title().equalsIgnoreCase(text) || kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "organisations.kind.unknown",
                        text,
                        Arrays.stream(values()).map(OrganisationKind::title).collect(Collectors.joining("; "))));
    }
}
