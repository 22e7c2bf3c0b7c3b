package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * More than 300 invented posts with what should be found in them: prints misses and false alarms for each rule and fails when
 * either grows.
 */
class CorpusTest {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusTest.class);

    /** What is known to go wrong; make these smaller, never larger. */
    private static final int KNOWN_MISSES = 0;

    private static final int KNOWN_FALSE_ALARMS = 0;

    private static final StaffNames STAFF =
            new StaffNames(List.of("Miss A Green", "Mr Church", "Mr Peter Taylor", "Mrs J Brown"));
    private static final Organisations ORGANISATIONS = new Organisations(List.of(
            new Organisations.Organisation("BBC", List.of("bbc.co.uk"), List.of("@bbc_bitesize")),
            new Organisations.Organisation("Milltown Library", List.of(), List.of("@MilltownLibrary"))));
    private static final OwnDetails OWN = new OwnDetails(List.of(
            "Oakfield Primary School",
            "25 Acorn Road, Milltown, ML4 7QT",
            "01632 960100",
            "office@oakfield.example.sch.uk",
            "https://www.oakfield.example.sch.uk"));

    private final List<String> misses = new ArrayList<>();
    private final List<String> falseAlarms = new ArrayList<>();
    private final Map<Rule, int[]> table = new EnumMap<>(Rule.class);

    @Test
    void missesAndFalseAlarmsDoNotGrow() {
        List<PupilName> pupils = roll();
        CompiledRoll roll = CompiledRoll.of(pupils);
        PostChecks checks = new PostChecks(roll, STAFF, ORGANISATIONS, OWN, PostChecks.PLATFORM_LIMIT);
        List<String> lines = lines("corpus.tsv");
        for (String line : lines) judge(line.split("\t", -1), checks, roll);
        StringBuilder report = new StringBuilder(lines.size() + " texts; rule: expected, missed, false alarms");
        table.forEach((rule, counts) -> report.append(
                String.format(Locale.UK, "%n%-12s %4d %4d %4d", rule.id(), counts[0], counts[1], counts[2])));
        misses.forEach(miss -> report.append("\nMISS ").append(miss));
        falseAlarms.forEach(alarm -> report.append("\nFALSE ").append(alarm));
        LOG.warn("{}", report);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(300);
        assertThat(misses).hasSizeLessThanOrEqualTo(KNOWN_MISSES);
        assertThat(falseAlarms).hasSizeLessThanOrEqualTo(KNOWN_FALSE_ALARMS);
    }

    private void judge(String[] columns, PostChecks checks, CompiledRoll roll) {
        Map<Rule, Severity> expected = new EnumMap<>(Rule.class);
        if (!columns[0].equals("clear")) {
            for (String label : columns[0].split(" ")) {
                String[] parts = label.split("=");
                expected.put(Rule.ofId(parts[0]).orElseThrow(), Severity.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            }
        }
        Map<Rule, Severity> found = new EnumMap<>(Rule.class);
        for (Finding finding : checks.report(post(columns[1], columns[2], roll)).findings()) {
            if (finding.severity() != Severity.NOTE)
                found.merge(finding.rule(), finding.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        for (Rule rule : Rule.values()) {
            Severity wanted = expected.get(rule);
            Severity got = found.get(rule);
            if (wanted == null && got == null) continue;
            int[] counts = table.computeIfAbsent(rule, none -> new int[3]);
            if (wanted != null) counts[0]++;
            if (wanted != null && (got == null || got.compareTo(wanted) < 0)) {
                counts[1]++;
                misses.add(rule.id() + " " + wanted + ": " + columns[2]);
            } else if (got != null && (wanted == null || got.compareTo(wanted) > 0)) {
                counts[2]++;
                falseAlarms.add(rule.id() + " " + got + ": " + columns[2]);
            }
        }
    }

    private static CheckedPost post(String picture, String text, CompiledRoll roll) {
        if (picture.equals("-")) return CheckedPost.ofText(text);
        int alt = picture.indexOf(" alt=");
        String described = alt < 0 ? "A display on a wall" : picture.substring(alt + 5);
        String children = alt < 0 ? picture : picture.substring(0, alt);
        List<Long> tagged = new ArrayList<>();
        if (children.startsWith("pic:"))
            for (String name : children.substring(4).split(";")) tagged.addAll(roll.pupilsNamed(name));
        return new CheckedPost(text, List.of(described), List.of(), true, tagged);
    }

    private static List<PupilName> roll() {
        List<PupilName> pupils = new ArrayList<>();
        for (String line : lines("corpus-roll.csv")) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("forename")) continue;
            List<String> handles = cells[0].equals("Aisha") ? List.of("@aisha_draws") : List.of();
            pupils.add(
                    new PupilName(pupils.size() + 1L, cells[0], cells[1], cells[2], cells[3], "", cells[4], handles));
        }
        return pupils;
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(CorpusTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return Arrays.asList(
                    reader.lines().filter(line -> !line.startsWith("#")).toArray(String[]::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
