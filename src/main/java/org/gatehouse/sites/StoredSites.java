package org.gatehouse.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sites, their versions and their moves in the file. */
final class StoredSites {
    private static final String ALL = "SELECT n.site_id, n.state, n.move_id, v.*, coalesce(w.email, '') AS email,"
            + " coalesce(w.purpose, '') AS purpose, m.at AS moved_at,"
            + " (SELECT actor_id FROM site_move f WHERE f.site_id = n.site_id ORDER BY f.id LIMIT 1) AS requested_by,"
            + " EXISTS (SELECT 1 FROM site_move t JOIN site_version told ON told.id = t.version_id"
            + "   WHERE t.site_id = n.site_id AND t.move IN ('ENTER', 'NOTIFY') AND told.platform = v.platform"
            + "   AND told.medium = v.medium AND told.address = v.address AND v.address <> ''"
            + "   AND (t.move = 'NOTIFY' OR told.terms_read_on IS NOT NULL)) AS told"
            + " FROM site_now n JOIN site_version v ON v.id = n.version_id JOIN site_move m ON m.id = n.move_id"
            + " LEFT JOIN site_version_words w ON w.version_id = v.id ";

    private static final RowMapper<Site> SITE = (row, context) -> new Site(
            row.getLong("site_id"),
            details(row),
            SiteState.valueOf(row.getString("state")),
            row.getLong("move_id"),
            Instant.parse(row.getString("moved_at")),
            row.getLong("requested_by"),
            row.getBoolean("told"));

    private StoredSites() {}

    private static SiteDetails details(ResultSet row) throws SQLException {
        String readOn = row.getString("terms_read_on");
        String reviewOn = row.getString("review_on");
        return new SiteDetails(
                new Account(
                        Platform.named(row.getString("platform")).orElse(Platform.OTHER),
                        row.getString("medium"),
                        row.getString("handle"),
                        row.getString("address"),
                        row.getString("email")),
                new Audience(row.getString("purpose"), row.getInt("youngest_age"), row.getBoolean("is_separate")),
                readOn == null
                        ? Optional.empty()
                        : Optional.of(new Terms(row.getInt("minimum_age"), LocalDate.parse(readOn))),
                new Keeping(
                        row.getLong("owner_id"),
                        row.getLong("second_id"),
                        Optional.ofNullable(reviewOn).map(LocalDate::parse)),
                new Posting(row.getLong("consent_use_id"), row.getInt("post_limit"), row.getString("compose_address")));
    }

    /** All, also requests and those that are closed, in the order in which they were asked for. */
    static List<Site> all(Handle sql) {
        return sql.createQuery(ALL + "ORDER BY n.site_id").map(SITE).list();
    }

    static Optional<Site> find(Handle sql, long id) {
        return sql.createQuery(ALL + "WHERE n.site_id = ?")
                .bind(0, id)
                .map(SITE)
                .findOne();
    }

    /** Oldest first. */
    static List<SiteEvent> events(Handle sql, long siteId) {
        return sql.createQuery("SELECT m.*, coalesce(w.reason, '') AS reason FROM site_move m"
                        + " LEFT JOIN site_move_words w ON w.move_id = m.id WHERE m.site_id = ? ORDER BY m.id")
                .bind(0, siteId)
                .map((row, context) -> new SiteEvent(
                        SiteMove.valueOf(row.getString("move")),
                        SiteState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getLong("actor_id"),
                        Instant.parse(row.getString("at"))))
                .list();
    }

    /** @return the id of the new site */
    static long begin(Act act) {
        return act.sql()
                .createUpdate("INSERT INTO site (begun_at) VALUES (?)")
                .bind(0, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    static void addVersion(Act act, long siteId, SiteDetails details) {
        String salt = Hashes.salt();
        String email = details.account().email();
        String purpose = details.audience().purpose();
        long id = act.sql()
                .createUpdate("INSERT INTO site_version (site_id, platform, medium, handle, address, youngest_age,"
                        + " is_separate, minimum_age, terms_read_on, owner_id, second_id, review_on, consent_use_id,"
                        + " post_limit, compose_address, words_hash)"
                        + " VALUES (:site, :platform, :medium, :handle, :address, :youngest, :separate, :minimum,"
                        + " :readOn, :owner, :second, :review, :use, :limit, :compose, :hash)")
                .bind("site", siteId)
                .bind("platform", details.account().platform().name())
                .bind("medium", details.account().medium())
                .bind("handle", details.account().handle())
                .bind("address", details.account().address())
                .bind("youngest", details.audience().youngestAge())
                .bind("separate", details.audience().separate())
                .bind("minimum", details.terms().map(Terms::minimumAge).orElse(null))
                .bind(
                        "readOn",
                        details.terms().map(terms -> terms.readOn().toString()).orElse(null))
                .bind("owner", details.keeping().owner())
                .bind("second", some(details.keeping().second()))
                .bind(
                        "review",
                        details.keeping().reviewOn().map(LocalDate::toString).orElse(null))
                .bind("use", some(details.posting().consentUse()))
                .bind("limit", some(details.posting().limit()))
                .bind("compose", details.posting().composeAddress())
                .bind("hash", Hashes.ofFields(salt, email, purpose))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        act.sql()
                .execute(
                        "INSERT INTO site_version_words (version_id, salt, email, purpose) VALUES (?, ?, ?, ?)",
                        id,
                        salt,
                        email,
                        purpose);
    }

    private static Long some(long idOrNone) {
        return idOrNone == 0 ? null : idOrNone;
    }

    /** A move on the newest version. */
    static void addMove(Act act, long siteId, SiteMove move, SiteState state, String reason) {
        String salt = Hashes.salt();
        long id = act.sql()
                .createUpdate("INSERT INTO site_move (site_id, move, state, version_id, words_hash, actor_id, at)"
                        + " VALUES (:site, :move, :state,"
                        + " (SELECT version_id FROM site_now WHERE site_id = :site), :hash, :actor, :at)")
                .bind("site", siteId)
                .bind("move", move.name())
                .bind("state", state.name())
                .bind("hash", reason.isEmpty() ? "" : Hashes.ofFields(salt, reason))
                .bind("actor", act.actor().id())
                .bind("at", act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (!reason.isEmpty())
            act.sql().execute("INSERT INTO site_move_words (move_id, salt, reason) VALUES (?, ?, ?)", id, salt, reason);
    }
}
