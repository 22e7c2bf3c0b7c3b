package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.photos.ClassPhotograph;
import org.gatehouse.posts.Purpose;
import org.gatehouse.posts.pictures.FaceDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three faces in a picture: what the teacher and the reviewer do about them, in the window, until the picture is out. */
class FacesTest {
    @TempDir
    Path folder;

    @Test
    void facesAreHiddenDecidedAboutAndSeenByTheReviewer() throws Exception {
        Path photograph = ClassPhotograph.of(folder.resolve("IMG_2301.jpg"), 3);
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("obriain");
            desk.click("#place-QUEUE").click("#write");
            desk.type("#text", "We planted beans today.");
            choose(desk, "#purpose", Purpose.LOG.ordinal());
            desk.dialogs.answer(photograph);
            // In one go: by two clicks a quick machine has read the picture before it is handed in.
            desk.onWindow(() -> {
                ((Button) desk.findAny("#addPicture")).fire();
                ((Button) desk.findAny("#submit")).fire();
                return null;
            });
            desk.see("still being read");
            desk.see("3 faces: 3 hidden");
            desk.type("#altText-1", "Children planting beans");
            desk.type("#tagSearch", "4 Ivy").click("#tagClass").see("(4 Ivy) · Given");

            desk.click("#faces-1").find("#decision-1");
            choose(desk, "#decision-2", FaceDecision.NOT_A_FACE.ordinal());
            desk.click("#keep").see("Say why this face need not be hidden");
            desk.type("#reason-2", "A drawing on the wall.");
            lockAndUnlock(desk);
            desk.click("#faces-1").see("3 faces: 2 hidden, 1 not a face");
            desk.click("#addBox").press(KeyCode.SHIFT, KeyCode.LEFT).see("4 faces: 3 hidden, 1 not a face");
            desk.click("#undo").click("#leaving").click("#keep");
            desk.see("4 faces: 3 hidden, 1 not a face").see("Saved");
            desk.click("#submit").see("Handed in");
            desk.signOut();

            desk.signIn("orourke");
            desk.click("#place-QUEUE")
                    .type("#search", "planted beans")
                    .see("1 post")
                    .chooseFirst("#list");
            desk.see("4 faces: 3 hidden, 1 not a face · ").click("#picture-1");
            desk.see("2 · Not a face: A drawing on the wall. (")
                    .click("#before")
                    .click("#outlines");
            desk.click("#statement-CHILDREN_TAGGED").click("#statement-NO_RECOGNISABLE_FACE");
            assertThat(desk.findAny("#confirmPicture").isDisabled())
                    .as("not before it was looked at in full size")
                    .isTrue();
            desk.click("#fullSize").click("#confirmPicture").find("#picture-1");
            // Said once, it stands in the file: the window comes up with it ticked.
            desk.click("#picture-1").find("#fullSize");
            RadioButton tagged = desk.onWindow(() -> (RadioButton) desk.findAny("#statement-CHILDREN_TAGGED"));
            assertThat(tagged.isSelected()).isTrue();
        }
    }

    /** A lock shuts the window in which somebody was deciding: what they decided is there again. */
    private static void lockAndUnlock(DeskRobot desk) throws Exception {
        desk.onWindow(() -> {
            desk.desk().lock();
            return null;
        });
        desk.type("#password", password("obriain")).click("#unlock");
    }

    private static String password(String name) {
        return DemoSchool.SIGN_INS.stream()
                .filter(one -> one.signInName().equals(name))
                .findFirst()
                .orElseThrow()
                .password();
    }

    private static void choose(DeskRobot desk, String box, int index) throws Exception {
        ComboBox<?> choice = (ComboBox<?>) desk.find(box);
        desk.onWindow(() -> {
            choice.getSelectionModel().select(index);
            return null;
        });
    }
}
