package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.book.Act;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.policy.Acknowledged.How;
import org.gatehouse.policy.CoveredPerson.Source;
import org.jdbi.v3.core.Handle;

/** Who is within the policy, and their acknowledgements, in the file. */
final class StoredAcknowledgements {
    private static final Set<Role> GOVERNORS = Set.of(Role.GOVERNOR, Role.CHAIR_OF_GOVERNORS);

    private StoredAcknowledgements() {}

    /** Everybody within the policy today, by name, then the groups. */
    static List<CoveredPerson> covered(Handle sql, List<Person> people) {
        List<CoveredPerson> all = new ArrayList<>();
        people.stream().filter(Person::active).forEach(person -> all.add(ofDesk(person)));
        all.addAll(sql.createQuery("SELECT c.id, c.kind, n.name, n.note FROM covered_person c"
                        + " JOIN covered_person_name n ON n.covered_id = c.id"
                        + " WHERE NOT EXISTS (SELECT 1 FROM covered_person_end e WHERE e.covered_id = c.id)")
                .map((row, context) -> new CoveredPerson(
                        Source.REGISTER,
                        row.getLong("id"),
                        row.getString("name"),
                        CoveredKind.valueOf(row.getString("kind")),
                        row.getString("note")))
                .list());
        all.sort(SchoolOrder.byName(CoveredPerson::name));
        Arrays.stream(CoveredKind.values())
                .filter(CoveredKind::isGroup)
                .forEach(kind -> all.add(CoveredPerson.group(kind)));
        return List.copyOf(all);
    }

    static CoveredPerson ofDesk(Person person) {
        boolean governor = GOVERNORS.containsAll(person.roles());
        return new CoveredPerson(
                Source.DESK,
                person.id(),
                person.name(),
                governor ? CoveredKind.GOVERNOR : CoveredKind.STAFF,
                person.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", ")));
    }

    static CoveredPerson add(Act act, String name, CoveredKind kind, String note) {
        long id = act.sql()
                .createUpdate("INSERT INTO covered_person (kind, actor_id, at) VALUES (?, ?, ?)")
                .bind(0, kind.name())
                .bind(1, act.actor().id())
                .bind(2, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        act.sql().execute("INSERT INTO covered_person_name (covered_id, name, note) VALUES (?, ?, ?)", id, name, note);
        return new CoveredPerson(Source.REGISTER, id, name, kind, note);
    }

    static void end(Act act, long id, LocalDate on) {
        act.sql()
                .execute(
                        "INSERT INTO covered_person_end (covered_id, on_date, actor_id, at) VALUES (?, ?, ?, ?)",
                        id,
                        on.toString(),
                        act.actor().id(),
                        act.at().toString());
    }

    /** An acknowledgement with whose it is. */
    record Held(Source source, long id, CoveredKind group, Acknowledged what) {
        boolean isOf(CoveredPerson person) {
            return person.source() == source && (source == Source.GROUP ? group == person.kind() : id == person.id());
        }
    }

    /** The newest day first, without what was taken back. */
    static List<Held> all(Handle sql) {
        return sql.createQuery("SELECT a.*, v.number, coalesce(p.name, '') AS recorder FROM acknowledgement a"
                        + " JOIN policy_version v ON v.id = a.version_id LEFT JOIN person p ON p.id = a.actor_id"
                        + " WHERE NOT EXISTS"
                        + " (SELECT 1 FROM acknowledgement_taken_back t WHERE t.acknowledgement_id = a.id)"
                        + " ORDER BY v.number DESC, a.on_date DESC, a.id DESC")
                .map((row, context) -> {
                    long person = row.getLong("person_id");
                    long covered = row.getLong("covered_id");
                    String group = row.getString("whole_group");
                    return new Held(
                            group != null ? Source.GROUP : person > 0 ? Source.DESK : Source.REGISTER,
                            person > 0 ? person : covered,
                            group == null ? null : CoveredKind.valueOf(group),
                            new Acknowledged(
                                    row.getLong("id"),
                                    row.getInt("number"),
                                    LocalDate.parse(row.getString("on_date")),
                                    How.valueOf(row.getString("how")),
                                    row.getString("words"),
                                    row.getString("recorder")));
                })
                .list();
    }

    static void acknowledge(Act act, PolicyVersion version, CoveredPerson person, How how, String words, LocalDate on) {
        act.sql()
                .createUpdate("INSERT INTO acknowledgement"
                        + " (version_id, person_id, covered_id, whole_group, how, words, on_date, actor_id, at)"
                        + " VALUES (:version, :person, :covered, :group, :how, :words, :on, :actor, :at)")
                .bind("version", version.id())
                .bind("person", person.source() == Source.DESK ? person.id() : null)
                .bind("covered", person.source() == Source.REGISTER ? person.id() : null)
                .bind("group", person.source() == Source.GROUP ? person.kind().name() : null)
                .bind("how", how.name())
                .bind("words", words)
                .bind("on", on.toString())
                .bind("actor", act.actor().id())
                .bind("at", act.at().toString())
                .execute();
    }

    static void takeBack(Act act, long id) {
        act.sql()
                .execute(
                        "INSERT INTO acknowledgement_taken_back (acknowledgement_id, actor_id, at) VALUES (?, ?, ?)",
                        id,
                        act.actor().id(),
                        act.at().toString());
    }
}
