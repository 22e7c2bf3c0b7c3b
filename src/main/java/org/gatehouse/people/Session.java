package org.gatehouse.people;

import java.util.Optional;
import org.gatehouse.book.Actor;

/**
 * Somebody signed in at this desk.
 *
 * @param actor as they were at sign-in, or with the desk alone while the password must be changed
 * @param key opens what was sealed for them; absent while the password must be changed
 * @param mustChangePassword whether somebody else chose their password
 */
public record Session(Person person, Actor actor, Optional<UnlockedKey> key, boolean mustChangePassword)
        implements AutoCloseable {
    /** Wipes the key from memory. */
    @Override
    public void close() {
        key.ifPresent(UnlockedKey::close);
    }
}
