package org.gatehouse.people;

import java.util.Set;
import org.gatehouse.book.Permission;
import org.gatehouse.rules.Words;

/** What somebody is at the school; {@link Grants} says what that lets them do. */
public enum Role {
    HEAD_TEACHER,
    NAMED_DEPUTY,
    SLT,
    ESAFETY_COORDINATOR,
    DSL,
    OFFICE,
    STAFF,
    GOVERNOR,
    CHAIR_OF_GOVERNORS;

    public Set<Permission> permissions() {
        return Grants.of(this);
    }

    /** As people say it, such as "Designated Safeguarding Lead". */
    public String title() {
        return Words.of("role." + name());
    }
}
