package org.gatehouse.incidents;

import java.time.Instant;
import java.util.List;

/** An incident as it lies in the file: who, when, and what is sealed. */
record IncidentRows(
        long id,
        int year,
        int number,
        long handedInBy,
        Instant at,
        List<EntryRow> entries,
        List<KeyRow> keys,
        List<WrapRow> wraps) {
    private static final byte[] NONE = new byte[0];

    /** @param sha256 of the sealed bytes of evidence; empty for other kinds */
    record EntryRow(
            int ordinal,
            EntryKind kind,
            long keyId,
            long authorId,
            Instant at,
            String sha256,
            byte[] sealed,
            byte[] signature) {}

    record KeyRow(long id, long madeBy, int since, byte[] signature) {}

    /** @param readerKey the public key for which it is sealed, in hex */
    record WrapRow(long keyId, long readerId, String readerKey, byte[] wrapped) {}

    /** The same without what is sealed, to be kept in memory beside what was opened of it. */
    IncidentRows bare() {
        return new IncidentRows(
                id,
                year,
                number,
                handedInBy,
                at,
                entries.stream()
                        .map(row -> new EntryRow(
                                row.ordinal(),
                                row.kind(),
                                row.keyId(),
                                row.authorId(),
                                row.at(),
                                row.sha256(),
                                NONE,
                                NONE))
                        .toList(),
                keys,
                wraps.stream()
                        .map(wrap -> new WrapRow(
                                wrap.keyId(), wrap.readerId(), wrap.readerKey().intern(), NONE))
                        .toList());
    }

    String shown() {
        return "%d-%03d".formatted(year, number);
    }

    int next() {
        return entries.size() + 1;
    }
}
