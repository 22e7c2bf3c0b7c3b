package org.gatehouse.incidents;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.incidents.StoredIncidents.ReceiptRow;
import org.gatehouse.incidents.sealing.ContentKey;
import org.gatehouse.incidents.sealing.PersonalSeal;
import org.gatehouse.people.UnlockedKey;

/**
 * What whoever handed an incident in needs in order to add to it unread: for whom, whom it concerns, and the keys of their own
 * words. The first they wrote themselves; each later one counts only from somebody whom the one before names as in charge.
 *
 * @param entries how many the incident had, so that none counts twice
 */
record Receipt(int entries, Facts facts, Map<Long, Set<Standing>> readers, Map<Long, String> keys) {
    /** Nothing of what happened is in it, and nobody but staff whom it concerns. */
    static Receipt of(int entries, Facts facts, Map<Long, Set<Standing>> readers) {
        Facts bare = new Facts(
                Instant.EPOCH,
                "",
                "",
                "",
                facts.rule(),
                Optional.empty(),
                facts.gravity(),
                facts.involved().stream()
                        .filter(one -> facts.concernedStaff().contains(one.id()) && one.kind() == Involved.Kind.STAFF)
                        .toList(),
                facts.involvesChild(),
                facts.indecentImage());
        return new Receipt(entries, bare, Map.copyOf(readers), Map.of());
    }

    Receipt withKey(long keyId, ContentKey key) {
        Map<Long, String> more = new HashMap<>(keys);
        more.put(keyId, Base64.getEncoder().encodeToString(key.bytes()));
        return new Receipt(entries, facts, readers, more);
    }

    Map<Long, ContentKey> contentKeys() {
        Map<Long, ContentKey> content = new HashMap<>();
        keys.forEach(
                (id, key) -> ContentKey.of(Base64.getDecoder().decode(key)).ifPresent(made -> content.put(id, made)));
        return content;
    }

    ReceiptRow sealed(String fileId, long incidentId, UnlockedKey sender, long senderId, byte[] reader) {
        HexFormat hex = HexFormat.of();
        return new ReceiptRow(
                senderId,
                hex.formatHex(sender.publicKey()),
                hex.formatHex(reader),
                PersonalSeal.sealAs(sender, reader, Opener.aboutReceipt(fileId, incidentId), EntryBody.write(this)));
    }

    /** The newest that counts; empty where the key of whoever handed it in is another than then. */
    static Optional<Receipt> newest(
            List<ReceiptRow> rows, String fileId, long incidentId, UnlockedKey key, long handedInBy, Staff staff) {
        Receipt newest = null;
        for (ReceiptRow row : rows) {
            boolean own = row.madeBy() == handedInBy;
            boolean trusted = newest == null ? own : own || newest.isInCharge(row.madeBy());
            if (!trusted || !staff.keys().wasOf(row.madeBy(), row.senderKey())) continue;
            Optional<Receipt> opened = PersonalSeal.openFrom(
                            HexFormat.of().parseHex(row.senderKey()),
                            key,
                            Opener.aboutReceipt(fileId, incidentId),
                            row.sealed())
                    .map(json -> EntryBody.read(json, Receipt.class));
            if (opened.isEmpty()) continue;
            Receipt next = opened.get();
            if (newest != null && next.entries() <= newest.entries()) continue;
            Map<Long, String> keys = new HashMap<>(newest == null ? Map.of() : newest.keys());
            if (own) keys.putAll(next.keys());
            newest = new Receipt(next.entries(), next.facts(), next.readers(), keys);
        }
        return Optional.ofNullable(newest);
    }

    private boolean isInCharge(long personId) {
        return readers.getOrDefault(personId, Set.of()).stream().anyMatch(standing -> standing != Standing.BY_NAME);
    }
}
