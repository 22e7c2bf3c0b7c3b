package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.people.People;
import org.gatehouse.roll.PupilField;
import org.gatehouse.roll.Roll;
import org.gatehouse.school.School;
import org.gatehouse.sheets.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollCommandTest {
    private static final String FIXTURES = "src/test/resources/org/gatehouse/roll/";

    /** What one run of the program left behind. */
    private record Run(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @Test
    void tellsWhatAnImportWouldDo() throws IOException {
        Run run = run("roll", FIXTURES + "arbor.csv");
        assertThat(run.code()).isZero();
        List<String> keys = new ArrayList<>();
        run.json().fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactly("kind", "rows", "columns", "add", "change", "same", "missing", "problems");
        assertThat(run.json().get("kind").asText()).isEqualTo("pupils");
        assertThat(run.json().get("rows").asInt()).isEqualTo(8);
        assertThat(run.json().get("add").asInt()).isEqualTo(8);
        assertThat(run.json().get("columns").get("Legal First Name").asText()).isEqualTo("forename");
    }

    @Test
    void rowsThatCannotBeReadAreToldAndEndWithOne() throws IOException {
        Run run = run("roll", FIXTURES + "broken.csv");
        assertThat(run.code()).isEqualTo(1);
        JsonNode problem = run.json().get("problems").get(0);
        assertThat(problem.get("row").asInt()).isEqualTo(5);
        assertThat(problem.get("column").asText()).isEqualTo("Date of Birth");
        assertThat(problem.get("value").asText()).isEqualTo("31/02/2015");
        assertThat(problem.get("message").asText()).isNotBlank();
    }

    @Test
    void aWarningAloneEndsWithZero(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "UPN,Forename,Surname\nA801200005001,Aisha,Khan\n");
        Run run = run("roll", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.json().get("problems").get(0).get("severity").asText()).isEqualTo("warn");
    }

    @Test
    void severalFilesGiveALineEach() {
        Run run = run("roll", FIXTURES + "sims.csv", FIXTURES + "bromcom.csv");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    void comparesWithASchoolsRollAndChangesNothing(@TempDir Path folder) throws IOException {
        Path school = folder.resolve("school.gatehouse");
        Path pupils = Files.writeString(folder.resolve("p.csv"), "Adno,Forename,Surname\n1,Aisha,Khan\n2,Ida,Öberg\n");
        try (Book book = Book.create(school, Clock.systemUTC(), DeskSettings.ofThisDesk())) {
            People people = new People(book, new School(book));
            Roll roll = new Roll(book, people);
            Sheet sheet = Sheet.read(pupils, PupilField.class);
            roll.apply(Actor.PROGRAM, roll.plan(sheet, roll.columns(sheet)));
        }
        Files.writeString(pupils, "Adno,Forename,Surname\n1,Aisha,Khan-Reid\n3,Leila,Haddad\n");
        for (int time = 0; time < 2; time++) {
            Run run = run("roll", pupils.toString(), "--school", school.toString());
            assertThat(run.code()).isZero();
            assertThat(run.json().get("add").asInt()).isEqualTo(1);
            assertThat(run.json().get("change").asInt()).isEqualTo(1);
            assertThat(run.json().get("missing").asInt()).isEqualTo(1);
        }
        Run gone = run(
                "roll", pupils.toString(), "--school", folder.resolve("gone").toString());
        assertThat(gone.code()).isEqualTo(2);
    }

    @Test
    void aListOfContactsIsKnownByItsHeader() throws IOException {
        Run run = run("roll", FIXTURES + "contacts.csv");
        assertThat(run.code()).isZero();
        assertThat(run.json().get("kind").asText()).isEqualTo("contacts");
        assertThat(run.json().get("add").asInt()).isEqualTo(5);
        assertThat(run.json().get("columns").get("Surname (2)").asText()).isEqualTo("surname");
    }

    @Test
    void aFileThatLacksMuchOfTheRollIsNotedOnStandardError(@TempDir Path folder) throws IOException {
        Path school = folder.resolve("school.gatehouse");
        Path pupils = Files.writeString(folder.resolve("p.csv"), "Adno,Forename,Surname\n1,Aisha,Khan\n2,Ida,Öberg\n");
        try (Book book = Book.create(school, Clock.systemUTC(), DeskSettings.ofThisDesk())) {
            Roll roll = new Roll(book, new People(book, new School(book)));
            Sheet sheet = Sheet.read(pupils, PupilField.class);
            roll.apply(Actor.PROGRAM, roll.plan(sheet, roll.columns(sheet)));
        }
        Files.writeString(pupils, "Adno,Forename,Surname\n3,Leila,Haddad\n");
        Run run = run("roll", pupils.toString(), "--school", school.toString());
        assertThat(run.json().get("missing").asInt()).isEqualTo(2);
        assertThat(run.err()).contains("2 of the 2 pupils");
        Path contacts = Files.writeString(
                folder.resolve("c.csv"), "Adno,Contact name,Relationship\n1,Samina Khan,Mother\n7,Tom Lane,Father\n");
        Run listed = run("roll", contacts.toString(), "--school", school.toString());
        assertThat(listed.code()).isEqualTo(1);
        assertThat(listed.json().get("add").asInt()).isEqualTo(1);
        assertThat(listed.json().get("problems").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(listed.err()).isEmpty();
    }

    @Test
    void unreadableInputEndsWithTwoAndWordsOnly(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("p.csv"), "House,Points\nBlue,3\n");
        for (String file : List.of(
                none.toString(), folder.toString(), folder.resolve("gone.csv").toString())) {
            Run run = run("roll", file);
            assertThat(run.code()).as(file).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("gatehouse: ").doesNotContain("Exception", "\tat ");
        }
    }

    private static Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(data, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(words, true, StandardCharsets.UTF_8));
            int code = GatehouseCommand.run(arguments);
            return new Run(code, data.toString(StandardCharsets.UTF_8), words.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
