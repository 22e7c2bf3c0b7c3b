package org.gatehouse.posts.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkFolderTest {
    @Test
    void whatLiesInItGoesWithIt() throws Exception {
        Path video;
        try (WorkFolder work = WorkFolder.with(new byte[] {1, 2, 3})) {
            video = work.file(WorkFolder.VIDEO);
            assertThat(video).hasBinaryContent(new byte[] {1, 2, 3});
        }
        assertThat(video).doesNotExist();
        assertThat(video.getParent()).doesNotExist();
    }

    @Test
    void whatASwitchedOffComputerLeftLyingGoesTheNextTime() throws Exception {
        Path left = Files.createTempDirectory("gatehouse-video");
        Files.write(left.resolve(WorkFolder.VIDEO), new byte[] {1});
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        try (WorkFolder other = WorkFolder.with(new byte[] {1});
                WorkFolder work = WorkFolder.with(new byte[] {1})) {
            assertThat(left).doesNotExist();
            assertThat(other.file(WorkFolder.VIDEO)).exists();
            assertThat(work.file(WorkFolder.VIDEO)).exists();
        }
    }
}
