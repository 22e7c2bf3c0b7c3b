package org.gatehouse.consents.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.gatehouse.photos.PictureReader;
import org.gatehouse.rules.Refusal;

/**
 * The returned forms as they came off the scanner or the telephone: PDF, JPEG and PNG files, told apart by what they hold. Hostile
 * and broken files are normal: each is a fault with its place, and the pile goes on.
 */
public final class ScannedPile {
    static final long MOST_BYTES = 500L << 20;
    private static final String PDF = "%PDF-";
    /** Some scanners write a line of their own before it. */
    private static final int PDF_WITHIN = 1024;

    private final List<Path> files;
    private final PictureReader pictures = new PictureReader();

    public ScannedPile(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Hands over page after page in the order of the files; only one is in memory at a time.
     *
     * @param cancelled asked before each page
     */
    public void each(BooleanSupplier cancelled, Consumer<ScannedSheet> sheets) {
        for (Path file : files) {
            if (cancelled.getAsBoolean()) return;
            ScannedPlace first = new ScannedPlace(String.valueOf(file.getFileName()), 1);
            Optional<Refusal> refused = file(file, first, cancelled, sheets);
            refused.ifPresent(refusal -> sheets.accept(new ScannedFault(first, refusal.getMessage())));
        }
    }

    /** What the receiver of a sheet throws is its own affair and passes through. */
    private Optional<Refusal> file(
            Path file, ScannedPlace first, BooleanSupplier cancelled, Consumer<ScannedSheet> sheets) {
        BufferedImage picture;
        try {
            if (!Files.isRegularFile(file)) throw new Refusal("consents.scan.no-file");
            if (Files.size(file) > MOST_BYTES) throw new Refusal("consents.scan.too-many-bytes", MOST_BYTES >> 20);
            if (isPdf(file)) return new ScannedPdf(file, first.file()).each(cancelled, sheets);
            picture = picture(file);
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        } catch (IOException unreadable) {
            return Optional.of(new Refusal("consents.scan.no-file"));
        }
        sheets.accept(new ScannedPage(first, picture));
        return Optional.empty();
    }

    private static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(PDF_WITHIN), StandardCharsets.ISO_8859_1);
            return start.contains(PDF);
        }
    }

    private BufferedImage picture(Path file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.read(file).bytes()));
    }
}
