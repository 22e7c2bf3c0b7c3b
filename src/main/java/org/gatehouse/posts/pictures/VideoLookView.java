package org.gatehouse.posts.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.photos.Box;

/** A finished video for whoever decides about it: played here as it would leave, with what was decided about its faces. */
public final class VideoLookView extends BorderPane {
    private final PictureBoardView board = new PictureBoardView(() -> {});
    private final PictureEdit bare;
    private final WorkFolder work;
    private final TransportView transport;

    /** A finished video where it can be played, until {@link #close}. */
    public static final class Ready {
        private final WorkFolder work;

        private Ready(WorkFolder work) {
            this.work = work;
        }

        /** Lays the bytes of what would leave where they can be played. */
        public static Ready of(byte[] leaving) throws IOException {
            return new Ready(WorkFolder.with(leaving));
        }
    }

    /** @param names of the people who decided, by their ids */
    public VideoLookView(Ready ready, PictureEdit edit, Map<Long, String> names, Background background) {
        work = ready.work;
        VideoChoice choice = edit.video().orElseThrow();
        bare = edit.withFaces(List.of());
        long length = choice.kept().map(kept -> kept.to() - kept.from()).orElse(choice.length());
        Path video = work.file(WorkFolder.VIDEO);
        transport = new TransportView(video, length, choice.sound(), this::show);
        VBox foot = new VBox(8, new ContactSheetView(video, length, background, transport::seek), transport);
        foot.getStyleClass().add("picture-tools");
        foot.setPadding(new Insets(8, 16, 8, 16));
        setCenter(board);
        setBottom(foot);
        setRight(PictureLookView.faces(edit, names));
    }

    /** Whether all of it was played. */
    public ReadOnlyBooleanProperty seenWhole() {
        return transport.seenWhole();
    }

    private void show(Image frame, long moment) {
        board.show(
                frame,
                bare.withCrop(Optional.empty()),
                new Box(0, 0, (int) frame.getWidth(), (int) frame.getHeight()),
                moment);
    }

    /** Stops playing and removes what was laid there. */
    public void close() {
        transport.close();
        work.discard();
    }
}
