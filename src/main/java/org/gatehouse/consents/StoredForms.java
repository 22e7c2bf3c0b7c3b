package org.gatehouse.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatehouse.book.Act;
import org.gatehouse.consents.forms.FormNumber;
import org.jdbi.v3.core.Handle;

/** Printed letters and the pages that came back, in the file; they only grow. */
final class StoredForms {
    private StoredForms() {}

    static void add(Act act, FormNumber number, long pupilId, long wordingId, List<Long> uses, LocalDate returnBy) {
        act.sql()
                .execute(
                        "INSERT INTO consent_form (number, pupil_id, wording_id, return_by, recorded_by, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        number.value(),
                        pupilId,
                        wordingId,
                        returnBy.toString(),
                        act.actor().id(),
                        act.at().toString());
        for (int place = 0; place < uses.size(); place++)
            act.sql()
                    .execute(
                            "INSERT INTO consent_form_use (number, place, use_id) VALUES (?, ?, ?)",
                            number.value(),
                            place,
                            uses.get(place));
    }

    static void file(Act act, FormNumber number, int page, long evidenceId) {
        act.sql()
                .execute(
                        "INSERT INTO consent_form_page (number, page, evidence_id, recorded_by, at)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        number.value(),
                        page,
                        evidenceId,
                        act.actor().id(),
                        act.at().toString());
    }

    static OptionalInt uses(Handle sql, FormNumber number) {
        int uses = sql.createQuery("SELECT count(*) FROM consent_form_use WHERE number = ?")
                .bind(0, number.value())
                .mapTo(Integer.class)
                .one();
        return uses == 0 ? OptionalInt.empty() : OptionalInt.of(uses);
    }

    static Optional<PrintedForm> find(Handle sql, FormNumber number) {
        return forms(sql, "f.number = " + number.value()).stream().findFirst();
    }

    /** The newest form of each pupil. */
    static Map<Long, PrintedForm> newest(Handle sql) {
        Map<Long, PrintedForm> newest = new HashMap<>();
        forms(
                        sql,
                        "NOT EXISTS (SELECT 1 FROM consent_form l WHERE l.pupil_id = f.pupil_id"
                                + " AND (l.at > f.at OR (l.at = f.at AND l.number > f.number)))")
                .forEach(form -> newest.put(form.pupilId(), form));
        return newest;
    }

    private static List<PrintedForm> forms(Handle sql, String which) {
        Map<Long, List<Long>> uses = new HashMap<>();
        sql.createQuery("SELECT u.number, u.use_id FROM consent_form_use u JOIN consent_form f ON f.number = u.number"
                        + " WHERE " + which + " ORDER BY u.number, u.place")
                .map((row, context) -> Map.entry(row.getLong("number"), row.getLong("use_id")))
                .forEach(use -> uses.computeIfAbsent(use.getKey(), number -> new ArrayList<>())
                        .add(use.getValue()));
        Map<Long, List<FiledPage>> filed = new HashMap<>();
        sql.createQuery("SELECT p.* FROM consent_form_page p JOIN consent_form f ON f.number = p.number WHERE " + which
                        + " AND EXISTS (SELECT 1 FROM consent_entry e WHERE e.evidence_id = p.evidence_id"
                        + " AND NOT EXISTS (SELECT 1 FROM consent_entry u WHERE u.undoes = e.id)) ORDER BY p.id")
                .map((row, context) -> Map.entry(
                        row.getLong("number"),
                        new FiledPage(
                                row.getInt("page"),
                                row.getLong("evidence_id"),
                                row.getLong("recorded_by"),
                                Instant.parse(row.getString("at")))))
                .forEach(page -> filed.computeIfAbsent(page.getKey(), number -> new ArrayList<>())
                        .add(page.getValue()));
        return sql.createQuery("SELECT f.* FROM consent_form f WHERE " + which + " ORDER BY f.at, f.number")
                .map((row, context) -> new PrintedForm(
                        new FormNumber(row.getLong("number")),
                        row.getLong("pupil_id"),
                        row.getLong("wording_id"),
                        uses.getOrDefault(row.getLong("number"), List.of()),
                        LocalDate.parse(row.getString("return_by")),
                        row.getLong("recorded_by"),
                        Instant.parse(row.getString("at")),
                        filed.getOrDefault(row.getLong("number"), List.of())))
                .list();
    }
}
