package org.gatehouse.posts;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Job;
import org.gatehouse.photos.Progress;
import org.gatehouse.photos.VideoReader;
import org.gatehouse.posts.pictures.ReadyPicture;
import org.gatehouse.posts.pictures.Span;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** How pictures come into a draft: chosen, dropped, or pasted; read one after the other, each on its own ground for a refusal. */
final class PictureIntakeView {
    static final String[] ENDINGS = {
        "jpg", "jpeg", "png", "heic", "heif", "webp", "gif", "tif", "tiff", "bmp", "mp4", "mov"
    };

    private static final String TOO_LONG = "photos.refused.video.too-long";

    private final Set<Job> reading = new HashSet<>();
    private final QueueRooms rooms;
    private final OpenDraft draft;
    private final Background background;
    private final Dialogs dialogs;
    private final Runnable save;
    private final Consumer<Draft> added;
    private final Consumer<Refusal> refused;

    /** @param save keeps what was typed, before a picture comes in */
    PictureIntakeView(
            QueueRooms rooms,
            OpenDraft draft,
            Background background,
            Dialogs dialogs,
            Runnable save,
            Consumer<Draft> added,
            Consumer<Refusal> refused) {
        this.rooms = rooms;
        this.draft = draft;
        this.background = background;
        this.dialogs = dialogs;
        this.save = save;
        this.added = added;
        this.refused = refused;
    }

    /** Lets pictures come in by the button, and by drop and paste anywhere on the page. */
    void on(Button button, Node page) {
        button.setOnAction(click -> add(
                dialogs.chooseFiles(Words.of("posts.draft.add-picture"), Words.of("posts.picture.kinds"), ENDINGS)));
        page.setOnDragOver(drag -> accept(drag, button));
        page.setOnDragDropped(drag -> {
            drag.setDropCompleted(true);
            add(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
            drag.consume();
        });
        page.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.V && !button.isDisabled() && paste()) key.consume();
        });
    }

    private static void accept(DragEvent drag, Button button) {
        if (drag.getDragboard().hasFiles() && !button.isDisabled()) drag.acceptTransferModes(TransferMode.COPY);
        drag.consume();
    }

    /** Words on the clipboard are left to the field that is being typed in. */
    private boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            add(clipboard.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        if (!clipboard.hasImage() || clipboard.hasString()) return false;
        Image image = clipboard.getImage();
        save.run();
        read(Words.of("posts.picture.pasted"), job -> rooms.posts().drafting().readPicture(encoded(image)));
        return true;
    }

    void add(List<Path> files) {
        if (!files.isEmpty()) save.run();
        for (Path file : files)
            read(String.valueOf(file.getFileName()), job -> read(file, Optional.empty(), job), file);
    }

    private ReadyPicture read(Path file, Optional<Span> part, Job job) throws IOException {
        return new VideoReader().isVideo(file)
                ? rooms.posts().drafting().readVideo(file, part, progress(job))
                : rooms.posts().drafting().readPicture(file);
    }

    /** Whether a picture or video is on its way into the draft. */
    boolean isReading() {
        return reading.stream()
                .anyMatch(job -> !job.isCancelled() && background.running().contains(job));
    }

    /** A video that is too long comes in again with the part that matters. */
    private void read(String name, Background.LongWork<ReadyPicture> work, Path file) {
        begin(name, work, ready -> keep(name, ready), refusal -> {
            if (!refusal.key().equals(TOO_LONG)) tell(name, refusal);
            else
                dialogs.ask(
                                Words.of("posts.video.part.title"),
                                refusal.getMessage() + " " + Words.of("posts.video.part.how"),
                                Words.of("posts.video.part.verb"),
                                Words.of("posts.video.part.first"))
                        .ifPresent(typed -> readPart(name, file, typed));
        });
    }

    private void readPart(String name, Path file, String typed) {
        Optional<Span> part = Span.typed(typed);
        if (part.isEmpty()) tell(name, new Refusal("posts.video.part.unreadable", typed));
        else read(name, job -> read(file, part, job), file);
    }

    private void read(String name, Background.LongWork<ReadyPicture> work) {
        begin(name, work, ready -> keep(name, ready), refusal -> tell(name, refusal));
    }

    private void begin(
            String name,
            Background.LongWork<ReadyPicture> work,
            Consumer<ReadyPicture> done,
            Consumer<Refusal> refused) {
        reading.add(background.aside(Words.of("posts.picture.reading", name), work, done, refused));
    }

    /** What was typed or taken out meanwhile is kept first, so that it is not written over. */
    private void keep(String name, ReadyPicture ready) {
        save.run();
        background.run(Words.of("posts.saving"), () -> draft.add(ready), added, refusal -> tell(name, refusal));
    }

    /** Tells the foot of the window how far work on pictures is, and the work whether it is still wanted. */
    static Progress progress(Job job) {
        return new Progress() {
            @Override
            public void done(double fraction) {
                job.done(fraction);
            }

            @Override
            public boolean isCancelled() {
                return job.isCancelled();
            }
        };
    }

    private void tell(String name, Refusal refusal) {
        refused.accept(new Refusal("posts.picture.refused", name, refusal.getMessage()));
    }

    private static byte[] encoded(Image image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png);
        return png.toByteArray();
    }
}
