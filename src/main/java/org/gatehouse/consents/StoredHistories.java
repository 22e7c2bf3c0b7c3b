package org.gatehouse.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.consents.ConsentHistory.Answer;
import org.gatehouse.consents.ConsentHistory.Flag;
import org.gatehouse.roll.Pupil;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The histories of many children, in one query for the decisions and one for <em>do not show</em>. */
final class StoredHistories {
    /** More than a class or the children of a post: reading all is quicker than naming them. */
    private static final int FEW = 200;

    private final Map<Key, List<Answer>> answers = new HashMap<>();
    private final Map<Long, List<Flag>> flags = new HashMap<>();
    private final Map<Long, Long> newest = new HashMap<>();

    private record Key(long pupilId, long useId) {}

    private StoredHistories() {}

    /** Of these children, and perhaps of others. */
    static StoredHistories of(Handle sql, Collection<Long> pupilIds) {
        StoredHistories histories = new StoredHistories();
        if (pupilIds.isEmpty()) return histories;
        String which = pupilIds.size() > FEW ? "" : " WHERE pupil_id IN (<pupils>)";
        histories.readAnswers(query(
                sql,
                "SELECT e.id, e.pupil_id, e.use_id, e.decision, e.giver_id, e.parental_responsibility,"
                        + " e.evidence_id IS NOT NULL, e.from_day, e.to_day,"
                        + " EXISTS (SELECT 1 FROM consent_entry u WHERE u.undoes = e.id)"
                        + " FROM consent_entry e" + which + " ORDER BY e.id",
                pupilIds));
        histories.readFlags(query(
                sql,
                "SELECT id, pupil_id, lifted, from_day, to_day FROM consent_do_not_show" + which + " ORDER BY id",
                pupilIds));
        return histories;
    }

    static void addFlag(Act act, long pupilId, boolean lifted, LocalDate from, Optional<LocalDate> to) {
        act.sql()
                .execute(
                        "INSERT INTO consent_do_not_show (pupil_id, lifted, from_day, to_day, recorded_by, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        pupilId,
                        lifted ? 1 : 0,
                        from.toString(),
                        to.map(LocalDate::toString).orElse(null),
                        act.actor().id(),
                        act.at().toString());
    }

    ConsentHistory of(Pupil pupil, long useId) {
        return new ConsentHistory(
                answers.getOrDefault(new Key(pupil.id(), useId), List.of()),
                flags.getOrDefault(pupil.id(), List.of()),
                Optional.ofNullable(pupil.leftOn()));
    }

    /** The newest row of a child; 0 for none. */
    long newest(long pupilId) {
        return newest.getOrDefault(pupilId, 0L);
    }

    private static Query query(Handle sql, String words, Collection<Long> pupilIds) {
        Query query = sql.createQuery(words);
        return pupilIds.size() > FEW ? query : query.bindList("pupils", List.copyOf(pupilIds));
    }

    private void readAnswers(Query query) {
        query.map((RowMapper<Long>) (row, context) -> {
                    long id = row.getLong(1);
                    long pupil = row.getLong(2);
                    newest.put(pupil, id);
                    String decision = row.getString(4);
                    if (decision != null)
                        answers.computeIfAbsent(new Key(pupil, row.getLong(3)), key -> new ArrayList<>(2))
                                .add(answer(row, id, decision));
                    return id;
                })
                .list();
    }

    private static Answer answer(ResultSet row, long id, String decision) throws SQLException {
        return new Answer(
                id,
                row.getLong(5),
                Decision.valueOf(decision),
                row.getBoolean(10),
                row.getBoolean(6),
                row.getBoolean(7),
                LocalDate.parse(row.getString(8)),
                date(row.getString(9)));
    }

    private void readFlags(Query query) {
        query.map((RowMapper<Long>) (row, context) -> {
                    long id = row.getLong(1);
                    flags.computeIfAbsent(row.getLong(2), key -> new ArrayList<>(1))
                            .add(new Flag(
                                    id, row.getBoolean(3), LocalDate.parse(row.getString(4)), date(row.getString(5))));
                    return id;
                })
                .list();
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
