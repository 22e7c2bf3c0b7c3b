package org.gatehouse.posts.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatehouse.photos.PlayedFrames;
import org.gatehouse.photos.VideoFrames;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Plays a video and finds moments in it. Frames are decoded on a thread of its own, since a player that waits its turn behind
 * other work would stutter; each goes to whoever shows it.
 */
final class TransportView extends HBox implements AutoCloseable {
    private static final int LONGEST_SIDE = 1280;
    private static final double FRAMES_A_SECOND = 15;
    private static final long SECOND = 1_000;

    /** Shows a frame of the video; on the window's thread. */
    interface Screen {
        void show(Image frame, long moment);
    }

    private final Path video;
    private final long length;
    private final Screen screen;
    private final ExecutorService player = Executors.newSingleThreadExecutor(TransportView::daemon);
    private final AtomicLong wish = new AtomicLong();
    private final BitSet seen = new BitSet();
    private final ReadOnlyBooleanWrapper seenWhole = new ReadOnlyBooleanWrapper();
    private final Button play = new Button(null, new FontIcon("fth-play"));
    private final Slider slider = new Slider();
    private final Label time = new Label();
    private final VideoSound sound;
    private long moment;
    private boolean playing;
    private boolean following;

    /** @param length in thousandths of a second */
    TransportView(Path video, long length, boolean hasSound, Screen screen) {
        super(8);
        this.video = video;
        this.length = length;
        this.screen = screen;
        this.sound = new VideoSound(video, hasSound);
        setAlignment(Pos.CENTER_LEFT);
        play.setId("play");
        play.setAccessibleText(Words.of("posts.video.play"));
        play.setOnAction(click -> {
            if (playing) pause();
            else play();
        });
        slider.setMax(length);
        slider.setBlockIncrement(500);
        slider.setId("moment");
        slider.setAccessibleText(Words.of("posts.video.moment"));
        slider.valueProperty().addListener((value, before, now) -> {
            if (!following) seek(now.longValue());
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        time.setMinWidth(110);
        getChildren().setAll(play, slider, time);
        seek(0);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "gatehouse-video");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether every second of it was played. */
    ReadOnlyBooleanProperty seenWhole() {
        return seenWhole.getReadOnlyProperty();
    }

    /** Shows one frame, and stops playing. */
    void seek(long to) {
        pause();
        long mine = wish.incrementAndGet();
        long there = Math.max(0, Math.min(to, length - 1));
        submit(() -> show(there, mine, false));
    }

    void play() {
        long from = moment >= length - SECOND / 2 ? 0 : moment;
        playing = true;
        dress();
        long mine = wish.incrementAndGet();
        submit(() -> show(from, mine, true));
    }

    void pause() {
        if (!playing) return;
        playing = false;
        wish.incrementAndGet();
        sound.stop();
        dress();
    }

    private void dress() {
        play.setGraphic(new FontIcon(playing ? "fth-pause" : "fth-play"));
        play.setAccessibleText(Words.of(playing ? "posts.video.pause" : "posts.video.play"));
    }

    private void submit(Runnable work) {
        if (!player.isShutdown()) player.execute(work);
    }

    private void show(long from, long mine, boolean on) {
        if (wish.get() != mine) return;
        try (PlayedFrames frames =
                VideoFrames.play(video, Duration.ofMillis(from), LONGEST_SIDE, LONGEST_SIDE, FRAMES_A_SECOND)) {
            if (on) sound.play(from);
            long began = System.nanoTime();
            Optional<Duration> at;
            byte[] pixels = new byte[frames.width() * frames.height() * 4];
            while (wish.get() == mine && (at = frames.next(pixels)).isPresent()) {
                long now = at.get().toMillis();
                waitFor(began, now - from);
                WritableImage image = new WritableImage(frames.width(), frames.height());
                image.getPixelWriter()
                        .setPixels(
                                0,
                                0,
                                frames.width(),
                                frames.height(),
                                PixelFormat.getByteBgraPreInstance(),
                                pixels,
                                0,
                                frames.width() * 4);
                Platform.runLater(() -> follow(image, now, mine, on));
                if (!on) return;
            }
            if (wish.get() == mine) Platform.runLater(() -> end(mine));
        } catch (IOException | RuntimeException unreadable) {
            Platform.runLater(() -> time.setText(Words.of("posts.video.unplayable")));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(long began, long millis) throws InterruptedException {
        long ahead = millis - (System.nanoTime() - began) / 1_000_000;
        if (ahead > 0) Thread.sleep(ahead);
    }

    private void follow(Image image, long now, long mine, boolean on) {
        if (wish.get() != mine) return;
        moment = now;
        following = true;
        slider.setValue(now);
        following = false;
        time.setText(Words.of("posts.video.at", Span.words(now), Span.words(length)));
        if (on) seen.set((int) (now / SECOND));
        screen.show(image, now);
    }

    private void end(long mine) {
        if (wish.get() != mine) return;
        playing = false;
        dress();
        // The last tenth may be shorter than a frame.
        seenWhole.set(seen.cardinality() >= Math.max(1, (length - SECOND / 10 + SECOND - 1) / SECOND));
    }

    @Override
    public void close() {
        wish.incrementAndGet();
        sound.stop();
        player.shutdownNow();
    }
}
