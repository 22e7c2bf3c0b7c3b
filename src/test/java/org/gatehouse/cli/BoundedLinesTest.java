package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.gatehouse.hostile.Harm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLinesTest {
    @TempDir
    Path folder;

    @Property(tries = 300)
    void linesAreThoseThatJavaReads(@ForAll @Chars({'a', '\n', '\r'}) @StringLength(max = 12) String text)
            throws IOException {
        List<String> expected =
                new BufferedReader(new StringReader(text)).lines().toList();
        assertThat(all(new StringReader(text))).isEqualTo(expected);
    }

    @Test
    void aLineWithoutAnEndIsCutAndWhatFollowsIsRead() throws IOException {
        Reader endless = new StringReader("x".repeat(3 * BoundedLines.LONGEST) + "\nnext");
        List<String> lines = all(endless);
        assertThat(lines.get(0)).hasSize(BoundedLines.LONGEST);
        assertThat(lines.get(1)).isEqualTo("next");
    }

    /** Each line of harmed posts has its answer, and none of them is a fault of the machine. */
    @Test
    void harmedLinesAreAnswered() throws IOException {
        byte[] post =
                "{\"id\":\"7\",\"text\":\"Well done, 4B!\",\"tagged\":[],\"altTexts\":[\"Beans\"],\"picture\":true}"
                        .getBytes(StandardCharsets.UTF_8);
        StringBuilder posts = new StringBuilder();
        for (int seed = 0; seed < 500; seed++)
            posts.append(new String(Harm.done(post, new Random(seed)), StandardCharsets.UTF_8))
                    .append('\n');
        Path input = Files.writeString(folder.resolve("posts.jsonl"), posts);
        Path roll = Files.writeString(folder.resolve("roll.csv"), "Surname,Forename\nKhan,Aisha\n");
        PrintStream before = System.out;
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            System.setOut(nowhere);
            assertThat(GatehouseCommand.run("check", "--roll", roll.toString(), input.toString()))
                    .isLessThan(ExitCode.FAULT);
        } finally {
            System.setOut(before);
        }
    }

    private static List<String> all(Reader text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BoundedLines reader = new BoundedLines(text)) {
            for (String line = reader.next(); line != null; line = reader.next()) lines.add(line);
        }
        return lines;
    }
}
