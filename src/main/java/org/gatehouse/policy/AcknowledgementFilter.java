package org.gatehouse.policy;

import org.gatehouse.rules.Words;

/** Which of the people within the policy are shown. */
enum AcknowledgementFilter {
    ALL,
    /** Who has to acknowledge, now or within the month. */
    DUE,
    STAFF,
    GOVERNORS,
    OTHERS,
    GROUPS;

    boolean fits(AcknowledgementRow row) {
        CoveredKind kind = row.person().kind();
        return switch (this) {
            case ALL -> true;
            case DUE -> row.state() != AcknowledgementState.CURRENT;
            case STAFF -> kind == CoveredKind.STAFF;
            case GOVERNORS -> kind == CoveredKind.GOVERNOR;
            case OTHERS ->
                kind == CoveredKind.CONTRACTOR || kind == CoveredKind.TRAINEE || kind == CoveredKind.VOLUNTEER;
            case GROUPS -> kind.isGroup();
        };
    }

    @Override
    public String toString() {
        return Words.of("policy.filter." + name());
    }
}
