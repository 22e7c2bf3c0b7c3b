package org.gatehouse.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture and a video as a telephone writes them, for tests of other rooms. */
public final class PhonePictures {
    private static final int LYING_ON_ITS_SIDE = 6;

    private PhonePictures() {}

    /** Writes a JPEG with a place, a maker and a small picture in its EXIF. */
    public static Path withPlace(Path file) throws IOException {
        return Files.write(file, Planted.into(Drawn.jpeg(Drawn.quarters(640, 480)), Planted.exif(LYING_ON_ITS_SIDE)));
    }

    /** Writes a video with a place, a person and a tone. */
    public static Path video(Path folder) throws IOException {
        return PhoneVideos.everythingHidden(folder, "mov");
    }
}
