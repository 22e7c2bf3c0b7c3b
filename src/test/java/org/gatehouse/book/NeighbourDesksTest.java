package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourDesksTest {
    @TempDir
    Path folder;

    private NeighbourDesks desk(String computer) {
        return NeighbourDesks.beside(folder.resolve("school.gatehouse"), computer);
    }

    @Test
    void desksSeeEachOtherAndNothingIsLeftOfThemAfterwards() throws IOException {
        try (NeighbourDesks office = desk("office")) {
            NeighbourDesks head = desk("head");
            assertThat(office.look()).isEmpty();
            assertThat(head.look()).containsExactly("office");
            assertThat(office.look()).containsExactly("head");
            head.close();
            assertThat(office.look()).isEmpty();
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDeskThatWasSwitchedOffIsForgotten() throws IOException {
        NeighbourDesks office = desk("office");
        office.look();
        try (var marks = Files.list(folder.resolve(".school-desks"))) {
            for (Path mark : marks.toList())
                Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        }
        try (NeighbourDesks head = desk("head")) {
            assertThat(head.look()).isEmpty();
        }
    }
}
