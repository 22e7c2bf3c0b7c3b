package org.gatehouse.incidents;

import static org.gatehouse.people.Role.CHAIR_OF_GOVERNORS;
import static org.gatehouse.people.Role.DSL;
import static org.gatehouse.people.Role.ESAFETY_COORDINATOR;
import static org.gatehouse.people.Role.HEAD_TEACHER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Refusal;

/** The one place that says to whom an incident goes by its kind, and who stands in for whom. */
final class Recipients {
    private Recipients() {}

    /**
     * Who reads an incident with these facts by their role, and as what. Whom it concerns never does.
     *
     * @throws Refusal where nobody is left for whom it could be sealed
     */
    static Map<Long, Set<Standing>> of(Facts facts, Staff staff) {
        Set<Long> concerned = facts.concernedStaff();
        boolean concernsHead = staff.hasRole(concerned, HEAD_TEACHER);
        Map<Long, Set<Standing>> readers = new TreeMap<>();
        give(readers, Standing.IN_CHARGE, inCharge(facts, concernsHead), concerned, staff);
        if (!facts.isStaffConduct() && facts.gravity() != Gravity.MINOR)
            staff.in(HEAD_TEACHER, concerned)
                    .forEach(id -> readers.computeIfAbsent(id, none -> EnumSet.noneOf(Standing.class))
                            .add(Standing.IN_CHARGE));
        if (facts.involvesChild())
            give(
                    readers,
                    Standing.SAFEGUARDING,
                    safeguarding(concernsHead, staff.hasRole(concerned, DSL)),
                    concerned,
                    staff);
        return readers;
    }

    /** Conduct of staff is the Head Teacher's, the rest the e-Safety coordinator's; what concerns the Head, the chair's. */
    private static List<Role> inCharge(Facts facts, boolean concernsHead) {
        if (concernsHead) return List.of(CHAIR_OF_GOVERNORS, HEAD_TEACHER, DSL);
        return facts.isStaffConduct()
                ? List.of(HEAD_TEACHER, CHAIR_OF_GOVERNORS, DSL)
                : List.of(ESAFETY_COORDINATOR, HEAD_TEACHER, CHAIR_OF_GOVERNORS, DSL);
    }

    /** What concerns the DSL goes to the Head Teacher in their place. */
    private static List<Role> safeguarding(boolean concernsHead, boolean concernsDsl) {
        if (concernsHead) return List.of(DSL, CHAIR_OF_GOVERNORS, HEAD_TEACHER);
        return concernsDsl
                ? List.of(HEAD_TEACHER, CHAIR_OF_GOVERNORS, DSL)
                : List.of(DSL, HEAD_TEACHER, CHAIR_OF_GOVERNORS);
    }

    /** To the first role in which somebody is whom it does not concern and who has a key. */
    private static void give(
            Map<Long, Set<Standing>> readers, Standing standing, List<Role> roles, Set<Long> concerned, Staff staff) {
        List<Long> found = roles.stream()
                .map(role -> staff.in(role, concerned))
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal("incidents.nobody-can-read"));
        found.forEach(id -> readers.computeIfAbsent(id, none -> EnumSet.noneOf(Standing.class))
                .add(standing));
    }
}
