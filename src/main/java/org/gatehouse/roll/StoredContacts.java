package org.gatehouse.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Contacts in the file. */
final class StoredContacts {
    private static final String LINKS = "SELECT * FROM pupil_contact JOIN contact ON contact.id = contact_id ";
    private static final String ORDER = " ORDER BY pupil_id, priority = 0, priority, contact_id";

    private StoredContacts() {}

    /** Every child’s contacts, also those that ended, whom to call first first. */
    static List<HeldContact> all(Handle sql) {
        return read(sql, LINKS + ORDER, texts(sql, "email", ""), texts(sql, "telephone", ""));
    }

    static List<HeldContact> of(Handle sql, long pupilId) {
        String those = " WHERE contact_id IN (SELECT contact_id FROM pupil_contact WHERE pupil_id = " + pupilId + ")";
        return read(
                sql,
                LINKS + "WHERE pupil_id = " + pupilId + ORDER,
                texts(sql, "email", those),
                texts(sql, "telephone", those));
    }

    private static List<HeldContact> read(
            Handle sql, String question, Map<Long, List<String>> emails, Map<Long, List<String>> telephones) {
        Map<Long, Contact> contacts = new HashMap<>();
        return sql.createQuery(question)
                .map((row, context) -> {
                    long id = row.getLong("contact_id");
                    Contact contact = contacts.get(id);
                    if (contact == null) contacts.put(id, contact = contact(row, id, emails, telephones));
                    return held(row, contact);
                })
                .list();
    }

    private static Contact contact(
            ResultSet row, long id, Map<Long, List<String>> emails, Map<Long, List<String>> telephones)
            throws SQLException {
        return new Contact(
                id,
                row.getString("title"),
                row.getString("forename"),
                row.getString("surname"),
                emails.getOrDefault(id, List.of()),
                telephones.getOrDefault(id, List.of()));
    }

    private static HeldContact held(ResultSet row, Contact contact) throws SQLException {
        String ended = row.getString("ended_on");
        return new HeldContact(
                new PupilContact(
                        row.getLong("pupil_id"),
                        contact,
                        row.getString("relation"),
                        row.getInt("priority"),
                        row.getBoolean("parental_responsibility"),
                        row.getBoolean("lives_with")),
                row.getString("source_id"),
                ended == null ? null : LocalDate.parse(ended));
    }

    private static Map<Long, List<String>> texts(Handle sql, String kind, String where) {
        Map<Long, List<String>> texts = new HashMap<>();
        sql.createQuery("SELECT contact_id, " + kind + " FROM contact_" + kind + where
                        + " ORDER BY contact_id, position")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(entry -> texts.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return texts;
    }

    /** The names of each child’s contacts of today, by pupil, for finding the child. */
    static Map<Long, String> names(Handle sql) {
        Map<Long, String> names = new HashMap<>();
        sql.createQuery("SELECT pupil_id, forename || ' ' || surname FROM pupil_contact"
                        + " JOIN contact ON contact.id = contact_id WHERE ended_on IS NULL")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(entry -> names.merge(entry.getKey(), entry.getValue(), (one, other) -> one + " " + other));
        return names;
    }

    static long nextId(Handle sql) {
        return sql.createQuery("SELECT coalesce(max(id), 0) + 1 FROM contact")
                .mapTo(Long.class)
                .one();
    }

    /** Writes the contacts under their ids, whether they were there before or not. */
    static void put(Handle sql, Collection<Contact> contacts, Map<Long, String> sourceIds) {
        if (contacts.isEmpty()) return;
        PreparedBatch rows = sql.prepareBatch(
                "INSERT INTO contact (id, source_id, title, forename, surname)"
                        + " VALUES (:id, coalesce(:source, ''), :title, :forename, :surname) ON CONFLICT (id) DO UPDATE SET"
                        + " source_id = coalesce(:source, source_id), title = :title, forename = :forename, surname = :surname");
        for (Contact contact : contacts)
            rows.bind("id", contact.id())
                    .bind("source", sourceIds.get(contact.id()))
                    .bind("title", contact.title())
                    .bind("forename", contact.forename())
                    .bind("surname", contact.surname())
                    .add();
        rows.execute();
        putTexts(sql, "email", contacts, Contact::emails);
        putTexts(sql, "telephone", contacts, Contact::telephones);
    }

    private static void putTexts(
            Handle sql,
            String kind,
            Collection<Contact> contacts,
            java.util.function.Function<Contact, List<String>> texts) {
        PreparedBatch gone = sql.prepareBatch("DELETE FROM contact_" + kind + " WHERE contact_id = :id");
        contacts.forEach(contact -> gone.bind("id", contact.id()).add());
        gone.execute();
        PreparedBatch rows = sql.prepareBatch(
                "INSERT INTO contact_" + kind + " (contact_id, position, " + kind + ") VALUES (:id, :position, :text)");
        for (Contact contact : contacts)
            for (int at = 0; at < texts.apply(contact).size(); at++)
                rows.bind("id", contact.id())
                        .bind("position", at)
                        .bind("text", texts.apply(contact).get(at))
                        .add();
        if (rows.size() > 0) rows.execute();
    }

    /** Writes what adults are to children; whoever stands here is a contact from now on. */
    static void link(Handle sql, Collection<PupilContact> links) {
        if (links.isEmpty()) return;
        PreparedBatch rows = sql.prepareBatch("INSERT INTO pupil_contact"
                + " (pupil_id, contact_id, relation, priority, parental_responsibility, lives_with, ended_on)"
                + " VALUES (:pupil, :contact, :relation, :priority, :responsible, :lives, NULL)"
                + " ON CONFLICT (pupil_id, contact_id) DO UPDATE SET relation = :relation, priority = :priority,"
                + " parental_responsibility = :responsible, lives_with = :lives, ended_on = NULL");
        for (PupilContact link : links)
            rows.bind("pupil", link.pupilId())
                    .bind("contact", link.contact().id())
                    .bind("relation", link.relation())
                    .bind("priority", link.priority())
                    .bind("responsible", link.parentalResponsibility())
                    .bind("lives", link.livesWith())
                    .add();
        rows.execute();
    }

    static void end(Handle sql, Collection<PupilContact> links, LocalDate day) {
        PreparedBatch rows = sql.prepareBatch(
                "UPDATE pupil_contact SET ended_on = :day WHERE pupil_id = :pupil AND contact_id = :contact");
        for (PupilContact link : links)
            rows.bind("day", day.toString())
                    .bind("pupil", link.pupilId())
                    .bind("contact", link.contact().id())
                    .add();
        if (rows.size() > 0) rows.execute();
    }
}
