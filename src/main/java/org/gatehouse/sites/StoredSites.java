package org.gatehouse.sites;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The school's accounts and sites in the file. */
final class StoredSites {
    private StoredSites() {}

    /** All, also those that are closed, in the order in which they were opened. */
    static List<Site> all(Handle sql) {
        return sql.createQuery("SELECT * FROM site ORDER BY id")
                .map((row, context) -> new Site(
                        row.getLong("id"),
                        row.getString("platform"),
                        row.getString("handle"),
                        row.getString("address"),
                        row.getString("email"),
                        row.getLong("consent_use_id"),
                        row.getString("closed_at") == null))
                .list();
    }

    static Optional<Site> find(Handle sql, long id) {
        return all(sql).stream().filter(site -> site.id() == id).findFirst();
    }

    /** @return the site with the id that it has from now on */
    static Site open(Handle sql, Site site, String at) {
        long id = sql.createUpdate("INSERT INTO site (platform, handle, address, email, consent_use_id, opened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .bind(0, site.platform())
                .bind(1, site.handle())
                .bind(2, site.address())
                .bind(3, site.email())
                .bind(4, site.consentUse())
                .bind(5, at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Site(id, site.platform(), site.handle(), site.address(), site.email(), site.consentUse(), true);
    }

    static void close(Handle sql, long id, String at) {
        sql.execute("UPDATE site SET closed_at = ? WHERE id = ?", at, id);
    }
}
