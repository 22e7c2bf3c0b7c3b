package org.gatehouse.posts.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.gatehouse.kit.Background;
import org.gatehouse.photos.SampledFrames;
import org.gatehouse.photos.VideoFrame;
import org.gatehouse.photos.VideoFrames;
import org.gatehouse.rules.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A video in two dozen small frames; a click goes there. */
final class ContactSheetView extends ScrollPane {
    private static final int FRAMES = 24;
    private static final int SIDE = 128;
    private static final double HEIGHT = 72;

    private static final Logger LOG = LoggerFactory.getLogger(ContactSheetView.class);

    private final HBox strip = new HBox(4);

    /** @param length in thousandths of a second */
    ContactSheetView(Path video, long length, Background background, LongConsumer chosen) {
        setContent(strip);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(HEIGHT + 24);
        setPrefHeight(HEIGHT + 24);
        getStyleClass().add("detail-scroll");
        background.aside(
                Words.of("posts.video.sheet"),
                job -> {
                    List<VideoFrame> frames = new ArrayList<>();
                    double perSecond = Math.min(2, FRAMES * 1_000.0 / Math.max(1, length));
                    try (SampledFrames sampled = VideoFrames.sample(video, perSecond, SIDE)) {
                        while (sampled.hasNext() && !job.isCancelled()) frames.add(sampled.next());
                    } catch (IOException | UncheckedIOException closed) {
                        // The window was closed meanwhile, and the video with it.
                        LOG.debug("no contact sheet", closed);
                    }
                    return frames;
                },
                frames -> frames.forEach(frame -> strip.getChildren().add(button(frame, chosen))),
                refusal -> strip.getChildren().clear());
    }

    private static Button button(VideoFrame frame, LongConsumer chosen) {
        BufferedImage image = frame.image();
        ImageView view = new ImageView(SwingFXUtils.toFXImage(image, null));
        view.setPreserveRatio(true);
        view.setFitHeight(HEIGHT);
        Button button = new Button(null, view);
        button.getStyleClass().add("thumbnail");
        button.setAccessibleText(
                Words.of("posts.video.go-to", Span.words(frame.at().toMillis())));
        button.setOnAction(click -> chosen.accept(frame.at().toMillis()));
        return button;
    }
}
