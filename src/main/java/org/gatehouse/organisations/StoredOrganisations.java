package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.organisations.Organisation.Ended;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The organisations in the file. */
final class StoredOrganisations {
    private StoredOrganisations() {}

    /** All, also those that ended, in the order in which they came. */
    static List<Organisation> all(Handle sql) {
        Map<Long, Set<String>> hosts = several(sql, "organisation_host", "host");
        Map<Long, Set<String>> handles = several(sql, "organisation_handle", "handle");
        Map<Long, Set<String>> accountIds = several(sql, "organisation_account_id", "account_id");
        return sql.createQuery("SELECT * FROM organisation ORDER BY id")
                .map((row, context) -> {
                    long id = row.getLong("id");
                    String endedOn = row.getString("ended_on");
                    return new Organisation(
                            id,
                            row.getString("name"),
                            OrganisationKind.valueOf(row.getString("kind")),
                            row.getString("link"),
                            hosts.getOrDefault(id, Set.of()),
                            handles.getOrDefault(id, Set.of()),
                            accountIds.getOrDefault(id, Set.of()),
                            row.getString("agreed_by"),
                            LocalDate.parse(row.getString("agreed_on")),
                            LocalDate.parse(row.getString("review_on")),
                            endedOn == null
                                    ? Optional.empty()
                                    : Optional.of(new Ended(LocalDate.parse(endedOn), row.getString("ended_why"))));
                })
                .list();
    }

    /** @return the organisation with the id that it has from now on */
    static Organisation add(Handle sql, Organisation organisation) {
        long id = bound(
                        sql.createUpdate(
                                "INSERT INTO organisation"
                                        + " (name, kind, link, agreed_by, agreed_on, review_on, ended_on, ended_why)"
                                        + " VALUES (:name, :kind, :link, :agreedBy, :agreedOn, :reviewOn, :endedOn, :endedWhy)"),
                        organisation)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        Organisation added = organisation.withId(id);
        addSeveral(sql, added);
        return added;
    }

    /** Several at once, since one may give up a host that another takes over. */
    static void change(Handle sql, List<Organisation> organisations) {
        for (Organisation organisation : organisations)
            for (String table : List.of("organisation_host", "organisation_handle", "organisation_account_id"))
                sql.execute("DELETE FROM " + table + " WHERE organisation_id = ?", organisation.id());
        for (Organisation organisation : organisations) {
            bound(
                            sql.createUpdate("UPDATE organisation SET name = :name, kind = :kind, link = :link,"
                                    + " agreed_by = :agreedBy, agreed_on = :agreedOn, review_on = :reviewOn,"
                                    + " ended_on = :endedOn, ended_why = :endedWhy WHERE id = :id"),
                            organisation)
                    .execute();
            addSeveral(sql, organisation);
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Organisation organisation) {
        return statement
                .bind("id", organisation.id())
                .bind("name", organisation.name())
                .bind("kind", organisation.kind().name())
                .bind("link", organisation.link())
                .bind("agreedBy", organisation.agreedBy())
                .bind("agreedOn", organisation.agreedOn().toString())
                .bind("reviewOn", organisation.reviewOn().toString())
                .bind(
                        "endedOn",
                        organisation.ended().map(end -> end.on().toString()).orElse(null))
                .bind("endedWhy", organisation.ended().map(Ended::why).orElse(null));
    }

    private static void addSeveral(Handle sql, Organisation organisation) {
        addAll(sql, "organisation_host", "host", organisation.id(), organisation.hosts());
        addAll(sql, "organisation_handle", "handle", organisation.id(), organisation.handles());
        addAll(sql, "organisation_account_id", "account_id", organisation.id(), organisation.accountIds());
    }

    private static void addAll(Handle sql, String table, String column, long id, Set<String> values) {
        for (String value : values)
            sql.execute("INSERT INTO " + table + " (" + column + ", organisation_id) VALUES (?, ?)", value, id);
    }

    private static Map<Long, Set<String>> several(Handle sql, String table, String column) {
        return sql
                .createQuery("SELECT organisation_id, " + column + " AS value FROM " + table)
                .map((row, context) -> Map.entry(row.getLong("organisation_id"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
