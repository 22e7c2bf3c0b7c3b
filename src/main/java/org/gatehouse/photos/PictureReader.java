package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
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
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            // What is no picture, such as an hour of video, need not be read to be refused.
            in.mark(FileKind.HEAD);
            FileKind.readable(in.readNBytes(FileKind.HEAD));
            in.reset();
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new Refusal("photos.refused.too-many-bytes", MOST_BYTES >> 20);
            return read(bytes);
        }
    }

    /**
     * Reads a picture from the bytes of its file.
     *
     * @throws Refusal where they are no picture that can be read, or cannot be made clean
     */
    public Picture read(byte[] bytes) throws IOException {
        try {
            FileKind kind = FileKind.readable(bytes);
            return kind == FileKind.HEIC || kind == FileKind.AVIF ? heic(bytes) : cleaned(source(kind, bytes));
        } catch (OutOfMemoryError full) {
            throw new Refusal("photos.refused.no-memory");
        }
    }

    private Picture cleaned(Source source) throws IOException {
        BufferedImage image = AreaAverage.scale(Decoder.decode(source), LONGEST_SIDE);
        source.profile().ifPresent(profile -> ColourProfile.toSrgb(image, profile, source.light()));
        BufferedImage upright = Upright.turn(image, source.metadata().orientation());
        PictureFormat wanted = source.isPhotograph() ? PictureFormat.JPEG : PictureFormat.PNG;
        return encoded(upright, wanted, source.metadata().names());
    }

    private static Source source(FileKind kind, byte[] bytes) throws IOException {
        return switch (kind) {
            case JPEG -> JpegSource.of(bytes);
            case PNG -> PngSource.of(bytes);
            case GIF -> GifSource.of(bytes);
            case WEBP -> WebpSource.of(bytes);
            case BMP -> BmpSource.of(bytes);
            case TIFF -> TiffSource.of(bytes);
            default -> throw new Refusal("photos.refused.other");
        };
    }

    private Picture heic(byte[] bytes) throws IOException {
        HeicSource source;
        List<String> names;
        try {
            HeicParts parts = HeicParts.of(bytes);
            source = HeicSource.of(parts);
            names = HeicMetadata.names(parts);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException damage) {
            throw new Refusal("photos.refused.damaged");
        }
        BufferedImage image = AreaAverage.scale(HeicDecoder.decode(source), LONGEST_SIDE);
        source.profile().ifPresent(profile -> ColourProfile.toSrgb(image, profile, Source.Light.COLOURS));
        BufferedImage upright = image;
        for (int turn : source.turns()) upright = Upright.turn(upright, turn);
        return encoded(upright, PictureFormat.JPEG, names);
    }

    private Picture encoded(BufferedImage upright, PictureFormat wanted, List<String> removed) throws IOException {
        Encoder.Encoded encoded = encoder.encode(upright, wanted);
        List<String> traces = ReadBack.traces(encoded.bytes());
        if (!traces.isEmpty()) throw new Refusal("photos.refused.not-clean", String.join(", ", traces));
        return new Picture(encoded.bytes(), encoded.format(), upright.getWidth(), upright.getHeight(), removed);
    }
}
