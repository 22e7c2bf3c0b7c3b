package org.gatehouse.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gatehouse.people.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed and not handed in. */
class DraftsTest {
    @TempDir
    Path folder;

    @Test
    void isKeptForItsAuthorAloneAndNoActIsMade() throws IOException {
        try (Hilltop school = Hilltop.in(folder)) {
            IncidentDrafts drafts = school.incidents.drafts();
            long head = school.desk.book.trailHead().seq();
            IncidentDraft draft =
                    new IncidentDraft(0, Optional.of(school.aboutAyo()), Map.of("words", "He said that", "note", "x"));
            drafts.save(school.teacher, draft);
            drafts.stage(school.teacher, 0, new StagedFile("a.png", new byte[] {1}));
            drafts.stage(school.teacher, 0, new StagedFile("b.png", new byte[] {2}));
            drafts.unstage(school.teacher, 0, 0);
            assertThat(school.desk.book.trailHead().seq()).isEqualTo(head);
            Session again = school.desk.again(school.teacher);
            assertThat(drafts.draft(again, 0)).isEqualTo(draft);
            assertThat(drafts.staged(again, 0)).extracting(StagedFile::name).containsExactly("b.png");
            assertThat(drafts.draft(school.head, 0)).isEqualTo(IncidentDraft.empty(0));
            assertThat(school.incidents
                            .readers()
                            .lostWith(school.teacher.person().id()))
                    .hasSize(1);
            drafts.forget(again, 0);
            assertThat(drafts.draft(again, 0)).isEqualTo(IncidentDraft.empty(0));
            assertThat(drafts.staged(again, 0)).isEmpty();
        }
    }

    @Test
    void theMarkDropsWhatWasStagedAndLetsNothingMoreIn() throws IOException {
        try (Hilltop school = Hilltop.in(folder)) {
            IncidentDrafts drafts = school.incidents.drafts();
            drafts.stage(school.teacher, 0, new StagedFile("a.png", new byte[] {1}));
            Facts marked = Hilltop.marked(school.comment());
            drafts.save(school.teacher, new IncidentDraft(0, Optional.of(marked), Map.of("words", "A picture")));
            assertThat(drafts.staged(school.teacher, 0)).isEmpty();
            assertThat(refusal(() -> drafts.stage(school.teacher, 0, new StagedFile("a.png", new byte[] {1})))
                            .key())
                    .isEqualTo("incidents.gate.no-evidence");
            assertThat(drafts.draft(school.teacher, 0).words()).containsEntry("words", "A picture");
        }
    }

    @Test
    void nobodyElseCanPutADraftInItsPlace() throws IOException {
        try (Hilltop school = Hilltop.in(folder)) {
            IncidentDrafts drafts = school.incidents.drafts();
            drafts.save(school.teacher, new IncidentDraft(0, Optional.empty(), Map.of("words", "Mine")));
            drafts.save(school.deputy, new IncidentDraft(0, Optional.empty(), Map.of("words", "Hers")));
            drafts.save(school.teacher, new IncidentDraft(7, Optional.empty(), Map.of("note", "A note")));
            Path mine = file(school.teacher.person().id(), "0-words");
            Files.copy(
                    file(school.deputy.person().id(), "0-words"),
                    mine,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(drafts.draft(school.teacher, 0)).isEqualTo(IncidentDraft.empty(0));
            Files.copy(
                    file(school.teacher.person().id(), "7-words"),
                    mine,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(drafts.draft(school.teacher, 0)).isEqualTo(IncidentDraft.empty(0));
        }
    }

    private Path file(long personId, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(Path.of(Long.toString(personId), name)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aProcessKilledWhileSomebodyTypesLosesNoSavedWord() throws Exception {
        long id;
        try (Hilltop school = Hilltop.in(folder)) {
            id = school.handIn(school.teacher, school.comment());
        }
        Path said = folder.resolve("said.txt");
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledTypist.class.getName(),
                        folder.toString(),
                        Long.toString(id))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> lines(said).size() >= 40);
        desk.destroyForcibly().waitFor();
        List<String> lines = lines(said);
        int last = Integer.parseInt(lines.get(lines.size() - 1));
        try (Hilltop school = KilledTypist.open(folder)) {
            Session teacher = school.teacher;
            String typed = school.incidents.drafts().draft(teacher, 0).words().get("words");
            assertThat(Integer.parseInt(typed)).isBetween(last, last + 1);
            Incident incident = school.open(school.coordinator, id);
            assertThat(incident.entries().size()).isGreaterThanOrEqualTo(1 + last / 10);
            assertThat(incident.entries()).noneMatch(Entry::shut);
            assertThat(school.incidents.reads().doubts(school.coordinator, id)).isEmpty();
            assertThat(school.desk.book.verify().problems()).isEmpty();
        }
    }

    private static List<String> lines(Path said) throws IOException {
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
