package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Verification;
import org.gatehouse.demo.DemoCopy;
import org.gatehouse.kit.ScriptedDialogs;
import org.gatehouse.photos.PhonePictures;
import org.gatehouse.posts.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher and a member of the SLT take one post the whole way, in the window. */
class WayOfAPostTest {
    private static final String ADDRESS = "https://x.com/StWilfriths/status/1990000000000000099";

    @TempDir
    Path folder;

    @Test
    void fromATeachersDraftToCleanFilesOnDisk() throws Exception {
        Path school = folder.resolve("school.gatehouse");
        Path phonePicture = PhonePictures.withPlace(folder.resolve("IMG_4711.jpg"));
        Path exports = Files.createDirectory(folder.resolve("exports"));
        DemoCopy.at(school);
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            desk.signIn("obriain");
            desk.click("#place-QUEUE").click("#write");
            desk.type("#text", "Aisha Khan has grown the tallest sunflower.").see("forename and surname");
            desk.click("#submit").see("Choose what this post is for");
            choose(desk, Purpose.LOG);
            desk.dialogs.answer(ScriptedDialogs.TURN_BACK);
            desk.click("#submit").see("Mend this first");
            desk.type("#text", "Our sunflower is taller then the shed.").see("Clear");
            desk.dialogs.answer(phonePicture);
            desk.click("#addPicture").see("a map reference");
            desk.type("#altText-1", "A sunflower beside a garden shed").see("Saved");
            desk.click("#submit").see("Handed in");
            desk.signOut();

            desk.signIn("orourke");
            open(desk, "sunflower");
            desk.see("Look at picture 1 at full size");
            desk.dialogs.answer("It should be “than the shed”.");
            desk.press(KeyCode.C).see("Changes requested");
            desk.signOut();

            desk.signIn("obriain");
            desk.see("Sent back to you");
            open(desk, "sunflower");
            desk.click("#mend").see("It should be “than the shed”.");
            desk.type("#text", "Our sunflower is taller than the shed.").see("Saved");
            desk.click("#submit").see("Words changed from version 1 to 2");
            desk.signOut();

            desk.signIn("orourke");
            open(desk, "sunflower");
            desk.click("#picture-1").find("#fullSize");
            desk.onWindow(() -> {
                desk.desk().lock();
                return null;
            });
            desk.type("#password", "oak ladder seven");
            assertThat(Window.getWindows()).as("a locked desk shows no picture").hasSize(1);
            desk.click("#unlock");
            desk.click("#picture-1").click("#statement-NO_CHILD").click("#statement-NO_RECOGNISABLE_FACE");
            desk.click("#fullSize").click("#confirmPicture");
            desk.find("#approve");
            desk.press(KeyCode.A).see("Approved");
            desk.dialogs.answer(exports);
            desk.click("#export").find("#posted");
            desk.dialogs.answer(ADDRESS).answer("Our sunflower is taller than the house.");
            desk.click("#posted").see("Posted");
            assertThat(desk.dialogs.told).anyMatch(told -> told.contains("Not the same as what was approved"));
        }
        assertCleanFiles(exports);
        assertThat(Verification.ofFile(school, new DeskSettings(folder.resolve("desk"))::head)
                        .problems())
                .isEmpty();
    }

    private static void assertCleanFiles(Path exports) throws Exception {
        List<Path> written;
        try (var files = Files.walk(exports)) {
            written = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(written.stream().filter(file -> file.endsWith("post.txt")))
                .singleElement()
                .satisfies(text -> assertThat(text).hasContent("Our sunflower is taller than the shed."));
        Path picture = written.stream()
                .filter(file -> file.toString().endsWith(".jpg"))
                .findFirst()
                .orElseThrow();
        assertThat(StreamSupport.stream(
                                ImageMetadataReader.readMetadata(picture.toFile())
                                        .getDirectories()
                                        .spliterator(),
                                false)
                        .map(Directory::getName))
                .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type", "File");
    }

    private static void open(DeskRobot desk, String words) {
        desk.click("#place-QUEUE").type("#search", words).see("1 post").chooseFirst("#list");
    }

    private static void choose(DeskRobot desk, Purpose purpose) throws Exception {
        ComboBox<?> box = (ComboBox<?>) desk.find("#purpose");
        desk.onWindow(() -> {
            box.getSelectionModel().select(purpose.ordinal());
            return null;
        });
    }
}
