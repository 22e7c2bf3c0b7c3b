package org.gatehouse.people;

import java.util.Set;

/**
 * Somebody of the school who has, or had, a desk.
 *
 * @param signInName in lower case; nobody else who is active has it
 * @param email the official one, or empty
 * @param active until they leave
 */
public record Person(long id, String name, String signInName, String email, Set<Role> roles, boolean active) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
