package org.gatehouse.people;

import static org.gatehouse.book.Permission.APPROVE_POLICY;
import static org.gatehouse.book.Permission.CHANGE_CONSENTS;
import static org.gatehouse.book.Permission.CHANGE_FOLLOWERS;
import static org.gatehouse.book.Permission.CHANGE_ORGANISATIONS;
import static org.gatehouse.book.Permission.CHANGE_POLICY;
import static org.gatehouse.book.Permission.CHANGE_ROLL;
import static org.gatehouse.book.Permission.DECIDE_EXCEPTIONS;
import static org.gatehouse.book.Permission.HAND_IN_INCIDENTS;
import static org.gatehouse.book.Permission.KEEP_POLICY_REGISTERS;
import static org.gatehouse.book.Permission.KEEP_SITES;
import static org.gatehouse.book.Permission.MONITOR;
import static org.gatehouse.book.Permission.OWN_DESK;
import static org.gatehouse.book.Permission.PUBLISH_POSTS;
import static org.gatehouse.book.Permission.READ_CONSENTS;
import static org.gatehouse.book.Permission.READ_FOLLOWERS;
import static org.gatehouse.book.Permission.READ_FOLLOWER_EMAILS;
import static org.gatehouse.book.Permission.READ_INCIDENTS;
import static org.gatehouse.book.Permission.READ_MONITORING;
import static org.gatehouse.book.Permission.READ_REPORTS;
import static org.gatehouse.book.Permission.READ_ROLL;
import static org.gatehouse.book.Permission.REQUEST_SITES;
import static org.gatehouse.book.Permission.REVIEW_POSTS;
import static org.gatehouse.book.Permission.WRITE_POSTS;
import static org.gatehouse.people.Role.CHAIR_OF_GOVERNORS;
import static org.gatehouse.people.Role.DSL;
import static org.gatehouse.people.Role.ESAFETY_COORDINATOR;
import static org.gatehouse.people.Role.GOVERNOR;
import static org.gatehouse.people.Role.HEAD_TEACHER;
import static org.gatehouse.people.Role.NAMED_DEPUTY;
import static org.gatehouse.people.Role.OFFICE;
import static org.gatehouse.people.Role.SLT;
import static org.gatehouse.people.Role.STAFF;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gatehouse.book.Permission;

/** Which roles may do what, a line a permission. The Head Teacher may do everything, and everybody may use their desk. */
final class Grants {
    private static final Map<Role, Set<Permission>> BY_ROLE = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) BY_ROLE.put(role, EnumSet.of(OWN_DESK));
        BY_ROLE.put(HEAD_TEACHER, EnumSet.allOf(Permission.class));
        grant(WRITE_POSTS, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, DSL, STAFF);
        grant(REVIEW_POSTS, NAMED_DEPUTY, SLT);
        grant(PUBLISH_POSTS, NAMED_DEPUTY, SLT);
        grant(READ_ROLL, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, DSL, OFFICE, STAFF);
        grant(CHANGE_ROLL, OFFICE);
        grant(READ_CONSENTS, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, DSL, OFFICE, STAFF);
        grant(CHANGE_CONSENTS, OFFICE);
        grant(REQUEST_SITES, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, DSL, OFFICE, STAFF);
        grant(KEEP_SITES, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR);
        grant(CHANGE_ORGANISATIONS, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR);
        grant(READ_FOLLOWERS, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, DSL, OFFICE);
        grant(CHANGE_FOLLOWERS, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, OFFICE);
        grant(READ_FOLLOWER_EMAILS, ESAFETY_COORDINATOR, OFFICE);
        grant(READ_MONITORING, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, DSL);
        grant(MONITOR, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR);
        grant(CHANGE_POLICY, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR);
        grant(APPROVE_POLICY, CHAIR_OF_GOVERNORS);
        grant(KEEP_POLICY_REGISTERS, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, OFFICE);
        grant(DECIDE_EXCEPTIONS, CHAIR_OF_GOVERNORS);
        grant(HAND_IN_INCIDENTS, Role.values());
        grant(READ_INCIDENTS, ESAFETY_COORDINATOR, DSL, CHAIR_OF_GOVERNORS);
        grant(READ_REPORTS, NAMED_DEPUTY, SLT, ESAFETY_COORDINATOR, DSL, GOVERNOR, CHAIR_OF_GOVERNORS);
    }

    private Grants() {}

    private static void grant(Permission permission, Role... roles) {
        Arrays.stream(roles).forEach(role -> BY_ROLE.get(role).add(permission));
    }

    static Set<Permission> of(Role role) {
        return Set.copyOf(BY_ROLE.get(role));
    }
}
