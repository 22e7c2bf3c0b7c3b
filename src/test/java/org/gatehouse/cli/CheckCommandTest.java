package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code gatehouse check}: JSON lines in and out, order kept, exit codes. */
class CheckCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path roll;

    @BeforeEach
    void writeTheRoll() throws IOException {
        roll = write(
                "roll.csv",
                "UPN,Legal_Surname,Surname,Legal_Forename,Forename,Reg_group\n,Khan,Khan,Aisha,Aisha,4B\n,O'Neill,O'Neill,Thomas,Tommy,4B,extra\nshort\n");
    }

    @Test
    void aBlockIsFoundAtItsPlace() throws IOException {
        Ran ran = check("{\"id\":\"7\",\"text\":\"Well done to Aisha Khan!\"}");
        JsonNode answer = ran.lines().get(0);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(answer.get("id").asText()).isEqualTo("7");
        assertThat(answer.get("verdict").asText()).isEqualTo("block");
        JsonNode finding = answer.get("findings").get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("TW-NAME");
        assertThat(finding.get("severity").asText()).isEqualTo("block");
        assertThat(finding.get("field").asText()).isEqualTo("text");
        assertThat(finding.get("start").asInt()).isEqualTo(13);
        assertThat(finding.get("end").asInt()).isEqualTo(23);
        assertThat(finding.get("found").asText()).isEqualTo("Aisha Khan");
        assertThat(finding.get("message").asText()).isNotBlank();
    }

    @Test
    void aWarningAloneIsFine() throws IOException {
        Ran ran = check("{\"text\":\"Look at www.example.com\"}");
        assertThat(ran.exit()).isZero();
        assertThat(ran.lines().get(0).get("verdict").asText()).isEqualTo("warn");
        assertThat(ran.lines().get(0).has("id")).isFalse();
    }

    @Test
    void badLinesAreNamedAndTheOthersAreCheckedInOrder() throws IOException {
        Ran ran = check(
                "{\"id\":1,\"text\":\"Hello\"}\nnonsense\n[1]\n{\"id\":2}\n{\"text\":3}\n{\"text\":\"a\",\"tagged\":\"b\"}\n{\"text\":\"a\"}{}\n{\"id\":3,\"text\":\"Aisha Khan\"}");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.lines()).hasSize(8);
        assertThat(ran.lines().get(0).get("id").asInt()).isEqualTo(1);
        for (int line = 2; line <= 7; line++) {
            assertThat(ran.lines().get(line - 1).get("line").asInt()).isEqualTo(line);
            assertThat(ran.lines().get(line - 1).get("error").asText()).isNotBlank();
        }
        assertThat(ran.lines().get(7).get("verdict").asText()).isEqualTo("block");
    }

    @Test
    void thousandsOfLinesKeepTheirOrderAndTheBrokenOnesTheirNumbers() throws IOException {
        StringBuilder input = new StringBuilder();
        for (int line = 1; line <= 3000; line++) {
            if (line % 7 == 0) input.append("nonsense\n");
            else if (line % 11 == 0) input.append('\n');
            else input.append("{\"id\":").append(line).append(",\"text\":\"Aisha Khan ran\"}\n");
        }
        Ran ran = check(input.toString());
        List<String> expected = new ArrayList<>();
        for (int line = 1; line <= 3000; line++) {
            if (line % 7 == 0) expected.add("error " + line);
            else if (line % 11 != 0) expected.add("block " + line);
        }
        assertThat(ran.lines())
                .extracting(answer -> answer.has("error")
                        ? "error " + answer.get("line").asInt()
                        : answer.get("verdict").asText() + " "
                                + answer.get("id").asInt())
                .containsExactlyElementsOf(expected);
        assertThat(ran.exit()).isEqualTo(2);
    }

    @Test
    void taggedChildrenAreResolvedAndUnknownOnesCountAllTheSame() throws IOException {
        Ran ran = check(
                "{\"text\":\"Tommy and Zed painted\",\"withPhoto\":true,\"altTexts\":[\"Paint\"],\"tagged\":[\"thomas oneill\",\"Zed Omo\"]}");
        List<String> found = new ArrayList<>();
        ran.lines()
                .get(0)
                .get("findings")
                .forEach(finding -> found.add(
                        finding.get("severity").asText() + finding.get("found").asText()));
        assertThat(found).containsExactly("blockTommy", "blockZed");
    }

    @Test
    void theListsAndTheSchoolsOwnAreHeeded() throws IOException {
        Path staff = write("staff.csv", "name\nMrs Farah Khan\n");
        Path organisations = write(
                "organisations.csv",
                "name,hosts,handles,accountIds\nExample Museum,example.org museum.example.com,@museum,\n");
        Path input = write("in.jsonl", "{\"text\":\"See https://www.example.org @museum @ourschool 01632 960123\"}\n");
        Ran ran = run(
                "check",
                "--roll",
                roll.toString(),
                "--staff",
                staff.toString(),
                "--organisations",
                organisations.toString(),
                "--own",
                "@ourschool",
                "--own",
                "01632 960 123",
                input.toString());
        assertThat(ran.lines().get(0).get("verdict").asText()).isEqualTo("clear");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void anOlderEncodingAndSemicolonsAreRead() throws IOException {
        Path older = folder.resolve("older.csv");
        Files.write(older, "Legal First Name;Legal Last Name\nZoë;Müller\n".getBytes(Charset.forName("windows-1252")));
        Path input = write("in.jsonl", "{\"text\":\"Zoe Muller\"}\n");
        assertThat(run("check", "--roll", older.toString(), input.toString()).exit())
                .isEqualTo(1);
    }

    @Test
    void aMissingListIsWrongUsage() throws IOException {
        Path input = write("in.jsonl", "{\"text\":\"Zoe Muller\"}\n");
        assertThat(run("check", "--roll", folder.resolve("none.csv").toString(), input.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(run("check", "--roll", input.toString(), input.toString()).exit())
                .isEqualTo(2);
        assertThat(run("check", input.toString()).exit()).isEqualTo(2);
    }

    private Ran check(String lines) throws IOException {
        Path input = write("in.jsonl", lines + "\n");
        return run("check", "--roll", roll.toString(), input.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ran run(String... arguments) throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            int exit = GatehouseCommand.run(arguments);
            List<JsonNode> lines = new ArrayList<>();
            for (String line : written.toString(StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("{")) lines.add(JSON.readTree(line));
            }
            return new Ran(exit, lines);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private record Ran(int exit, List<JsonNode> lines) {}
}
