package org.gatehouse.followers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.book.Act;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Accounts in the file, and the lists on which they stand. */
final class StoredAccounts {
    private static final RowMapper<PlatformAccount> ACCOUNT = (row, context) -> new PlatformAccount(
            row.getLong("account_id"),
            Optional.ofNullable(row.getString("platform_id")).orElse(""),
            Optional.ofNullable(row.getString("handle")).orElse(""),
            row.getString("display_name"));

    private StoredAccounts() {}

    static List<PlatformAccount> all(Handle sql) {
        return sql.createQuery("SELECT * FROM account_identity ORDER BY account_id")
                .map(ACCOUNT)
                .list();
    }

    static Optional<PlatformAccount> find(Handle sql, long id) {
        return sql.createQuery("SELECT * FROM account_identity WHERE account_id = ?")
                .bind(0, id)
                .map(ACCOUNT)
                .findOne();
    }

    /** The accounts that have this number or this handle: none, one, or one each. */
    static List<PlatformAccount> like(Handle sql, PlatformAccount wanted) {
        return sql.createQuery("SELECT * FROM account_identity WHERE platform_id = :number OR handle = :handle")
                .bind("number", wanted.platformId())
                .bind("handle", wanted.handle())
                .map(ACCOUNT)
                .list();
    }

    /** @return the accounts with the ids that they have from now on */
    static List<PlatformAccount> add(Handle sql, String at, List<PlatformAccount> fresh) {
        if (fresh.isEmpty()) return List.of();
        long next = sql.createQuery("SELECT coalesce(max(id), 0) + 1 FROM account")
                .mapTo(Long.class)
                .one();
        List<PlatformAccount> added = new ArrayList<>();
        PreparedBatch rows = sql.prepareBatch("INSERT INTO account (id, first_seen_at) VALUES (:id, :at)");
        PreparedBatch identities =
                sql.prepareBatch("INSERT INTO account_identity (account_id, platform_id, handle, display_name)"
                        + " VALUES (:id, nullif(:number, ''), nullif(:handle, ''), :name)");
        for (PlatformAccount one : fresh) {
            PlatformAccount given = one.withId(next++);
            rows.bind("id", given.id()).bind("at", at).add();
            bind(identities, given).add();
            added.add(given);
        }
        rows.execute();
        identities.execute();
        return added;
    }

    static void identify(Handle sql, List<PlatformAccount> accounts) {
        if (accounts.isEmpty()) return;
        // Handles move between accounts: all are given up before any is taken.
        PreparedBatch given = sql.prepareBatch(
                "UPDATE account_identity SET handle = NULL WHERE account_id = :id AND platform_id IS NOT NULL");
        accounts.forEach(one -> given.bind("id", one.id()).add());
        given.execute();
        PreparedBatch identities = sql.prepareBatch("UPDATE account_identity SET platform_id = nullif(:number, ''),"
                + " handle = nullif(:handle, ''), display_name = :name WHERE account_id = :id");
        accounts.forEach(one -> bind(identities, one).add());
        identities.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, PlatformAccount account) {
        return batch.bind("id", account.id())
                .bind("number", account.platformId())
                .bind("handle", account.handle())
                .bind("name", account.displayName());
    }

    /** Leaves an account without a name, since it turned out to be {@code kept}: its places on lists are the other’s now. */
    static void join(Handle sql, long kept, long joined) {
        sql.execute(
                "INSERT OR IGNORE INTO account_listed (list, account_id) SELECT list, ? FROM account_listed WHERE account_id = ?",
                kept,
                joined);
        sql.execute("DELETE FROM account_listed WHERE account_id = ?", joined);
        sql.execute(
                "INSERT OR IGNORE INTO account_asked (account_id, at) SELECT ?, at FROM account_asked WHERE account_id = ?",
                kept,
                joined);
        sql.execute("DELETE FROM account_identity WHERE account_id = ?", joined);
    }

    static Map<Long, Set<AccountList>> listed(Handle sql) {
        Map<Long, Set<AccountList>> listed = new HashMap<>();
        sql.createQuery("SELECT account_id, list FROM account_listed")
                .map((row, context) -> Map.entry(row.getLong(1), AccountList.valueOf(row.getString(2))))
                .forEach(entry -> listed.computeIfAbsent(entry.getKey(), id -> EnumSet.noneOf(AccountList.class))
                        .add(entry.getValue()));
        return listed;
    }

    /** The accounts on one list. */
    static Set<Long> on(Handle sql, AccountList list) {
        return new HashSet<>(sql.createQuery("SELECT account_id FROM account_listed WHERE list = ?")
                .bind(0, list.name())
                .mapTo(Long.class)
                .list());
    }

    /** The accounts that somebody put on the verification list by hand. */
    static Set<Long> asked(Handle sql) {
        return new HashSet<>(sql.createQuery("SELECT account_id FROM account_asked")
                .mapTo(Long.class)
                .list());
    }

    static boolean hasAsked(Handle sql, long id) {
        return sql.createQuery("SELECT count(*) FROM account_asked WHERE account_id = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static void ask(Act act, long id) {
        act.sql()
                .execute(
                        "INSERT OR IGNORE INTO account_asked (account_id, at) VALUES (?, ?)",
                        id,
                        act.at().toString());
    }

    static Set<AccountList> listed(Handle sql, long id) {
        Set<AccountList> listed = EnumSet.noneOf(AccountList.class);
        sql.createQuery("SELECT list FROM account_listed WHERE account_id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .forEach(list -> listed.add(AccountList.valueOf(list)));
        return listed;
    }

    /** When {@code list} was brought in last. */
    static Optional<ListTaken> taken(Handle sql, AccountList list) {
        return Optional.ofNullable(taken(sql).get(list));
    }

    /** When each list was brought in last. */
    static Map<AccountList, ListTaken> taken(Handle sql) {
        Map<AccountList, ListTaken> taken = new EnumMap<>(AccountList.class);
        sql.createQuery("SELECT * FROM account_list")
                .map((row, context) -> Map.entry(
                        AccountList.valueOf(row.getString("list")),
                        new ListTaken(
                                LocalDate.parse(row.getString("taken_on")),
                                Instant.parse(row.getString("imported_at")),
                                row.getString("source"))))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken;
    }

    static void take(Handle sql, AccountList list, ListTaken taken) {
        sql.execute(
                "INSERT INTO account_list (list, taken_on, imported_at, source) VALUES (?, ?, ?, ?) ON CONFLICT (list)"
                        + " DO UPDATE SET taken_on = excluded.taken_on, imported_at = excluded.imported_at,"
                        + " source = excluded.source",
                list.name(),
                taken.takenOn().toString(),
                taken.importedAt().toString(),
                taken.source());
    }

    static void list(Handle sql, AccountList list, Collection<Long> ids) {
        if (ids.isEmpty()) return;
        PreparedBatch rows =
                sql.prepareBatch("INSERT OR IGNORE INTO account_listed (list, account_id) VALUES (:list, :id)");
        ids.forEach(id -> rows.bind("list", list.name()).bind("id", id).add());
        rows.execute();
    }

    static void unlist(Handle sql, AccountList list, Collection<Long> ids) {
        if (ids.isEmpty()) return;
        PreparedBatch rows = sql.prepareBatch("DELETE FROM account_listed WHERE list = :list AND account_id = :id");
        ids.forEach(id -> rows.bind("list", list.name()).bind("id", id).add());
        rows.execute();
    }
}
