package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Act;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.incidents.IncidentRows.EntryRow;
import org.gatehouse.incidents.IncidentRows.KeyRow;
import org.gatehouse.incidents.IncidentRows.WrapRow;
import org.gatehouse.incidents.sealing.ContentKey;
import org.gatehouse.incidents.sealing.PersonalSeal;
import org.gatehouse.people.UnlockedKey;

/** Writes entries within one act: seals them, signs them, and sees to it that exactly the readers have the keys. */
final class IncidentPen {
    private final Act act;
    private final String fileId;
    private final Staff staff;
    private final UnlockedKey key;
    private final long author;

    IncidentPen(Act act, Opener opener, UnlockedKey key) {
        this.act = act;
        this.fileId = opener.fileId();
        this.staff = opener.staff();
        this.key = key;
        this.author = act.actor().id();
    }

    /** A content key under the number that it has in the file. */
    record Made(long id, ContentKey content) {}

    /** The first entry of a new incident, with its evidence. */
    void handIn(IncidentRows incident, EntryBody body, List<StagedFile> evidence) {
        Set<Long> readers = body.given().keySet();
        Made made = make(incident.id(), 1, readers);
        String last = entry(incident.id(), 1, EntryKind.HANDED_IN, made, body, Optional.empty(), "");
        int number = 0;
        for (StagedFile file : evidence) {
            Attachment attachment = Evidence.describe(++number, file);
            EntryBody kept = EntryBody.of("", act.at()).attachment(attachment);
            last = entry(incident.id(), 1 + number, EntryKind.EVIDENCE, made, kept, Optional.of(file.content()), last);
        }
        Receipt receipt = Receipt.of(1 + evidence.size(), body.facts().orElseThrow(), body.given());
        receipt(incident.id(), receipt.withKey(made.id(), made.content()), author);
    }

    /** Words of whoever handed it in, under a key of their own; whom they bring in gets the words of before as well. */
    void addLater(IncidentRows incident, EntryBody body, Receipt before) {
        Receipt after = Receipt.of(
                incident.next(), merged(before.facts(), body.facts()), readers(before.readers(), body.given()));
        Made made = make(incident.id(), incident.next(), after.readers().keySet());
        String last = Authors.of(fileId, incident, staff.keys()).last(author);
        entry(incident.id(), incident.next(), EntryKind.LATER_WORDS, made, body, Optional.empty(), last);
        before.contentKeys()
                .forEach((id, content) ->
                        wrap(incident.id(), new Made(id, content), body.given().keySet()));
        Receipt receipt = after.withKey(made.id(), made.content());
        for (Map.Entry<Long, ContentKey> own : before.contentKeys().entrySet())
            receipt = receipt.withKey(own.getKey(), own.getValue());
        receipt(incident.id(), receipt, author);
    }

    private static Facts merged(Facts known, Optional<Facts> marks) {
        return marks.map(later -> Incident.marked(known, later)).orElse(known);
    }

    private static Map<Long, Set<Standing>> readers(Map<Long, Set<Standing>> before, Map<Long, Set<Standing>> more) {
        Map<Long, Set<Standing>> all = new HashMap<>(before);
        more.forEach((id, standings) -> all.merge(id, standings, (one, other) -> {
            Set<Standing> both = new HashSet<>(one);
            both.addAll(other);
            return both;
        }));
        return all;
    }

    /** One more entry by a reader. Who becomes a reader by it gets every key; who ceases to be loses theirs. */
    void write(OpenIncident before, EntryKind kind, EntryBody body) {
        write(before, kind, body, Optional.empty());
    }

    void write(OpenIncident before, EntryKind kind, EntryBody body, Optional<byte[]> evidence) {
        IncidentRows rows = before.rows();
        int ordinal = rows.next();
        Given after = before.given().copy();
        after.take(body.entry(ordinal, kind, author, act.at()));
        Set<Long> gone = new HashSet<>(before.given().readers().keySet());
        gone.removeAll(after.readers().keySet());
        Set<Long> come = new HashSet<>(after.readers().keySet());
        come.removeAll(before.given().readers().keySet());
        Optional<Made> usable = gone.isEmpty() ? usable(before) : Optional.empty();
        Made made =
                usable.orElseGet(() -> make(rows.id(), ordinal, after.readers().keySet()));
        entry(rows.id(), ordinal, kind, made, body, evidence, before.mine());
        gone.forEach(id -> StoredIncidents.removeWraps(act.sql(), rows.id(), id));
        before.keys().forEach((id, content) -> wrap(rows.id(), new Made(id, content), come));
        if (!gone.isEmpty() || !come.isEmpty() || body.facts().isPresent()) {
            Facts facts = body.facts().orElse(before.incident().facts());
            receipt(rows.id(), Receipt.of(ordinal, facts, after.readers()), rows.handedInBy());
        }
    }

    /** Gives somebody who reads it every content key, for the key that they have today. */
    void renew(OpenIncident incident, long readerId) {
        incident.keys().forEach((id, content) -> wrap(incident.rows().id(), new Made(id, content), Set.of(readerId)));
    }

    /** The newest key that a reader made, and that nobody has who ceased to read. */
    private Optional<Made> usable(OpenIncident before) {
        Opener opener = new Opener(fileId, staff, key, author);
        List<KeyRow> newestFirst = new ArrayList<>(before.rows().keys());
        newestFirst.sort((one, other) -> Long.compare(other.id(), one.id()));
        return newestFirst.stream()
                .filter(row -> row.since() >= before.given().since()
                        && before.given().readers().containsKey(row.madeBy())
                        && before.keys().containsKey(row.id())
                        && opener.isGenuine(before.rows(), row, before.keys().get(row.id())))
                .map(row -> new Made(row.id(), before.keys().get(row.id())))
                .findFirst();
    }

    private Made make(long incidentId, int since, Set<Long> readers) {
        Made made = new Made(StoredIncidents.nextKeyId(act.sql()), ContentKey.make());
        byte[] signature = key.sign(Opener.signedKey(fileId, incidentId, made.id(), since, made.content()));
        StoredIncidents.addKey(act.sql(), incidentId, new KeyRow(made.id(), author, since, signature));
        wrap(incidentId, made, readers);
        return made;
    }

    /** Who has no key today, or one that is not theirs, is left out; a renewal gives it to them. */
    private void wrap(long incidentId, Made made, Set<Long> readers) {
        HexFormat hex = HexFormat.of();
        for (long reader : readers) {
            if (!staff.canBeSealedFor(reader)) continue;
            byte[] theirs = staff.keys().sealing(reader).orElseThrow();
            StoredIncidents.addWrap(
                    act.sql(),
                    new WrapRow(
                            made.id(),
                            reader,
                            hex.formatHex(theirs),
                            PersonalSeal.seal(
                                    theirs,
                                    Opener.aboutKey(fileId, incidentId, made.id(), reader),
                                    made.content().bytes())));
        }
    }

    /** @return what the author's next entry follows */
    private String entry(
            long incidentId,
            int ordinal,
            EntryKind kind,
            Made made,
            EntryBody body,
            Optional<byte[]> evidence,
            String last) {
        String sha256 = evidence.map(bytes -> StoredBytes.keep(
                        act, made.content().seal(Opener.aboutEvidence(fileId, incidentId, ordinal), bytes)))
                .orElse("");
        byte[] sealed = made.content().seal(Opener.aboutEntry(fileId, incidentId, ordinal), EntryBody.write(body));
        EntryRow unsigned = new EntryRow(ordinal, kind, made.id(), author, act.at(), sha256, sealed, new byte[0]);
        String message = Authors.signed(fileId, incidentId, unsigned, last);
        byte[] signature = key.sign(Opener.bytes(message));
        StoredIncidents.addEntry(
                act.sql(),
                incidentId,
                new EntryRow(ordinal, kind, made.id(), author, act.at(), sha256, sealed, signature));
        return message;
    }

    private void receipt(long incidentId, Receipt receipt, long handedInBy) {
        if (!staff.canBeSealedFor(handedInBy)) return;
        byte[] theirs = staff.keys().sealing(handedInBy).orElseThrow();
        StoredIncidents.addReceipt(act.sql(), incidentId, receipt.sealed(fileId, incidentId, key, author, theirs));
    }
}
