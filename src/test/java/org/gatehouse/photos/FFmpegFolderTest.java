package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FFmpegFolderTest {
    @TempDir
    Path folder;

    @Test
    void theProgramsStandThereAndNothingThatOpensACamera() throws IOException {
        Path found = FFmpegFolder.find();
        assertThat(FFmpegFolder.program(found, "ffmpeg")).isExecutable();
        assertThat(FFmpegFolder.program(found, "ffprobe")).isExecutable();
        try (Stream<Path> files = Files.list(found)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("jni"));
        }
        try (FFmpegRun run = FFmpegRun.ffmpeg(List.of("-devices"), Duration.ofSeconds(20))) {
            String devices = new String(run.out().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(run.succeeded()).isTrue();
            if (FFmpegFolder.platform().startsWith("linux"))
                assertThat(devices).doesNotContain("x11grab", "alsa", "pulse", "v4l2");
        }
    }

    @Test
    void aComputerThatDoesNotLetItRunIsToldOf() throws IOException {
        String before = System.getProperty(FFmpegFolder.PROPERTY);
        Path blocked = Files.createDirectory(folder.resolve("ffmpeg"));
        for (String name : List.of("ffmpeg", "ffprobe"))
            Files.writeString(FFmpegFolder.program(blocked, name), "not a program");
        System.setProperty(FFmpegFolder.PROPERTY, blocked.toString());
        try {
            assertThatThrownBy(() -> FFmpegRun.ffmpeg(List.of(), Duration.ofSeconds(5)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("photos.refused.no-ffmpeg"));
        } finally {
            System.setProperty(FFmpegFolder.PROPERTY, before);
        }
    }

    @Test
    void aRunEndsWithItsTimeLimit() {
        List<String> endless = List.of("-filter_complex", "testsrc2=s=640x480[v]", "-map", "[v]", "-f", "null", "-");
        try (FFmpegRun run = FFmpegRun.ffmpeg(endless, Duration.ofMillis(200))) {
            assertThat(run.succeeded()).isFalse();
            assertThat(run.ranOutOfTime()).isTrue();
        }
    }
}
