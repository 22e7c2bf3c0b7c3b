package org.gatehouse.desk;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.gatehouse.photos.ClassPhotograph;
import org.gatehouse.photos.PhonePictures;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures and a video at work: faces in review, in a draft, and in the window where each is decided. */
final class PictureViews {
    static final Tour FACES = new Tour(
            "pictures",
            "ashworth",
            new View("review-faces", visit -> {
                visit.desk().click("#place-QUEUE").see("posts");
                visit.openPost("newts");
                visit.desk().see("2 faces: 2 hidden");
            }),
            new View("picture-outlines", visit -> {
                visit.desk().click("#picture-1").find("#outlines");
                drawn();
            }),
            new View("draft-faces", visit -> {
                visit.desk().click("#before");
                visit.desk().press(KeyCode.ESCAPE);
                visit.desk().click("#write");
                visit.desk().type("#text", "We planted beans today.");
                visit.desk().dialogs.answer(ClassPhotograph.of(visit.folder().resolve("IMG_2301.jpg"), 5));
                visit.desk().click("#addPicture").see("5 faces: 5 hidden");
                visit.desk().type("#tagSearch", "4 Ivy").click("#tagClass").see("· Given");
            }),
            new View("faces", visit -> {
                visit.desk().click("#faces-1").click("#addBox").find("#keep");
                drawn();
            }),
            new View("faces-cropping", visit -> {
                visit.desk()
                        .click("#leaving")
                        .click("#cropping")
                        .click("#cancel")
                        .see("once more");
            }),
            new View("draft-with-picture", visit -> {
                visit.desk().click("#cancel").find("#submit");
            }));

    static final Tour VIDEO = new Tour(
            "video",
            "ashworth",
            true,
            List.of(
                    new View("draft-video", visit -> {
                        visit.desk().click("#place-QUEUE").see("posts").click("#write");
                        visit.desk().type("#text", "Our school song.");
                        visit.desk().dialogs.answer(PhonePictures.video(visit.folder()));
                        visit.desk().click("#addPicture");
                        // Decoded, searched and encoded again, a video takes longer than anybody waits for a click.
                        WaitForAsyncUtils.sleep(25, TimeUnit.SECONDS);
                        visit.desk().see("without sound");
                    }),
                    new View("video", visit -> {
                        visit.desk().click("#faces-1").click("#addBox").find("#keep");
                        drawn();
                    })));

    private PictureViews() {}

    /** Frames of a video and pixels of a picture come a moment later. */
    private static void drawn() {
        WaitForAsyncUtils.sleep(1_500, TimeUnit.MILLISECONDS);
    }
}
