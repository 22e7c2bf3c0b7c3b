package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;

/** TW-LEN: the length is the platform’s, proven on its own published cases. */
class WeightedLengthTest {
    @TestFactory
    List<DynamicTest> countsAsThePlatformCounts() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode published : cases()) {
            String text = published.get("text").asText();
            JsonNode expected = published.get("expected");
            tests.add(DynamicTest.dynamicTest(published.get("description").asText(), () -> {
                WeightedLength length = WeightedLength.of(text, 280);
                assertThat(length.weight())
                        .isEqualTo(expected.get("weightedLength").asInt());
                assertThat(length.weight() <= 280)
                        .isEqualTo(expected.get("valid").asBoolean());
                assertThat(length.fitting() - 1)
                        .isEqualTo(expected.get("validRangeEnd").asInt());
            }));
        }
        return tests;
    }

    @Test
    void thePublishedCasesAreAllThere() throws IOException {
        assertThat(cases()).hasSize(22);
    }

    @Test
    void fullStopsThatEndSentencesMakeNoAddresses() {
        assertThat(WeightedLength.weigh("We had fun.  Well done.")).isEqualTo(23);
        assertThat(WeightedLength.weigh("See test.co.")).isEqualTo(4 + 23 + 1);
        assertThat(WeightedLength.weigh("office@test.co")).isEqualTo(14);
    }

    @Test
    void flagsAndKeycapsCountTwo() {
        assertThat(WeightedLength.weigh("🇬🇧")).isEqualTo(2);
        assertThat(WeightedLength.weigh("7️⃣")).isEqualTo(2);
        assertThat(WeightedLength.weigh("❤️")).isEqualTo(2);
        assertThat(WeightedLength.weigh("©")).isEqualTo(1);
    }

    private static JsonNode cases() throws IOException {
        LoaderOptions options = new LoaderOptions();
        YAMLMapper mapper =
                new YAMLMapper(YAMLFactory.builder().loaderOptions(options).build());
        try (InputStream file = WeightedLengthTest.class.getResourceAsStream("weighted-length.yml")) {
            return mapper.readTree(file).get("tests").get("WeightedTweetsWithDiscountedEmojiCounterTest");
        }
    }
}
