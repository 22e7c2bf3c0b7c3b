package org.gatehouse.followers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The accounts of one list, each once however often and by whichever of its names it stands there. */
final class NamedAccounts {
    private final Map<Integer, PlatformAccount> accounts = new TreeMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final Map<String, Integer> byHandle = new HashMap<>();
    private int next;

    /** In the order in which they first stood there. */
    List<PlatformAccount> all() {
        return new ArrayList<>(accounts.values());
    }

    /**
     * Takes an account, or what it tells of one that was taken before.
     *
     * @return false where its handle is another number's already: then it was taken without the handle
     */
    boolean take(PlatformAccount account) {
        Integer numbered = byNumber.get(account.platformId());
        Integer named = byHandle.get(key(account.handle()));
        boolean isTaken = named != null
                && !named.equals(numbered)
                && !account.platformId().isEmpty()
                && !accounts.get(named).platformId().isEmpty();
        if (isTaken) {
            put(numbered, new PlatformAccount(0, account.platformId(), "", account.displayName()));
            return false;
        }
        if (numbered != null && named != null && !named.equals(numbered)) {
            // A row with the handle alone came first, and another with the number alone: this one says that they are
            // one.
            put(numbered, accounts.remove(named));
        }
        put(numbered == null ? named : numbered, account);
        return true;
    }

    private void put(Integer place, PlatformAccount account) {
        int at = place == null ? next++ : place;
        PlatformAccount before = accounts.get(at);
        if (before != null) byHandle.remove(key(before.handle()));
        PlatformAccount now = before == null ? account : before.learning(account);
        accounts.put(at, now);
        if (!now.platformId().isEmpty()) byNumber.put(now.platformId(), at);
        if (!now.handle().isEmpty()) byHandle.put(key(now.handle()), at);
    }

    private static String key(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }
}
