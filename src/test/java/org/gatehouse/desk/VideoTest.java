package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.awaitility.Awaitility;
import org.gatehouse.photos.PhonePictures;
import org.gatehouse.photos.VideoReadBack;
import org.gatehouse.photos.VideoReader;
import org.gatehouse.posts.Purpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A telephone's video, from the teacher who adds it to the file that leaves, in the window. */
@Tag("slow")
class VideoTest {
    private static final Duration CODED = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void aVideoIsCutHiddenPlayedAndApproved() throws Exception {
        Path video = PhonePictures.video(folder);
        Path exports = Files.createDirectory(folder.resolve("exports"));
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("obriain");
            desk.click("#place-QUEUE").click("#write");
            desk.type("#text", "Our gate opens and closes.");
            ComboBox<?> purpose = (ComboBox<?>) desk.find("#purpose");
            desk.onWindow(() -> {
                purpose.getSelectionModel().select(Purpose.LOG.ordinal());
                return null;
            });
            desk.dialogs.answer(video);
            desk.click("#addPicture");
            await(() -> desk.isShown("#altText-1"));
            desk.see("without sound").see("a map reference");
            desk.type("#altText-1", "A gate that opens and closes");
            desk.click("#faces-1").find("#moment");
            desk.click("#addBox").type("#during-1", "0:00 – 0:01");
            desk.type("#keptPart", "0:00 – 0:01.5").click("#sound");
            desk.click("#keep");
            await(() -> !desk.isShown("#keep"));
            desk.see("Kept: 0:00.0 – 0:01.5; with its sound").see("Saved");
            desk.click("#submit").see("Handed in");
            desk.signOut();

            desk.signIn("orourke");
            desk.click("#place-QUEUE")
                    .type("#search", "gate opens")
                    .see("1 post")
                    .chooseFirst("#list");
            desk.click("#picture-1").see("Play the video to its end first");
            desk.click("#statement-NO_CHILD").click("#statement-NO_RECOGNISABLE_FACE");
            Button confirm = (Button) desk.findAny("#confirmPicture");
            assertThat(confirm.isDisabled()).isTrue();
            desk.click("#play");
            await(() -> desk.onWindow(() -> !confirm.isDisabled()));
            desk.click("#confirmPicture").find("#picture-1");
            desk.see("I have looked at this").click(".check-box");

            desk.click("#approve").see("Approved");
            desk.dialogs.answer(exports);
            desk.click("#export").find("#posted");
        }
        List<Path> written;
        try (var files = Files.walk(exports)) {
            written = files.filter(file -> file.toString().endsWith(".mp4")).toList();
        }
        assertThat(written).hasSize(1);
        assertThat(VideoReadBack.traces(written.get(0))).isEmpty();
        assertThat(new VideoReader().length(written.get(0)))
                .isBetween(Duration.ofMillis(1_400), Duration.ofMillis(1_650));
    }

    private static void await(Callable<Boolean> shown) {
        Awaitility.await().atMost(CODED).until(shown);
    }
}
