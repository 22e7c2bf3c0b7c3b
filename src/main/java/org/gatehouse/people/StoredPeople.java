package org.gatehouse.people;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** People and their roles in the file. */
final class StoredPeople {
    private StoredPeople() {}

    /** Everybody, also who has left, by name. */
    static List<Person> all(Handle sql) {
        Map<Long, Set<Role>> roles = sql
                .createQuery("SELECT person_id, role FROM person_role")
                .map((row, context) -> Map.entry(row.getLong("person_id"), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return sql
                .createQuery("SELECT * FROM person")
                .map((row, context) -> new Person(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("sign_in_name"),
                        row.getString("email"),
                        roles.getOrDefault(row.getLong("id"), Set.of()),
                        row.getString("left_at") == null))
                .list()
                .stream()
                .sorted(Comparator.comparing(Person::name, Collator.getInstance(Locale.UK))
                        .thenComparingLong(Person::id))
                .toList();
    }

    static Optional<Person> find(Handle sql, long id) {
        return all(sql).stream().filter(person -> person.id() == id).findFirst();
    }

    static Optional<Person> findActive(Handle sql, String signInName) {
        return all(sql).stream()
                .filter(person -> person.active() && person.signInName().equals(signInName))
                .findFirst();
    }

    static long activeHeads(Handle sql) {
        return all(sql).stream()
                .filter(person -> person.active() && person.is(Role.HEAD_TEACHER))
                .count();
    }

    /** @return the person with the id that they have from now on */
    static Person add(Handle sql, Person person) {
        long id = sql.createUpdate("INSERT INTO person (name, sign_in_name, email) VALUES (?, ?, ?)")
                .bind(0, person.name())
                .bind(1, person.signInName())
                .bind(2, person.email())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        addRoles(sql, id, person.roles());
        return new Person(id, person.name(), person.signInName(), person.email(), person.roles(), true);
    }

    static void change(Handle sql, Person person) {
        sql.execute(
                "UPDATE person SET name = ?, sign_in_name = ?, email = ? WHERE id = ?",
                person.name(),
                person.signInName(),
                person.email(),
                person.id());
        sql.execute("DELETE FROM person_role WHERE person_id = ?", person.id());
        addRoles(sql, person.id(), person.roles());
    }

    static void leave(Handle sql, long id, String at) {
        sql.execute("UPDATE person SET left_at = ? WHERE id = ?", at, id);
    }

    private static void addRoles(Handle sql, long id, Set<Role> roles) {
        for (Role role : roles) sql.execute("INSERT INTO person_role (person_id, role) VALUES (?, ?)", id, role.name());
    }
}
