package org.gatehouse.incidents;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Permission;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.people.PublicKeys;
import org.gatehouse.people.Role;
import org.jdbi.v3.core.Handle;

/** Everybody and their keys at one moment: who there is to seal for. */
record Staff(Map<Long, Person> people, PublicKeys keys) {
    static Staff of(Handle sql, People people) {
        Map<Long, Person> all = new HashMap<>();
        people.all(sql).forEach(person -> all.put(person.id(), person));
        return new Staff(all, people.publicKeys(sql));
    }

    boolean isSameAs(Staff other) {
        return people.equals(other.people) && keys.isSameAs(other.keys);
    }

    boolean isHere(long id) {
        return Optional.ofNullable(people.get(id)).filter(Person::active).isPresent();
    }

    /** Whether their role today has anything to do with incidents. */
    boolean readsByRole(long id) {
        return isHere(id)
                && people.get(id).roles().stream()
                        .anyMatch(role -> role.permissions().contains(Permission.READ_INCIDENTS));
    }

    boolean canBeSealedFor(long id) {
        return isHere(id) && keys.sealing(id).isPresent();
    }

    /** Their key of today in hex; empty where nothing can be sealed for them. */
    String keyHex(long id) {
        return isHere(id) ? keys.sealing(id).map(HexFormat.of()::formatHex).orElse("") : "";
    }

    /** Those in a role whom something can be sealed for, but for {@code except}. */
    List<Long> in(Role role, Set<Long> except) {
        return people.values().stream()
                .filter(person -> person.active() && person.is(role) && !except.contains(person.id()))
                .map(Person::id)
                .filter(this::canBeSealedFor)
                .sorted()
                .toList();
    }

    boolean hasRole(Set<Long> ids, Role role) {
        return ids.stream().map(people::get).anyMatch(person -> person != null && person.is(role));
    }

    String name(long id) {
        Person person = people.get(id);
        return person == null ? "" : person.name();
    }
}
