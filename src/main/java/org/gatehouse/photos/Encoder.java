package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gatehouse.rules.Refusal;

/** Encodes pixels afresh, within the size that the platform takes. */
final class Encoder {
    /** What the platform takes for one picture, in its smaller reading of 5 MB. */
    static final int PLATFORM_BYTES = 5_000_000;

    private static final float QUALITY = 0.90f;
    private static final float LOWEST_QUALITY = 0.40f;
    private static final float STEP = 0.10f;
    /** A drawing is what PNG packs about as small as JPEG does; a photograph takes five times as much. */
    private static final int DRAWING = 2;

    private final int limit;

    /** @param limit in bytes */
    Encoder(int limit) {
        this.limit = limit;
    }

    /** @param bytes the file */
    record Encoded(byte[] bytes, PictureFormat format) {}

    /** JPEG, but PNG where the source was one and is transparent or a drawing. */
    Encoded encode(BufferedImage image, PictureFormat source) throws IOException {
        Optional<byte[]> png = source == PictureFormat.PNG ? Optional.of(png(image)) : Optional.empty();
        boolean transparent = image.getColorModel().hasAlpha();
        if (transparent && png.isPresent() && png.get().length <= limit)
            return new Encoded(png.get(), PictureFormat.PNG);
        byte[] jpeg = jpegWithin(transparent ? onWhite(image) : image);
        if (png.isPresent() && png.get().length <= Math.min((long) limit, (long) jpeg.length * DRAWING))
            return new Encoded(png.get(), PictureFormat.PNG);
        return new Encoded(jpeg, PictureFormat.JPEG);
    }

    private byte[] jpegWithin(BufferedImage image) throws IOException {
        for (float quality = QUALITY; quality > LOWEST_QUALITY - STEP / 2; quality -= STEP) {
            byte[] jpeg = jpeg(image, quality);
            if (jpeg.length <= limit) return jpeg;
        }
        throw new Refusal("photos.refused.too-heavy");
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(PictureFormat.JPEG.name()).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        return write(writer, param, Pixels.bytes(image));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("PNG").next();
        return write(writer, writer.getDefaultWriteParam(), image);
    }

    private static byte[] write(ImageWriter writer, ImageWriteParam param, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** JPEG knows no transparency. */
    private static BufferedImage onWhite(BufferedImage image) {
        int[] from = Pixels.of(image);
        int[] to = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            int alpha = from[i] >>> 24;
            to[i] = over(from[i] >> 16, alpha) << 16 | over(from[i] >> 8, alpha) << 8 | over(from[i], alpha);
        }
        return Pixels.image(to, image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    private static int over(int sample, int alpha) {
        return ((sample & 0xFF) * alpha + 0xFF * (0xFF - alpha) + 0x7F) / 0xFF;
    }
}
