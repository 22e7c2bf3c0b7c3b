package org.gatehouse.people;

import static org.gatehouse.book.Permission.CHANGE_CONSENTS;
import static org.gatehouse.book.Permission.CHANGE_FOLLOWERS;
import static org.gatehouse.book.Permission.CHANGE_ORGANISATIONS;
import static org.gatehouse.book.Permission.CHANGE_ROLL;
import static org.gatehouse.book.Permission.OWN_DESK;
import static org.gatehouse.book.Permission.PUBLISH_POSTS;
import static org.gatehouse.book.Permission.READ_CONSENTS;
import static org.gatehouse.book.Permission.READ_FOLLOWERS;
import static org.gatehouse.book.Permission.READ_FOLLOWER_EMAILS;
import static org.gatehouse.book.Permission.READ_REPORTS;
import static org.gatehouse.book.Permission.READ_ROLL;
import static org.gatehouse.book.Permission.REVIEW_POSTS;
import static org.gatehouse.book.Permission.WRITE_POSTS;

import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.book.Permission;
import org.gatehouse.rules.Words;

/** What somebody is at the school, and what that lets them do. */
public enum Role {
    HEAD_TEACHER(EnumSet.allOf(Permission.class)),
    NAMED_DEPUTY(EnumSet.of(
            OWN_DESK,
            WRITE_POSTS,
            REVIEW_POSTS,
            PUBLISH_POSTS,
            READ_ROLL,
            READ_CONSENTS,
            CHANGE_ORGANISATIONS,
            READ_FOLLOWERS,
            CHANGE_FOLLOWERS,
            READ_REPORTS)),
    SLT(EnumSet.of(
            OWN_DESK,
            WRITE_POSTS,
            REVIEW_POSTS,
            PUBLISH_POSTS,
            READ_ROLL,
            READ_CONSENTS,
            CHANGE_ORGANISATIONS,
            READ_FOLLOWERS,
            CHANGE_FOLLOWERS,
            READ_REPORTS)),
    ESAFETY_COORDINATOR(EnumSet.of(
            OWN_DESK,
            WRITE_POSTS,
            READ_ROLL,
            READ_CONSENTS,
            CHANGE_ORGANISATIONS,
            READ_FOLLOWERS,
            CHANGE_FOLLOWERS,
            READ_FOLLOWER_EMAILS,
            READ_REPORTS)),
    DSL(EnumSet.of(OWN_DESK, WRITE_POSTS, READ_ROLL, READ_CONSENTS, READ_FOLLOWERS, READ_REPORTS)),
    OFFICE(EnumSet.of(
            OWN_DESK,
            READ_ROLL,
            CHANGE_ROLL,
            READ_CONSENTS,
            CHANGE_CONSENTS,
            READ_FOLLOWERS,
            CHANGE_FOLLOWERS,
            READ_FOLLOWER_EMAILS)),
    STAFF(EnumSet.of(OWN_DESK, WRITE_POSTS, READ_ROLL, READ_CONSENTS)),
    GOVERNOR(EnumSet.of(OWN_DESK, READ_REPORTS)),
    CHAIR_OF_GOVERNORS(EnumSet.of(OWN_DESK, READ_REPORTS));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** As people say it, such as "Designated Safeguarding Lead". */
    public String title() {
        return Words.of("role." + name());
    }
}
