package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of the policy has a screen, an act and a test that answer for it: {@code rule-table.csv} names them, this test looks
 * that they exist, and {@code assets/rules.md} is made of it ({@code -Drules=write} writes it anew).
 */
class RuleTableTest {
    private static final String ROOT = "org.gatehouse.";
    private static final Path PAGE = Path.of("assets", "rules.md");
    private static final Map<Rule, Answer> TABLE = table();

    /** What answers for a rule, each below {@code org.gatehouse}. */
    private record Answer(List<String> screens, List<String> acts, List<String> tests) {}

    private static Map<Rule, Answer> table() {
        Map<Rule, Answer> table = new EnumMap<>(Rule.class);
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("id,")) continue;
            List<String> cells = List.of(line.split(",", -1));
            Rule rule = Rule.ofId(cells.get(0)).orElseThrow(() -> new AssertionError("no rule " + line));
            Answer before = table.put(rule, new Answer(names(cells.get(1)), names(cells.get(2)), names(cells.get(3))));
            assertThat(before).as("%s stands twice", rule.id()).isNull();
        }
        return table;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(
                    Path.of(RuleTableTest.class.getResource("rule-table.csv").toURI()));
        } catch (IOException | URISyntaxException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> names(String cell) {
        return Stream.of(cell.split(" ")).filter(name -> !name.isBlank()).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsAnsweredFor() {
        return Stream.of(Rule.values())
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    Answer answer = TABLE.get(rule);
                    assertThat(answer).as("rule-table.csv has no line for it").isNotNull();
                    assertThat(answer.screens()).isNotEmpty().allSatisfy(RuleTableTest::isAScreen);
                    assertThat(answer.acts()).isNotEmpty().allSatisfy(RuleTableTest::isAnAct);
                    assertThat(answer.tests()).isNotEmpty().allSatisfy(RuleTableTest::isATest);
                }));
    }

    private static void isAScreen(String name) throws ClassNotFoundException {
        assertThat(Class.forName(ROOT + name).getSimpleName()).matches(".*(Controller|View)");
    }

    private static void isAnAct(String name) throws ClassNotFoundException {
        String[] parts = name.split("#");
        assertThat(Class.forName(ROOT + parts[0]).getMethods())
                .anySatisfy(method -> assertThat(method.getName()).isEqualTo(parts[1]));
    }

    private static void isATest(String name) throws ClassNotFoundException {
        assertThat(Class.forName(ROOT + name).getDeclaredMethods())
                .as("methods that a test engine runs")
                .anyMatch(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(
                                one -> one.annotationType().getSimpleName().matches(".*(Test|TestFactory|Property)")));
    }

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("rules"))) Files.writeString(PAGE, page);
        assertThat(PAGE).content().as("write it anew with -Drules=write").isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The rules and what answers for them

                Made by `RuleTableTest` from the enum `Rule` and `rule-table.csv`, and checked by it. Names stand below `org.gatehouse`.

                | rule | what it asks | strength | held by | screen | act or check | test |
                |---|---|---|---|---|---|---|
                """);
        TABLE.forEach((rule, answer) -> page.append("| ")
                .append(String.join(
                        " | ",
                        rule.id(),
                        rule.asks(),
                        lower(rule.strength()),
                        rule.held().stream().sorted().map(RuleTableTest::lower).collect(Collectors.joining(", ")),
                        code(answer.screens()),
                        code(answer.acts()),
                        code(answer.tests())))
                .append(" |\n"));
        return page.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }
}
