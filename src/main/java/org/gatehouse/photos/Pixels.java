package org.gatehouse.photos;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import javax.imageio.ImageTypeSpecifier;

/** Pictures over an array of one int a pixel, without a copy of it. */
final class Pixels {
    private static final ImageTypeSpecifier BYTES = ImageTypeSpecifier.createInterleaved(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] {0, 1, 2}, DataBuffer.TYPE_BYTE, false, false);

    private Pixels() {}

    /** @param type {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB} */
    static BufferedImage image(int[] argb, int width, int height, int type) {
        var colours = new BufferedImage(1, 1, type).getColorModel();
        var model = (SinglePixelPackedSampleModel) colours.createCompatibleSampleModel(width, height);
        DataBuffer buffer = new DataBufferInt(argb, argb.length);
        WritableRaster raster = Raster.createWritableRaster(model, buffer, null);
        return new BufferedImage(colours, raster, colours.isAlphaPremultiplied(), null);
    }

    /** The pixels themselves of a picture made here. */
    static int[] of(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Opaque pixels as bytes in the order red, green, blue, which JPEG's coders take and give without a conversion. */
    static BufferedImage bytes(BufferedImage image) {
        BufferedImage bytes = bytes(image.getWidth(), image.getHeight());
        byte[] to = bytesOf(bytes.getRaster());
        int at = 0;
        for (int rgb : of(image)) {
            to[at] = (byte) (rgb >> 16);
            to[at + 1] = (byte) (rgb >> 8);
            to[at + 2] = (byte) rgb;
            at += 3;
        }
        return bytes;
    }

    /** Gives the picture these colours, in the order of {@link #bytes(BufferedImage)}, and leaves its opacity. */
    static void colour(BufferedImage image, Raster bytes) {
        byte[] from = bytesOf(bytes);
        int[] to = of(image);
        for (int i = 0, at = 0; i < to.length; i++, at += 3)
            to[i] = to[i] & 0xFF000000 | (from[at] & 0xFF) << 16 | (from[at + 1] & 0xFF) << 8 | from[at + 2] & 0xFF;
    }

    private static byte[] bytesOf(Raster raster) {
        return ((DataBufferByte) raster.getDataBuffer()).getData();
    }

    /** An empty picture of bytes in the order red, green, blue. */
    static BufferedImage bytes(int width, int height) {
        return BYTES.createBufferedImage(width, height);
    }
}
