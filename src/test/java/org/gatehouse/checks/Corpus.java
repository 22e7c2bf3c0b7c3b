package org.gatehouse.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/**
 * Invented posts of one invented school, each with what should be found in it. A folder holds the school’s roll, staff,
 * organisations and own details, and {@code posts.jsonl}: the lines that {@code gatehouse check} reads, with {@code expect} added.
 */
record Corpus(String school, PostChecks checks, List<Labelled> posts) {
    /** The schools; each set was written by somebody else, who had not seen the checks. */
    static final List<String> SCHOOLS = List.of("oakfield", "hollin-bank", "larkfield", "beckfold");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One post and, for each rule that finds something, the worst that it finds; notes left out. */
    record Labelled(CheckedPost post, Map<Rule, Severity> expected) {}

    static Corpus of(String school) {
        List<PupilName> pupils = new ArrayList<>();
        for (String line : rows(school, "roll.csv")) {
            String[] cells = line.split(",", -1);
            pupils.add(new PupilName(
                    pupils.size() + 1L, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], several(cells[6])));
        }
        CompiledRoll roll = CompiledRoll.of(pupils);
        List<Organisations.Organisation> known = new ArrayList<>();
        for (String line : rows(school, "organisations.csv")) {
            String[] cells = line.split(",", -1);
            known.add(new Organisations.Organisation(cells[0], several(cells[1]), several(cells[2])));
        }
        PostChecks checks = new PostChecks(
                roll,
                new StaffNames(rows(school, "staff.csv")),
                new Organisations(known),
                new OwnDetails(lines(school, "own.txt")),
                PostChecks.PLATFORM_LIMIT);
        List<Labelled> posts = new ArrayList<>();
        for (String line : lines(school, "posts.jsonl")) posts.add(labelled(line, roll));
        return new Corpus(school, checks, posts);
    }

    private static Labelled labelled(String line, CompiledRoll roll) {
        try {
            JsonNode post = JSON.readTree(line);
            List<Long> tagged = new ArrayList<>();
            for (String name : strings(post, "tagged")) tagged.addAll(roll.pupilsNamed(name));
            Map<Rule, Severity> expected = new EnumMap<>(Rule.class);
            post.get("expect")
                    .properties()
                    .forEach(label -> expected.put(
                            Rule.ofId(label.getKey()).orElseThrow(),
                            Severity.valueOf(label.getValue().asText().toUpperCase(Locale.ROOT))));
            return new Labelled(
                    new CheckedPost(
                            post.get("text").asText(),
                            strings(post, "altTexts"),
                            strings(post, "fileNames"),
                            post.path("withPhoto").asBoolean(),
                            tagged),
                    expected);
        } catch (IOException broken) {
            throw new UncheckedIOException(line, broken);
        }
    }

    private static List<String> strings(JsonNode post, String field) {
        List<String> strings = new ArrayList<>();
        post.path(field).forEach(element -> strings.add(element.asText()));
        return strings;
    }

    private static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    /** The lines below the header. */
    private static List<String> rows(String school, String file) {
        List<String> lines = lines(school, file);
        return lines.subList(1, lines.size());
    }

    private static List<String> lines(String school, String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Corpus.class.getResourceAsStream("corpus/" + school + "/" + file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
