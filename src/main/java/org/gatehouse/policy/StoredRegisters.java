package org.gatehouse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.people.Person;
import org.gatehouse.policy.CoveredPerson.Source;
import org.gatehouse.policy.RegisterEntry.Decided;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** Requests for exceptions and what was decided, in the file; words that name somebody lie beside the fixed rows. */
final class StoredRegisters {
    private StoredRegisters() {}

    /** What one decision left. */
    private record Move(RegisterState state, Decided decided) {}

    /** The newest first. */
    static List<RegisterEntry> all(Handle sql, List<Person> people) {
        Map<Long, Person> staff = new HashMap<>();
        people.forEach(person -> staff.put(person.id(), person));
        return sql.createQuery("SELECT e.*, w.what, w.why, c.kind AS covered_kind, n.name, n.note FROM register_entry e"
                        + " LEFT JOIN register_entry_words w ON w.entry_id = e.id"
                        + " LEFT JOIN covered_person c ON c.id = e.covered_id"
                        + " LEFT JOIN covered_person_name n ON n.covered_id = e.covered_id ORDER BY e.id DESC")
                .map((row, context) -> {
                    long id = row.getLong("id");
                    long person = row.getLong("person_id");
                    CoveredPerson who = person > 0
                            ? StoredAcknowledgements.ofDesk(staff.get(person))
                            : new CoveredPerson(
                                    Source.REGISTER,
                                    row.getLong("covered_id"),
                                    shown(row.getString("name")),
                                    CoveredKind.valueOf(row.getString("covered_kind")),
                                    shown(row.getString("note")));
                    Optional<Move> move = lastMove(sql, id);
                    return new RegisterEntry(
                            id,
                            RegisterKind.valueOf(row.getString("kind")),
                            who,
                            shown(row.getString("what")),
                            shown(row.getString("why")),
                            LocalDate.parse(row.getString("wanted_until")),
                            move.map(Move::state).orElse(RegisterState.REQUESTED),
                            until(sql, id),
                            Instant.parse(row.getString("at")),
                            row.getLong("actor_id"),
                            move.map(Move::decided));
                })
                .list();
    }

    private static String shown(String words) {
        return words == null ? Words.of("policy.erased") : words;
    }

    private static Optional<LocalDate> until(Handle sql, long entry) {
        return sql.createQuery("SELECT until_date FROM register_move WHERE entry_id = ? AND move = 'AGREE'")
                .bind(0, entry)
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    private static Optional<Move> lastMove(Handle sql, long entry) {
        return sql.createQuery("SELECT m.*, w.reason, coalesce(p.name, '') AS name FROM register_move m"
                        + " LEFT JOIN register_move_words w ON w.move_id = m.id"
                        + " LEFT JOIN person p ON p.id = m.actor_id WHERE m.entry_id = ? ORDER BY m.id DESC LIMIT 1")
                .bind(0, entry)
                .map((row, context) -> new Move(
                        RegisterState.valueOf(row.getString("state")),
                        new Decided(
                                row.getLong("id"),
                                row.getString("name"),
                                Instant.parse(row.getString("at")),
                                shown(row.getString("reason")))))
                .findOne();
    }

    static long request(Act act, RegisterKind kind, CoveredPerson who, String what, String why, LocalDate until) {
        String salt = Hashes.salt();
        long id = act.sql()
                .createUpdate("INSERT INTO register_entry"
                        + " (kind, person_id, covered_id, wanted_until, words_hash, actor_id, at)"
                        + " VALUES (:kind, :person, :covered, :until, :hash, :actor, :at)")
                .bind("kind", kind.name())
                .bind("person", who.source() == Source.DESK ? who.id() : null)
                .bind("covered", who.source() == Source.REGISTER ? who.id() : null)
                .bind("until", until.toString())
                .bind("hash", Hashes.ofFields(salt, what, why))
                .bind("actor", act.actor().id())
                .bind("at", act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        act.sql()
                .execute(
                        "INSERT INTO register_entry_words (entry_id, salt, what, why) VALUES (?, ?, ?, ?)",
                        id,
                        salt,
                        what,
                        why);
        return id;
    }

    static void move(Act act, long entry, RegisterMove move, RegisterState state, LocalDate until, String reason) {
        String salt = Hashes.salt();
        long id = act.sql()
                .createUpdate("INSERT INTO register_move"
                        + " (entry_id, move, state, until_date, words_hash, actor_id, at)"
                        + " VALUES (:entry, :move, :state, :until, :hash, :actor, :at)")
                .bind("entry", entry)
                .bind("move", move.name())
                .bind("state", state.name())
                .bind("until", until == null ? null : until.toString())
                .bind("hash", Hashes.ofFields(salt, reason))
                .bind("actor", act.actor().id())
                .bind("at", act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        act.sql().execute("INSERT INTO register_move_words (move_id, salt, reason) VALUES (?, ?, ?)", id, salt, reason);
    }
}
