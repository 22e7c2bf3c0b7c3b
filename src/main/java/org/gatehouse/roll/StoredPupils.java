package org.gatehouse.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The roll in the file. */
final class StoredPupils {
    private static final String INSERT = "INSERT INTO pupil (id, upn, admission_number, legal_forename, known_as,"
            + " middle_names, legal_surname, surname, year_group, class_name, born_on, left_on)"
            + " VALUES (:id, :upn, :admission, :forename, :knownAs, :middle, :surname, :knownSurname, :year, :class, :born, :left)";
    private static final String UPDATE = "UPDATE pupil SET upn = :upn, admission_number = :admission,"
            + " legal_forename = :forename, known_as = :knownAs, middle_names = :middle, legal_surname = :surname,"
            + " surname = :knownSurname, year_group = :year, class_name = :class, born_on = :born, left_on = :left"
            + " WHERE id = :id";

    private StoredPupils() {}

    /** Everybody, leavers included, in the order in which they came on the roll. */
    static List<Pupil> all(Handle sql) {
        Map<Long, List<String>> handles = handles(sql);
        return sql.createQuery("SELECT * FROM pupil ORDER BY id")
                .map((row, context) -> pupil(row, handles.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Without their handles, which nobody asks of a few. */
    static List<Pupil> some(Handle sql, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.createQuery("SELECT * FROM pupil WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> pupil(row, List.of()))
                .list();
    }

    /** @return the pupils with the ids that they have from now on */
    static List<Pupil> add(Handle sql, List<Pupil> pupils) {
        long last = sql.createQuery("SELECT coalesce(max(id), 0) FROM pupil")
                .mapTo(Long.class)
                .one();
        List<Pupil> numbered = IntStream.range(0, pupils.size())
                .mapToObj(at -> pupils.get(at).withId(last + 1 + at))
                .toList();
        write(sql, INSERT, numbered);
        addHandles(sql, numbered);
        return numbered;
    }

    static void change(Handle sql, List<Pupil> pupils) {
        write(sql, UPDATE, pupils);
        for (Pupil pupil : pupils) sql.execute("DELETE FROM pupil_handle WHERE pupil_id = ?", pupil.id());
        addHandles(sql, pupils);
    }

    private static void addHandles(Handle sql, List<Pupil> pupils) {
        for (Pupil pupil : pupils)
            for (String handle : pupil.handles())
                sql.execute("INSERT INTO pupil_handle (pupil_id, handle) VALUES (?, ?)", pupil.id(), handle);
    }

    private static Map<Long, List<String>> handles(Handle sql) {
        return sql
                .createQuery("SELECT pupil_id, handle FROM pupil_handle ORDER BY pupil_id, handle")
                .map((row, context) -> Map.entry(row.getLong("pupil_id"), row.getString("handle")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static void write(Handle sql, String statement, List<Pupil> pupils) {
        if (pupils.isEmpty()) return;
        PreparedBatch batch = sql.prepareBatch(statement);
        for (Pupil pupil : pupils)
            batch.bind("id", pupil.id())
                    .bind("upn", pupil.upn())
                    .bind("admission", pupil.admissionNumber())
                    .bind("forename", pupil.forename())
                    .bind("knownAs", pupil.knownAs())
                    .bind("middle", pupil.middleNames())
                    .bind("surname", pupil.surname())
                    .bind("knownSurname", pupil.knownSurname())
                    .bind("year", pupil.year() == null ? "" : pupil.year().code())
                    .bind("class", pupil.className())
                    .bind("born", text(pupil.dateOfBirth()))
                    .bind("left", text(pupil.leftOn()))
                    .add();
        batch.execute();
    }

    private static Pupil pupil(ResultSet row, List<String> handles) throws SQLException {
        String year = row.getString("year_group");
        return new Pupil(
                row.getLong("id"),
                row.getString("upn"),
                row.getString("admission_number"),
                row.getString("legal_forename"),
                row.getString("known_as"),
                row.getString("middle_names"),
                row.getString("legal_surname"),
                row.getString("surname"),
                year.isEmpty() ? null : YearGroup.ofCode(year),
                row.getString("class_name"),
                date(row.getString("born_on")),
                date(row.getString("left_on")),
                handles);
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
