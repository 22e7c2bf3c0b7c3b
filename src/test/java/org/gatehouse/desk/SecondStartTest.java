package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gatehouse.demo.DemoCopy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school’s file is double-clicked while a window stands already. */
@Tag("slow")
class SecondStartTest {
    @TempDir
    Path folder;

    @Test
    void theWindowComesForwardAndAsksBeforeItClosesTheSchoolThatIsOpen() throws Exception {
        Path other = folder.resolve("St Hilda’s.gatehouse");
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            DemoCopy.at(other);
            desk.signIn("okonkwo");
            desk.onWindow(() -> {
                desk.desk().comeForward();
                desk.desk().openBeside(folder.resolve("school.gatehouse"));
                return null;
            });
            assertThat(desk.dialogs.told).as("the same school").isEmpty();
            desk.onWindow(() -> {
                desk.desk().openBeside(other);
                return null;
            });
            assertThat(desk.dialogs.told)
                    .singleElement()
                    .asString()
                    .contains("school.gatehouse", other.getFileName() + "");
            desk.find("#signInName");
            assertThat(desk.desk().settings().recentFiles()).first().isEqualTo(other);
        }
    }
}
