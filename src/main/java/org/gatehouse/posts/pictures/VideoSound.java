package org.gatehouse.posts.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.gatehouse.photos.VideoFrames;

/** The sound of a video that is played; a computer without loudspeakers plays it silently. */
final class VideoSound {
    private static final int SOME = 8_192;

    private final Path video;
    private final boolean hasSound;
    private final AtomicLong wish = new AtomicLong();

    VideoSound(Path video, boolean hasSound) {
        this.video = video;
        this.hasSound = hasSound;
    }

    void play(long from) {
        if (!hasSound) return;
        long mine = wish.incrementAndGet();
        Thread thread = new Thread(() -> play(from, mine), "gatehouse-sound");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        wish.incrementAndGet();
    }

    private void play(long from, long mine) {
        try (AudioInputStream sound = VideoFrames.sound(video, Duration.ofMillis(from));
                SourceDataLine line = AudioSystem.getSourceDataLine(sound.getFormat())) {
            line.open(sound.getFormat());
            line.start();
            byte[] some = new byte[SOME];
            int count;
            while (wish.get() == mine && (count = sound.read(some)) > 0) line.write(some, 0, count);
            if (wish.get() == mine) line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | IOException silent) {
            // The pictures go on; whoever needs to listen sits at a computer that can.
        }
    }
}
