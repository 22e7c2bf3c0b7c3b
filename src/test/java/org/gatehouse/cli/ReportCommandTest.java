package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.demo.DemoCopy;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the command writes; that a password opens it is shown by the packaged program in {@code .ci/run}. */
class ReportCommandTest {
    @TempDir
    static Path folder;

    private static Rooms rooms;

    @BeforeAll
    static void demo() throws Exception {
        Path school = folder.resolve("school.gatehouse");
        DemoCopy.at(school);
        rooms = Rooms.on(Book.open(school, Clock.systemUTC(), new DeskSettings(folder.resolve("desk"))));
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static Actor actor(String signInName) {
        Person person = rooms.people().all().stream()
                .filter(one -> one.signInName().equals(signInName))
                .findFirst()
                .orElseThrow();
        return rooms.people().actor(person);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsWrittenInEveryFormat(ReportKind kind) {
        for (PaperFormat format : PaperFormat.values()) {
            byte[] written = format.write(
                    kind.of(rooms, actor("ashworth")),
                    new Letterhead(DemoSchool.NAME, Optional.empty()),
                    kind.footLine("today", "Mrs Ashworth"),
                    Instant.EPOCH);
            String start = new String(written, 0, 5, StandardCharsets.ISO_8859_1);
            assertThat(start)
                    .isEqualTo(
                            switch (format) {
                                case PDF -> "%PDF-";
                                case HTML -> "<!DOC";
                                case CSV -> start;
                            });
            assertThat(written).hasSizeGreaterThan(300);
        }
    }

    @Test
    void whoMayNotSeeAPageOfTheWindowGetsNoReportOfIt() {
        assertThatThrownBy(() -> ReportKind.ACKNOWLEDGEMENTS.of(rooms, actor("green")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ReportKind.EXCEPTIONS.of(rooms, actor("green")))
                .isInstanceOf(Refusal.class);
        assertThat(ReportKind.POLICY.of(rooms, actor("green")).title()).isEqualTo("Social media policy");
    }

    @Test
    void wrongUsageAndAFileThatIsThereAreToldByTheExitCode() throws Exception {
        String school = rooms.book().file().toString();
        assertThat(report("policy", school, "policy.docx")).isEqualTo(ExitCode.USAGE);
        assertThat(report("weather", school, "policy.pdf")).isEqualTo(ExitCode.USAGE);
        Path there = Files.writeString(folder.resolve("there.pdf"), "mine");
        assertThat(report("policy", school, there.getFileName().toString())).isEqualTo(ExitCode.FOUND);
        assertThat(there).hasContent("mine");
    }

    private static int report(String kind, String school, String out) {
        return GatehouseCommand.run(
                "report",
                kind,
                school,
                "--as",
                "ashworth",
                "--out",
                folder.resolve(out).toString());
    }
}
