package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.book.Hashes;
import org.gatehouse.incidents.IncidentRows.EntryRow;
import org.gatehouse.incidents.sealing.Signature;
import org.gatehouse.people.PublicKeys;

/**
 * Which entries of an incident are from who they say. Each signature covers the author’s entry before it, so that one that holds
 * vouches for all of theirs up to it; only where it does not, each is looked at by itself.
 */
final class Authors {
    private final Set<Integer> genuine = new HashSet<>();
    private final Map<Long, String> last = new HashMap<>();

    private Authors() {}

    static Authors of(String fileId, IncidentRows incident, PublicKeys keys) {
        Map<Long, List<EntryRow>> byAuthor = new HashMap<>();
        for (EntryRow row : incident.entries())
            byAuthor.computeIfAbsent(row.authorId(), none -> new ArrayList<>()).add(row);
        Authors authors = new Authors();
        byAuthor.forEach((author, rows) -> {
            List<byte[]> theirs = keys.verifying(author);
            if (!authors.takeAll(fileId, incident.id(), rows, theirs))
                authors.takeEach(fileId, incident.id(), rows, theirs);
        });
        return authors;
    }

    private boolean takeAll(String fileId, long incidentId, List<EntryRow> rows, List<byte[]> keys) {
        String before = "";
        for (EntryRow row : rows) before = signed(fileId, incidentId, row, before);
        EntryRow newest = rows.get(rows.size() - 1);
        if (!Signature.isBy(keys, Opener.bytes(before), newest.signature())) return false;
        rows.forEach(row -> genuine.add(row.ordinal()));
        last.put(newest.authorId(), before);
        return true;
    }

    private void takeEach(String fileId, long incidentId, List<EntryRow> rows, List<byte[]> keys) {
        for (EntryRow row : rows) {
            String message = signed(fileId, incidentId, row, last(row.authorId()));
            if (!Signature.isBy(keys, Opener.bytes(message), row.signature())) continue;
            genuine.add(row.ordinal());
            last.put(row.authorId(), message);
        }
    }

    boolean wrote(EntryRow row) {
        return genuine.contains(row.ordinal());
    }

    /** What the next entry of somebody follows; empty before their first. */
    String last(long authorId) {
        return last.getOrDefault(authorId, "");
    }

    /** What the author of an entry signs. */
    static String signed(String fileId, long incidentId, EntryRow row, String before) {
        return Opener.about(
                "gatehouse incident entry 1",
                fileId,
                incidentId,
                row.ordinal(),
                row.kind(),
                row.keyId(),
                row.authorId(),
                row.at(),
                row.sha256(),
                Hashes.sha256(row.sealed()),
                before);
    }
}
