package org.gatehouse.followers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Says who may be accepted without a line of the program: the rows of the file as they are, which of the addresses in these tests are one
 * (written down by hand), and what was claimed (noted as it was done).
 */
final class AcceptanceOracle implements AutoCloseable {
    /** How people write addresses, and whose each is; every other address is nobody's. */
    private static final Map<String, String> WHOSE = Map.ofEntries(
            Map.entry("ngozi.okafor@example.com", "ngozi"),
            Map.entry("NGOZI.OKAFOR@EXAMPLE.COM", "ngozi"),
            Map.entry(" ngozi.okafor @ example.com ", "ngozi"),
            Map.entry("ngozi.okafor@\uFF45xample.com", "ngozi"),
            Map.entry("moved@example.com", "moved"),
            Map.entry("MOVED@EXAMPLE.COM", "moved"),
            Map.entry("sam@strasse.example", "sam"),
            Map.entry("SAM@STRASSE.EXAMPLE", "sam"),
            Map.entry("ngozi.okafor@gmail.com", "ngozi at gmail"),
            Map.entry("NGOZI.OKAFOR@GMAIL.COM", "ngozi at gmail"),
            Map.entry("Amara@Oakfield.example.sch.uk", "amara"),
            Map.entry("amara@oakfield.example.sch.uk", "amara"),
            Map.entry("ngozi.okafro@example.com", "stranger 1"),
            Map.entry("ngozi.okafor@googlemail.com", "stranger 2"),
            Map.entry("ngozi.okafor+x@example.com", "stranger 3"),
            Map.entry("\uFF4Egozi.okafor@example.com", "stranger 4"),
            Map.entry("sam@stra\u00DFe.example", "stranger 5"),
            Map.entry("ngoziokafor@gmail.com", "stranger 6"));

    static final List<String> WRITTEN = WHOSE.keySet().stream().sorted().toList();

    private final Handle sql;
    private final Map<Long, Said> said = new HashMap<>();
    private final Map<Long, Set<String>> everGiven = new HashMap<>();

    private record Said(ClaimKind kind, String whose, boolean under13) {}

    private record Identity(String number, String handle) {}

    AcceptanceOracle(Path file) {
        sql = Jdbi.open("jdbc:sqlite:" + file);
    }

    void claimed(long account, ClaimKind kind, Optional<String> email, boolean under13) {
        String whose = email.map(text -> WHOSE.getOrDefault(text, text)).orElse("");
        said.put(account, new Said(kind, whose, under13));
        if (!whose.isEmpty())
            everGiven.computeIfAbsent(account, any -> new HashSet<>()).add(whose);
    }

    /** The rows of this moment. */
    Sight look() {
        return new Sight();
    }

    final class Sight {
        private final Map<Long, String> states = new TreeMap<>();
        private final Map<Long, Identity> identities = new HashMap<>();
        private final Set<String> families = new HashSet<>();
        private final Set<String> staff = new HashSet<>();
        private final Set<String> agreedHandles = new HashSet<>();
        private final Set<Long> emailKept = new HashSet<>();
        private final Set<Long> blockedOnPlatform = new HashSet<>();
        private final Map<Long, Said> claims = Map.copyOf(said);

        private Sight() {
            sql.createQuery("SELECT account_id, state FROM follower_now")
                    .map((row, context) -> states.put(row.getLong(1), row.getString(2)))
                    .list();
            sql.createQuery("SELECT account_id, coalesce(platform_id, ''), coalesce(handle, '') FROM account_identity")
                    .map((row, context) -> identities.put(
                            row.getLong(1),
                            new Identity(row.getString(2), row.getString(3).toLowerCase())))
                    .list();
            sql.createQuery(
                            "SELECT DISTINCT e.email FROM contact_email e JOIN pupil_contact l ON l.contact_id = e.contact_id"
                                    + " JOIN pupil p ON p.id = l.pupil_id WHERE l.ended_on IS NULL AND p.left_on IS NULL")
                    .mapTo(String.class)
                    .forEach(email -> families.add(WHOSE.getOrDefault(email, email)));
            sql.createQuery("SELECT email FROM person WHERE left_at IS NULL")
                    .mapTo(String.class)
                    .forEach(email -> staff.add(WHOSE.getOrDefault(email, email)));
            sql.createQuery("SELECT h.handle FROM organisation_handle h JOIN organisation o ON o.id = h.organisation_id"
                            + " WHERE o.ended_on IS NULL")
                    .mapTo(String.class)
                    .forEach(handle -> agreedHandles.add(handle.toLowerCase()));
            sql.createQuery("SELECT c.account_id FROM follower_claim_email e JOIN follower_claim c ON c.id = e.claim_id"
                            + " WHERE c.id = (SELECT max(id) FROM follower_claim WHERE account_id = c.account_id)")
                    .mapTo(Long.class)
                    .forEach(emailKept::add);
            sql.createQuery("SELECT l.account_id FROM account_listed l JOIN account_list t USING (list)"
                            + " WHERE l.list = 'BLOCKED' AND NOT EXISTS (SELECT 1 FROM follower_move m"
                            + " WHERE m.account_id = l.account_id AND m.move = 'UNBLOCK' AND m.at >= t.imported_at)")
                    .mapTo(Long.class)
                    .forEach(blockedOnPlatform::add);
        }

        String state(long account) {
            return states.getOrDefault(account, "");
        }

        ClaimKind kind(long account) {
            return claims.get(account).kind();
        }

        List<Long> newlyAccepted(Sight before) {
            return states.keySet().stream()
                    .filter(id ->
                            state(id).equals("ACCEPTED") && !before.state(id).equals("ACCEPTED"))
                    .toList();
        }

        /** Why this account must not be accepted at this moment; empty where it may. */
        String whyNot(long account) {
            Said claim = claims.get(account);
            if (claim == null) return "nobody said who it is";
            if (claim.under13()) return "under 13";
            if (blockedOnPlatform.contains(account)) return "blocked on the platform";
            boolean isAgreed = agreedHandles.contains(identities.get(account).handle());
            if (claim.kind() == ClaimKind.ORGANISATION) return isAgreed ? "" : "no agreed organisation";
            if (!claim.kind().needsEmail()) return "nobody of this kind";
            if (!emailKept.contains(account)) return "no e-mail";
            boolean isBlocked = everGiven.entrySet().stream()
                    .filter(entry ->
                            state(entry.getKey()).equals("BLOCKED") || blockedOnPlatform.contains(entry.getKey()))
                    .anyMatch(entry -> entry.getValue().contains(claim.whose()));
            if (isBlocked) return "a blocked account gave this e-mail";
            Set<String> held = claim.kind() == ClaimKind.STAFF ? staff : families;
            return held.contains(claim.whose()) ? "" : claim.whose() + " is not among " + held;
        }

        /** Accounts that stand accepted and turned into another account meanwhile. */
        List<Long> othersUnderAnAcceptance(Sight before) {
            return states.keySet().stream()
                    .filter(id ->
                            state(id).equals("ACCEPTED") && before.state(id).equals("ACCEPTED"))
                    .filter(id -> isAnother(before.identities.get(id), identities.get(id)))
                    .toList();
        }

        private static boolean isAnother(Identity before, Identity now) {
            return before.number().isEmpty()
                    ? !before.handle().equals(now.handle())
                    : !before.number().equals(now.number());
        }
    }

    @Override
    public void close() {
        sql.close();
    }
}
