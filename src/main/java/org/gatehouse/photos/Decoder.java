package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gatehouse.rules.Refusal;

/** The one place where foreign bytes become pixels, and where decoders may fail in every way they can. */
final class Decoder {
    /** The last of these is about a strip at the lower edge, which is shorter; whether rows are missing is looked at before. */
    private static final List<String> HARMLESS = List.of(
            "extraneous bytes before marker",
            "ICC color profile",
            "ICC profile",
            "Adobe App14",
            "strip/tileByteCount < required");

    private Decoder() {}

    /** @throws Refusal where the picture is damaged, or the decoder had to make up a part of it */
    static BufferedImage decode(Source source) {
        List<String> warnings = new ArrayList<>();
        try {
            BufferedImage image = read(source, warnings);
            if (warnings.stream().anyMatch(Decoder::meansDamage)) throw new Refusal("photos.refused.damaged");
            return image;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError damage) {
            throw new Refusal("photos.refused.damaged");
        } catch (OutOfMemoryError full) {
            throw new Refusal("photos.refused.no-memory");
        }
    }

    private static BufferedImage read(Source source, List<String> warnings) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(source.kind().name()).next();
        try (ImageInputStream in = new BareStream(source.bare())) {
            reader.setInput(in, true);
            reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
            // What the decoder would reserve memory for must be what was checked.
            if (reader.getWidth(0) != source.width() || reader.getHeight(0) != source.height())
                throw new Refusal("photos.refused.damaged");
            ImageReadParam param = reader.getDefaultReadParam();
            int step = source.step();
            param.setSourceSubsampling(step, step, 0, 0);
            // Else each row would be turned from red, green, blue to blue, green, red, for a third of the time.
            if (source.isPlain())
                param.setDestination(
                        Pixels.bytes(Source.inSteps(source.width(), step), Source.inSteps(source.height(), step)));
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** Some cameras pad their coded data, and inks may come without a profile; else a warning means that pixels were made up. */
    private static boolean meansDamage(String warning) {
        return HARMLESS.stream().noneMatch(warning::contains);
    }
}
