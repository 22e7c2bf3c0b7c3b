package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedWordsTest {
    @TempDir
    Path folder;

    private UnsavedWords of(long person, String secret) {
        return UnsavedWords.of(new DeskSettings(folder), "file", person, secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatWasTypedIsThereAfterTheNextStartForThePersonWhoTypedItAlone() throws IOException {
        of(1, "secret").keep("reason", "Ask Siân’s mother first");
        assertThat(of(1, "secret").get("reason")).contains("Ask Siân’s mother first");
        assertThat(of(2, "secret").get("reason")).isEmpty();
        assertThat(of(1, "another").get("reason")).isEmpty();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8) + file)
                            .doesNotContain("mother", "reason"));
        }
    }

    @Test
    void whatIsSavedIsForgotten() throws IOException {
        UnsavedWords words = of(1, "secret");
        words.keep("reason", "first");
        words.keep("reason", "second");
        assertThat(words.get("reason")).contains("second");
        words.forget("reason");
        assertThat(words.get("reason")).isEmpty();
        assertThat(of(1, "secret").get("reason")).isEmpty();
    }

    @Test
    void wordsThatAreDamagedAreNoneAndStopNothing() throws IOException {
        of(1, "secret").keep("reason", "first");
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        assertThat(of(1, "secret").get("reason")).isEmpty();
    }
}
