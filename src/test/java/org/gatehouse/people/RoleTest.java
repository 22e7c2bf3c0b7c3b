package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.book.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    /** How the sentences name roles; longer phrases first, since shorter ones stand in them. */
    private static final Map<String, Set<Role>> PHRASES = new LinkedHashMap<>();

    static {
        Set<Role> slt = EnumSet.of(HEAD_TEACHER, NAMED_DEPUTY, SLT);
        PHRASES.put("people who are signed in", EnumSet.allOf(Role.class));
        PHRASES.put("where the school has chosen so", Set.of());
        PHRASES.put("members of the senior leadership team", slt);
        PHRASES.put("the senior leadership team", slt);
        PHRASES.put("the Head Teacher", EnumSet.of(HEAD_TEACHER));
        PHRASES.put("the e-Safety coordinator", EnumSet.of(ESAFETY_COORDINATOR));
        PHRASES.put("the chair of governors", EnumSet.of(CHAIR_OF_GOVERNORS));
        PHRASES.put("named deputies", EnumSet.of(NAMED_DEPUTY));
        PHRASES.put("the chair of governors", EnumSet.of(CHAIR_OF_GOVERNORS));
        PHRASES.put("the office", EnumSet.of(OFFICE));
        PHRASES.put("the Designated Safeguarding Lead", EnumSet.of(DSL));
        PHRASES.put("governors", EnumSet.of(GOVERNOR, CHAIR_OF_GOVERNORS));
        PHRASES.put("staff", EnumSet.of(STAFF, ESAFETY_COORDINATOR, DSL));
    }

    @ParameterizedTest
    @EnumSource
    void theSentenceThatSaysWhoMayNamesTheRolesThatGrantIt(Permission permission) {
        Set<Role> named = EnumSet.noneOf(Role.class);
        String rest = permission.holders();
        for (Map.Entry<String, Set<Role>> phrase : PHRASES.entrySet()) {
            if (!rest.contains(phrase.getKey())) continue;
            named.addAll(phrase.getValue());
            rest = rest.replace(phrase.getKey(), "");
        }
        assertThat(rest.replaceAll("\\band\\b|[, ]", ""))
                .as("words that name no role")
                .isEmpty();
        Set<Role> granting = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        assertThat(granting).isEqualTo(named);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleHasItsTitleAndADesk(Role role) {
        assertThat(role.title()).isNotBlank();
        assertThat(role.permissions()).contains(Permission.OWN_DESK);
    }

    @Test
    void titlesTellRolesApart() {
        assertThat(Arrays.stream(Role.values()).map(Role::title)).doesNotHaveDuplicates();
    }
}
