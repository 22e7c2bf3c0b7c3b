package org.gatehouse.photos;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
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
    private static final List<String> HARMLESS =
            List.of("extraneous bytes before marker", "ICC color profile", "ICC profile", "Adobe App14");

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
                ImageIO.getImageReadersByFormatName(source.format().name()).next();
        try (ImageInputStream in = new ByteArrayImageInputStream(source.bare())) {
            reader.setInput(in, true);
            reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
            // What the decoder would reserve memory for must be what was checked.
            if (reader.getWidth(0) != source.width() || reader.getHeight(0) != source.height())
                throw new Refusal("photos.refused.damaged");
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(source.step(), source.step(), 0, 0);
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
