package org.gatehouse.book;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Refusal;

/**
 * Who does an act: a person of the school with what their roles let them do. The rooms are handed one by the sign-in.
 *
 * @param id of the person; 0 is the program itself
 */
public record Actor(long id, String name, Set<Permission> permissions) {
    /** The program, for what nobody in particular does, such as a refused sign-in or a restore. */
    public static final Actor PROGRAM = new Actor(0, "Gatehouse", EnumSet.allOf(Permission.class));

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Why this person may not, as the sentence a screen shows beside the button; empty where they may. */
    public Optional<String> whyNot(Permission permission) {
        return may(permission)
                ? Optional.empty()
                : Optional.of(refusal(permission).getMessage());
    }

    /** @throws Refusal naming who may, where this person may not */
    public void require(Permission permission) {
        if (!may(permission)) throw refusal(permission);
    }

    private static Refusal refusal(Permission permission) {
        return new Refusal("book.not-allowed", permission.holders(), permission.verb());
    }
}
