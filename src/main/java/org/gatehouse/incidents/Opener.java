package org.gatehouse.incidents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Hashes;
import org.gatehouse.incidents.IncidentRows.EntryRow;
import org.gatehouse.incidents.IncidentRows.KeyRow;
import org.gatehouse.incidents.IncidentRows.WrapRow;
import org.gatehouse.incidents.sealing.ContentKey;
import org.gatehouse.incidents.sealing.PersonalSeal;
import org.gatehouse.incidents.sealing.Signature;
import org.gatehouse.people.Session;
import org.gatehouse.people.UnlockedKey;
import org.gatehouse.rules.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens incidents for one person. What is not signed by who is said to have written it, or by somebody who could not write there,
 * counts for nothing; who must not read gets nothing, whatever keys lie in the file.
 */
final class Opener {
    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);

    private final String fileId;
    private final Staff staff;
    private final long personId;
    private final UnlockedKey key;
    private final String keyHex;

    Opener(String fileId, Staff staff, UnlockedKey key, long personId) {
        this.fileId = fileId;
        this.staff = staff;
        this.personId = personId;
        this.key = key;
        this.keyHex = HexFormat.of().formatHex(key.publicKey());
    }

    /** @throws Refusal where they must choose a password of their own first */
    static UnlockedKey key(Session session) {
        return session.key().orElseThrow(() -> new Refusal("incidents.password-first"));
    }

    Staff staff() {
        return staff;
    }

    /** The public half of the key that opens, in hex. */
    String keyHex() {
        return keyHex;
    }

    String fileId() {
        return fileId;
    }

    /** Empty for whom it is not. */
    Optional<OpenIncident> open(IncidentRows rows) {
        Map<Long, ContentKey> keys = keys(rows);
        if (keys.isEmpty() || !staff.isHere(personId)) return Optional.empty();
        Authors authors = Authors.of(fileId, rows, staff.keys());
        Given given = new Given();
        List<Entry> entries = new ArrayList<>();
        int doubts = 0;
        for (EntryRow row : rows.entries()) {
            Optional<Entry> entry = authors.wrote(row) ? entry(rows, row, keys, given, entries) : Optional.empty();
            if (entry.isEmpty()) {
                LOG.warn("entry {} of incident {} is not from who it says", row.ordinal(), rows.shown());
                doubts++;
                continue;
            }
            given.take(entry.get());
            entries.add(entry.get());
        }
        if (entries.isEmpty() || entries.get(0).shut()) return Optional.empty();
        Incident incident = incident(rows, entries, given);
        return isFor(incident)
                ? Optional.of(new OpenIncident(
                        incident,
                        rows.bare(),
                        keys,
                        given,
                        authors.last(personId),
                        doubts,
                        Glance.of(incident, given, staff)))
                : Optional.empty();
    }

    /** The same after people changed, without opening anything again. */
    Optional<OpenIncident> again(OpenIncident open) {
        Incident incident = incident(open.rows(), open.incident().entries(), open.given());
        return isFor(incident)
                ? Optional.of(open.as(incident, Glance.of(incident, open.given(), staff)))
                : Optional.empty();
    }

    private boolean isFor(Incident incident) {
        return !incident.standings().isEmpty()
                && !incident.facts().concernedStaff().contains(personId);
    }

    private Incident incident(IncidentRows rows, List<Entry> entries, Given given) {
        return new Incident(
                rows.id(),
                rows.shown(),
                rows.handedInBy(),
                rows.at(),
                entries,
                readers(rows, given),
                standings(given, personId));
    }

    private Map<Long, ContentKey> keys(IncidentRows rows) {
        Map<Long, ContentKey> keys = new HashMap<>();
        for (WrapRow wrap : rows.wraps()) {
            if (wrap.readerId() != personId || !wrap.readerKey().equals(keyHex)) continue;
            PersonalSeal.open(key, aboutKey(fileId, rows.id(), wrap.keyId(), personId), wrap.wrapped())
                    .flatMap(ContentKey::of)
                    .ifPresent(content -> keys.put(wrap.keyId(), content));
        }
        return keys;
    }

    /** Empty where it is from nobody who could write it. */
    private Optional<Entry> entry(
            IncidentRows rows, EntryRow row, Map<Long, ContentKey> keys, Given given, List<Entry> before) {
        if (!mayHaveWritten(rows, row, given, before)) return Optional.empty();
        ContentKey content = keys.get(row.keyId());
        if (content == null) return Optional.of(EntryBody.shut(row.ordinal(), row.kind(), row.authorId(), row.at()));
        return content.open(aboutEntry(fileId, rows.id(), row.ordinal()), row.sealed())
                .map(json -> EntryBody.read(json, EntryBody.class)
                        .entry(row.ordinal(), row.kind(), row.authorId(), row.at()));
    }

    private boolean mayHaveWritten(IncidentRows rows, EntryRow row, Given given, List<Entry> before) {
        return switch (row.kind()) {
            case HANDED_IN, LATER_WORDS -> row.authorId() == rows.handedInBy();
            case EVIDENCE ->
                given.mayWrite(row.authorId(), row.kind())
                        || row.authorId() == rows.handedInBy()
                                && before.stream()
                                        .allMatch(entry -> entry.kind() == EntryKind.HANDED_IN
                                                || entry.kind() == EntryKind.EVIDENCE);
            case CLOSED ->
                given.mayWrite(row.authorId(), row.kind())
                        && incident(rows, before, given).state() == IncidentState.READY_TO_CLOSE;
            default -> given.mayWrite(row.authorId(), row.kind());
        };
    }

    /** As what somebody reads today: who came by their role needs one still. */
    private Set<Standing> standings(Given given, long id) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        standings.addAll(given.readers().getOrDefault(id, Set.of()));
        if (!staff.readsByRole(id)) standings.retainAll(EnumSet.of(Standing.BY_NAME));
        return standings;
    }

    private List<Reader> readers(IncidentRows rows, Given given) {
        return given.readers().keySet().stream()
                .map(id -> new Reader(id, staff.name(id), standings(given, id), hasEveryKey(rows, id)))
                .filter(reader -> !reader.standings().isEmpty())
                .toList();
    }

    private boolean hasEveryKey(IncidentRows rows, long id) {
        String theirs = staff.keyHex(id);
        return rows.keys().stream()
                .map(KeyRow::id)
                .allMatch(content -> rows.wraps().stream()
                        .anyMatch(wrap -> wrap.keyId() == content
                                && wrap.readerId() == id
                                && wrap.readerKey().equals(theirs)));
    }

    /** Whether a content key was made by who is said to have made it: only then may anything more be written under it. */
    boolean isGenuine(IncidentRows rows, KeyRow row, ContentKey content) {
        return Signature.isBy(
                staff.keys().verifying(row.madeBy()),
                signedKey(fileId, rows.id(), row.id(), row.since(), content),
                row.signature());
    }

    static byte[] aboutKey(String fileId, long incidentId, long keyId, long readerId) {
        return bytes(about("gatehouse incident key 1", fileId, incidentId, keyId, readerId));
    }

    static byte[] aboutEntry(String fileId, long incidentId, int ordinal) {
        return bytes(about("gatehouse incident entry 1", fileId, incidentId, ordinal));
    }

    static byte[] aboutEvidence(String fileId, long incidentId, int ordinal) {
        return bytes(about("gatehouse incident evidence 1", fileId, incidentId, ordinal));
    }

    static byte[] aboutReceipt(String fileId, long incidentId) {
        return bytes(about("gatehouse incident receipt 1", fileId, incidentId));
    }

    static byte[] signedKey(String fileId, long incidentId, long keyId, int since, ContentKey content) {
        return bytes(about("gatehouse incident key 1", fileId, incidentId, keyId, since, content.commitment()));
    }

    static String about(Object... fields) {
        String[] texts = new String[fields.length];
        for (int at = 0; at < fields.length; at++) texts[at] = String.valueOf(fields[at]);
        return Hashes.ofFields(texts);
    }

    static byte[] bytes(String about) {
        return about.getBytes(StandardCharsets.US_ASCII);
    }
}
