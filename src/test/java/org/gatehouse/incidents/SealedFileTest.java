package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.incidents.IncidentRows.EntryRow;
import org.gatehouse.incidents.IncidentRows.WrapRow;
import org.gatehouse.incidents.sealing.ContentKey;
import org.gatehouse.incidents.sealing.PersonalSeal;
import org.gatehouse.people.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can read in the file, or write into it, with an SQLite browser. */
class SealedFileTest {
    @TempDir
    Path folder;

    private Hilltop school;

    @BeforeEach
    void open() throws IOException {
        school = Hilltop.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Handle sql() {
        return Jdbi.open("jdbc:sqlite:" + school.desk.book.file());
    }

    private void without(String trigger, String... statements) {
        try (Handle sql = sql()) {
            sql.execute("PRAGMA busy_timeout = 5000");
            if (!trigger.isEmpty()) sql.execute("DROP TRIGGER " + trigger);
            for (String statement : statements) sql.execute(statement);
        }
    }

    @Test
    void aStolenCopyShowsNoWord() throws IOException {
        byte[] secret = "Kumquat evidence bytes".getBytes(StandardCharsets.UTF_8);
        Facts facts = Hilltop.involving(
                Hilltop.with(Facts.quick(school.now()), "Kumquat_handle", org.gatehouse.rules.Rule.USER_PII),
                Involved.other("Kumquat Bystander", true, Involved.Part.SAW_IT),
                Hilltop.concerned(school.deputy));
        long id = school.incidents
                .handIn(school.teacher, facts, Hilltop.WORDS, List.of(new StagedFile("Kumquat.png", secret)))
                .id();
        school.incidents.addLater(school.teacher, id, new LaterWords("Kumquat later", school.now(), true, true));
        school.incidents.note(school.head, id, "Kumquat note", school.now());
        school.incidents
                .readers()
                .add(
                        school.head,
                        school.open(school.head, id),
                        school.chair.person().id(),
                        "Kumquat");
        school.incidents
                .drafts()
                .save(school.head, new IncidentDraft(id, Optional.of(facts), Map.of("note", "Kumquat draft")));
        school.incidents.drafts().stage(school.teacher, 0, new StagedFile("Kumquat.png", secret));
        school.incidents.reads().openMore(school.head, 10);
        school.incidents.reads().rows(school.head, IncidentFilter.ALL.words("Kumquat"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContainIgnoringCase("kumquat");
                assertThat(content)
                        .doesNotContainIgnoringCase(
                                HexFormat.of().formatHex("Kumquat".getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(Files.readString(school.desk.book.file(), StandardCharsets.ISO_8859_1))
                .as("the search finds what is there")
                .contains("Saoirse");
    }

    @Test
    void triggersRefuseToChangeOrRemove() {
        long id = school.handIn(school.teacher, school.aboutAyo());
        for (String statement : List.of(
                "UPDATE incident SET handed_in_by = 1",
                "DELETE FROM incident",
                "UPDATE incident_entry SET kind = 'CLOSED'",
                "DELETE FROM incident_entry",
                "UPDATE incident_key SET made_by = 1",
                "DELETE FROM incident_key",
                "UPDATE incident_wrap SET reader_id = 5",
                "DELETE FROM incident_wrap",
                "UPDATE incident_receipt SET made_by = 1",
                "DELETE FROM incident_receipt",
                "INSERT INTO incident_entry (incident_id, ordinal, kind, key_id, author_id, at, sealed, signature)"
                        + " SELECT incident_id, ordinal + 1, 'CLOSED', key_id, author_id, at, sealed, signature"
                        + " FROM incident_entry",
                "INSERT INTO incident_entry (incident_id, ordinal, kind, key_id, author_id, at, sealed, signature)"
                        + " SELECT incident_id, ordinal + 5, 'NOTE', key_id, author_id, at, sealed, signature"
                        + " FROM incident_entry",
                "INSERT INTO incident_entry (incident_id, ordinal, kind, key_id, author_id, at, sealed, signature)"
                        + " SELECT incident_id, ordinal + 1, 'LATER_WORDS', key_id, 1, at, sealed, signature"
                        + " FROM incident_entry"))
            assertThatThrownBy(() -> without("", statement)).as(statement).hasMessageContaining("SQLITE_CONSTRAINT");
        assertThat(school.open(school.dsl, id).entries()).hasSize(1);
    }

    @Test
    void anEntryThatWasCutOffIsMissed() {
        long id = school.handIn(school.teacher, school.comment());
        school.incidents.note(school.coordinator, id, "To be lost", school.now());
        without("incident_entry_loses_no_row", "DELETE FROM incident_entry WHERE ordinal = 2");
        try (Hilltop other = school.atAnotherDesk()) {
            assertThat(other.open(other.coordinator, id).entries()).hasSize(1);
            assertThat(other.incidents.reads().doubts(other.coordinator, id))
                    .singleElement()
                    .asString()
                    .startsWith("One entry is missing");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void nobodyWritesInAnothersNameNorWhereTheyMayNot() throws IOException {
        long id = school.handIn(school.teacher, school.comment());
        school.steps(school.coordinator, id);
        // The deputy reads by name, so she has every key, and writes past the program.
        school.incidents
                .readers()
                .add(
                        school.coordinator,
                        school.open(school.coordinator, id),
                        school.deputy.person().id(),
                        "Her class");
        EntryBody closing = EntryBody.of("Nothing to see", school.now()).outcome(Outcome.NO_FURTHER_ACTION);
        forge(school.deputy, school.deputy, id, EntryKind.CLOSED, closing);
        forge(school.deputy, school.deputy, id, EntryKind.ACKNOWLEDGED, EntryBody.of("Seen", school.now()));
        forge(school.deputy, school.coordinator, id, EntryKind.CLOSED, closing);
        forge(school.deputy, school.coordinator, id, EntryKind.NOTE, EntryBody.of("He said so", school.now()));
        try (Hilltop other = school.atAnotherDesk()) {
            Incident incident = other.open(other.coordinator, id);
            assertThat(incident.state()).isEqualTo(IncidentState.READY_TO_CLOSE);
            assertThat(incident.entries()).hasSize(5).noneMatch(entry -> entry.kind() == EntryKind.CLOSED);
            assertThat(other.incidents.reads().doubts(other.coordinator, id))
                    .singleElement()
                    .asString()
                    .startsWith("4 entries");
            other.incidents.note(other.coordinator, id, "Goes on", school.now());
            assertThat(other.open(other.coordinator, id).entries())
                    .last()
                    .satisfies(entry -> assertThat(entry.words()).isEqualTo("Goes on"));
        }
    }

    /** Puts an entry into the file, sealed with a key of the incident and signed by {@code signer}. */
    private void forge(Session signer, Session author, long id, EntryKind kind, EntryBody body) {
        try (Handle sql = sql()) {
            sql.execute("PRAGMA busy_timeout = 5000");
            String fileId = StoredIncidents.fileId(sql);
            IncidentRows rows = StoredIncidents.find(sql, id).orElseThrow();
            WrapRow wrap = rows.wraps().stream()
                    .filter(one -> one.readerId() == signer.person().id())
                    .findFirst()
                    .orElseThrow();
            ContentKey key = PersonalSeal.open(
                            signer.key().orElseThrow(),
                            Opener.aboutKey(
                                    fileId, id, wrap.keyId(), signer.person().id()),
                            wrap.wrapped())
                    .flatMap(ContentKey::of)
                    .orElseThrow();
            byte[] sealed = key.seal(Opener.aboutEntry(fileId, id, rows.next()), EntryBody.write(body));
            EntryRow row = new EntryRow(
                    rows.next(), kind, wrap.keyId(), author.person().id(), school.now(), "", sealed, new byte[0]);
            byte[] signature = signer.key()
                    .orElseThrow()
                    .sign(Opener.bytes(Authors.signed(
                            fileId,
                            id,
                            row,
                            Authors.of(fileId, rows, school.desk.keys())
                                    .last(author.person().id()))));
            StoredIncidents.addEntry(
                    sql,
                    id,
                    new EntryRow(row.ordinal(), kind, row.keyId(), row.authorId(), row.at(), "", sealed, signature));
        }
    }

    @Test
    void aReaderWhoClosesPastTheProgramClosesNothingEarly() throws IOException {
        long id = school.handIn(school.teacher, school.aboutAyo());
        school.steps(school.coordinator, id);
        forge(
                school.coordinator,
                school.coordinator,
                id,
                EntryKind.CLOSED,
                EntryBody.of("Before the DSL saw it", school.now()).outcome(Outcome.SPOKEN_WITH));
        try (Hilltop other = school.atAnotherDesk()) {
            assertThat(other.open(other.dsl, id).state()).isEqualTo(IncidentState.OPEN);
            assertThat(other.open(other.dsl, id).toAcknowledge()).isTrue();
        }
    }

    @Test
    void aKeyPutIntoTheFileGetsNoLaterWordsAndSignsNobodyIn() throws IOException {
        long before = school.handIn(school.teacher, school.aboutAyo());
        String mallory =
                HexFormat.of().formatHex(school.teacher.key().orElseThrow().publicKey());
        without(
                "",
                "UPDATE person_key SET public_key = x'" + mallory + "' WHERE person_id = "
                        + school.dsl.person().id());
        HandedIn handed = school.incidents.handIn(school.deputy, school.aboutAyo(), Hilltop.WORDS, List.of());
        assertThat(handed.readers()).contains("Amara Okafor").doesNotContain("Ifeanyi Brand-Ross");
        assertThat(handed.notes()).anySatisfy(note -> assertThat(note).contains("Ifeanyi Brand-Ross"));
        school.incidents.addLater(school.teacher, before, new LaterWords("More", school.now(), false, false));
        try (Handle sql = sql()) {
            assertThat(sql.createQuery("SELECT count(*) FROM incident_wrap WHERE reader_key = ?")
                            .bind(0, mallory)
                            .mapTo(Integer.class)
                            .one())
                    .isZero();
        }
        assertThat(refusal(() -> school.desk.again(school.dsl)).key())
                .isIn("people.key-damaged", "people.key-replaced");
    }

    @Test
    void aReaderWhoPutsThemselvesIntoTheFileReadsNothing() {
        long id = school.handIn(school.teacher, school.comment());
        String hex = HexFormat.of().formatHex(school.deputy.key().orElseThrow().publicKey());
        without(
                "",
                "INSERT INTO incident_wrap (key_id, reader_id, reader_key, wrapped) SELECT key_id, "
                        + school.deputy.person().id() + ", '" + hex + "', wrapped FROM incident_wrap");
        assertThat(school.reads(school.deputy, id)).isFalse();
        school.incidents.addLater(school.teacher, id, new LaterWords("More", school.now(), false, false));
        school.incidents.note(school.coordinator, id, "A note", school.now());
        assertThat(school.reads(school.deputy, id)).isFalse();
        try (Handle sql = sql()) {
            assertThat(sql.createQuery("SELECT count(*) FROM incident_wrap WHERE reader_id = ?")
                            .bind(0, school.deputy.person().id())
                            .mapTo(Integer.class)
                            .one())
                    .as("no more than was put in")
                    .isEqualTo(1);
        }
        school.incidents.reads().openMore(school.coordinator, 10);
        assertThat(school.incidents.reads().waiting(school.coordinator).renewals())
                .isEmpty();
    }

    @Test
    void aContentKeyOfAStrangerIsNeverWrittenUnder() {
        long id = school.handIn(school.teacher, school.comment());
        try (Handle sql = sql()) {
            sql.execute("PRAGMA busy_timeout = 5000");
            String fileId = StoredIncidents.fileId(sql);
            long keyId = StoredIncidents.nextKeyId(sql);
            ContentKey known = ContentKey.make();
            Session mallory = school.teacher;
            StoredIncidents.addKey(
                    sql,
                    id,
                    new IncidentRows.KeyRow(
                            keyId,
                            school.coordinator.person().id(),
                            1,
                            mallory.key().orElseThrow().sign(Opener.signedKey(fileId, id, keyId, 1, known))));
            byte[] theirs = school.coordinator.key().orElseThrow().publicKey();
            StoredIncidents.addWrap(
                    sql,
                    new WrapRow(
                            keyId,
                            school.coordinator.person().id(),
                            HexFormat.of().formatHex(theirs),
                            PersonalSeal.seal(
                                    theirs,
                                    Opener.aboutKey(
                                            fileId,
                                            id,
                                            keyId,
                                            school.coordinator.person().id()),
                                    known.bytes())));
            school.incidents.note(school.coordinator, id, "Not under hers", school.now());
            assertThat(StoredIncidents.find(sql, id).orElseThrow().entries())
                    .noneMatch(entry -> entry.keyId() == keyId);
        }
    }

    @Test
    void evidenceStaysAsItCameAndIsHeldByTheFile() throws IOException {
        byte[] original = Files.readAllBytes(Path.of("src/test/resources/org/gatehouse/photos/phone.jpg"));
        long id = school.incidents
                .handIn(
                        school.teacher,
                        school.comment(),
                        Hilltop.WORDS,
                        List.of(new StagedFile("C:\\tmp\\p.jpg", original)))
                .id();
        Attachment kept = school.open(school.coordinator, id).evidence().get(0);
        assertThat(kept.name()).isEqualTo("p.jpg");
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(kept.sha256()).isEqualTo(org.gatehouse.book.Hashes.sha256(original));
        assertThat(school.incidents.reads().evidence(school.coordinator, id, 1)).isEqualTo(original);
        assertThat(school.desk.book.verify().problems()).isEmpty();
    }

    @Test
    void whoCeasedToReadHasNoKeyToAnythingWrittenSince() {
        long named = school.handIn(school.teacher, school.comment());
        school.incidents
                .readers()
                .add(
                        school.coordinator,
                        school.open(school.coordinator, named),
                        school.deputy.person().id(),
                        "Her class");
        school.incidents.note(school.coordinator, named, "While she reads", school.now());
        Set<Long> hers = keysOf(school.deputy, named);
        school.incidents
                .readers()
                .remove(
                        school.coordinator,
                        school.open(school.coordinator, named),
                        school.deputy.person().id(),
                        "Done");
        school.incidents.note(school.coordinator, named, "Since then", school.now());
        school.incidents.addLater(school.teacher, named, new LaterWords("Later", school.now(), false, false));
        assertNothingNew(named, 4, hers, school.deputy);

        long concerned = school.handIn(school.teacher, school.aboutAyo());
        school.incidents.note(school.dsl, concerned, "While she reads", school.now());
        Set<Long> dsls = keysOf(school.dsl, concerned);
        Incident seen = school.open(school.coordinator, concerned);
        school.incidents.change(
                school.coordinator,
                seen,
                Hilltop.involving(
                        seen.facts(),
                        Hilltop.concerned(school.dsl),
                        seen.facts().involved().get(0)));
        school.incidents.note(school.head, concerned, "Since then", school.now());
        school.incidents.addLater(school.teacher, concerned, new LaterWords("Later", school.now(), true, false));
        assertNothingNew(concerned, 3, dsls, school.dsl);
    }

    private Set<Long> keysOf(Session who, long id) {
        return school.desk.book.read(sql -> StoredIncidents.find(sql, id)).orElseThrow().wraps().stream()
                .filter(wrap -> wrap.readerId() == who.person().id())
                .map(WrapRow::keyId)
                .collect(Collectors.toSet());
    }

    private void assertNothingNew(long id, int from, Set<Long> had, Session who) {
        assertThat(had).isNotEmpty();
        assertThat(keysOf(who, id)).isEmpty();
        assertThat(school.desk
                        .book
                        .read(sql -> StoredIncidents.find(sql, id))
                        .orElseThrow()
                        .entries())
                .filteredOn(entry -> entry.ordinal() >= from)
                .hasSizeGreaterThanOrEqualTo(3)
                .noneMatch(entry -> had.contains(entry.keyId()));
    }

    @Test
    void aReceiptOfAStrangerSendsLaterWordsNowhere() {
        long id = school.handIn(school.teacher, school.comment());
        try (Handle sql = sql()) {
            sql.execute("PRAGMA busy_timeout = 5000");
            long deputy = school.deputy.person().id();
            Receipt forged = Receipt.of(9, school.comment(), Map.of(deputy, Set.of(Standing.IN_CHARGE)));
            StoredIncidents.addReceipt(
                    sql,
                    id,
                    forged.sealed(
                            StoredIncidents.fileId(sql),
                            id,
                            school.deputy.key().orElseThrow(),
                            deputy,
                            school.teacher.key().orElseThrow().publicKey()));
        }
        school.incidents.addLater(school.teacher, id, new LaterWords("Later", school.now(), false, false));
        assertThat(keysOf(school.deputy, id)).isEmpty();
        assertThat(school.open(school.coordinator, id).entries()).hasSize(2).noneMatch(Entry::shut);
    }
}
