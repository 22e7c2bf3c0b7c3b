package org.gatehouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void noTextHoldsAStraightApostropheWhichTheFormatterWouldSwallow() {
        List<String> wrong = Collections.list(Words.bundle().getKeys()).stream()
                .filter(key -> Words.bundle().getString(key).contains("'"))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRuleSaysWhatItAsks() {
        for (Rule rule : Rule.values()) {
            assertThat(rule.asks()).isNotBlank();
            assertThat(Rule.ofId(rule.id())).contains(rule);
        }
    }

    @Test
    void noKeyStandsTwiceSinceTheSecondWouldHideTheFirst() throws Exception {
        Path bundle = Path.of(
                WordsTest.class.getResource("/org/gatehouse/words.properties").toURI());
        List<String> keys = Files.readAllLines(bundle).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }
}
