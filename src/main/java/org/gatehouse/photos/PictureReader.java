package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.rules.Refusal;

/**
 * Makes a clean picture of a file as a camera, a telephone or a stranger made it. Hostile input is normal: every doubt is a
 * {@link Refusal} that says what to do, and nothing is kept of a refused file.
 */
public final class PictureReader {
    /** Long side of every picture that leaves, in pixels. */
    public static final int LONGEST_SIDE = 2048;

    /** More than any camera writes for one JPEG or PNG. */
    private static final int MOST_BYTES = 256 << 20;

    private final Encoder encoder = new Encoder(Encoder.PLATFORM_BYTES);

    /**
     * Reads a file whatever it is called.
     *
     * @throws Refusal where it is no regular file, no picture that can be read, or cannot be made clean
     * @throws IOException where the machine could not read it
     */
    public Picture read(Path file) throws IOException {
        // A named pipe would be waited for without end.
        if (Files.exists(file) && !Files.isRegularFile(file) || Files.isSymbolicLink(file) && !Files.exists(file))
            throw new Refusal("photos.refused.no-file");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                FileKind.readable(bytes);
                throw new Refusal("photos.refused.too-many-bytes", MOST_BYTES >> 20);
            }
            return read(bytes);
        }
    }

    /**
     * Reads a picture from the bytes of its file.
     *
     * @throws Refusal where they are no picture that can be read, or cannot be made clean
     */
    public Picture read(byte[] bytes) throws IOException {
        Source source = switch (FileKind.readable(bytes)) {
            case JPEG -> JpegSource.of(bytes);
            default -> PngSource.of(bytes);
        };
        SourceMetadata metadata = SourceMetadata.of(bytes, source.format());
        BufferedImage image = AreaAverage.scale(Decoder.decode(source), LONGEST_SIDE);
        source.profile().ifPresent(profile -> ColourProfile.toSrgb(image, profile, source.grey()));
        BufferedImage upright = Upright.turn(image, metadata.orientation());
        Encoder.Encoded encoded = encoder.encode(upright, source.format());
        List<String> traces = ReadBack.traces(encoded.bytes());
        if (!traces.isEmpty()) throw new Refusal("photos.refused.not-clean", String.join(", ", traces));
        return new Picture(
                encoded.bytes(), encoded.format(), upright.getWidth(), upright.getHeight(), metadata.names());
    }
}
