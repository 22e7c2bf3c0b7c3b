package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import org.gatehouse.rules.Refusal;

/**
 * The rows of a decoded picture as samples from 0 to 255 with {@link #FRACTION_BITS} behind the point: red, green,
 * blue, and where it has opacity that too, with the colours weighed by it. Samples are taken as coded; Java's own conversion
 * would brighten grey.
 */
final class SampleRows {
    static final int FRACTION_BITS = 8;

    private static final int OPAQUE = 0xFF << FRACTION_BITS;

    private final Raster raster;
    private final ColorModel colours;
    private final int bands;
    private final int channels;
    private final boolean plainBytes;
    private final boolean blueFirst;
    private final int[] levels;
    private final int[] samples;

    SampleRows(BufferedImage image) {
        raster = image.getRaster();
        colours = image.getColorModel();
        bands = raster.getNumBands();
        channels = colours.hasAlpha() ? 4 : 3;
        int depth = raster.getSampleModel().getSampleSize(0);
        boolean indexed = colours instanceof IndexColorModel;
        plainBytes = bands == 3 && isPlainBytes(raster);
        blueFirst = plainBytes && ((PixelInterleavedSampleModel) raster.getSampleModel()).getBandOffsets()[0] == 2;
        if (!indexed && (bands > 4 || bands == 4 && !colours.hasAlpha() || depth > 16))
            throw new Refusal("photos.refused.damaged");
        levels = indexed ? new int[0] : levels(depth);
        samples = new int[raster.getWidth() * bands];
    }

    private static int[] levels(int depth) {
        int[] levels = new int[1 << depth];
        int highest = levels.length - 1;
        for (int i = 0; i <= highest; i++) levels[i] = (int) (((long) i * OPAQUE + highest / 2) / highest);
        return levels;
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    int channels() {
        return channels;
    }

    /** Fills {@code row} with {@link #channels()} samples a pixel. */
    void read(int y, int[] row) {
        if (plainBytes) readBytes(y, row);
        else if (colours instanceof IndexColorModel index) readIndexed(y, index, row);
        else readSamples(y, row);
    }

    private static boolean isPlainBytes(Raster raster) {
        return raster.getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getNumBanks() == 1
                && bytes.getOffset() == 0
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && model.getPixelStride() == 3
                && model.getScanlineStride() == 3 * raster.getWidth()
                && model.getBandOffsets()[1] == 1
                && raster.getSampleModelTranslateX() == 0
                && raster.getSampleModelTranslateY() == 0
                && raster.getParent() == null;
    }

    /** What photographs are: three bytes a pixel, read straight from their array, many times as fast. */
    private void readBytes(int y, int[] row) {
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int line = y * row.length;
        for (int i = 0; i < row.length; i++) row[i] = (data[line + i] & 0xFF) << FRACTION_BITS;
        if (blueFirst) swap(row);
    }

    private static void swap(int[] row) {
        for (int i = 0; i < row.length; i += 3) {
            int blue = row[i];
            row[i] = row[i + 2];
            row[i + 2] = blue;
        }
    }

    private void readIndexed(int y, IndexColorModel index, int[] row) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
        for (int x = 0, to = 0; x < raster.getWidth(); x++, to += channels) {
            int argb = samples[x] < index.getMapSize() ? index.getRGB(samples[x]) : 0xFF000000;
            put(fraction(argb >> 16), fraction(argb >> 8), fraction(argb), fraction(argb >>> 24), row, to);
        }
    }

    private static int fraction(int sample) {
        return (sample & 0xFF) << FRACTION_BITS;
    }

    private void readSamples(int y, int[] row) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
        boolean grey = bands < 3;
        for (int from = 0, to = 0; from < samples.length; from += bands, to += channels) {
            int red = levels[samples[from]];
            int green = grey ? red : levels[samples[from + 1]];
            int blue = grey ? red : levels[samples[from + 2]];
            put(red, green, blue, channels == 4 ? levels[samples[from + bands - 1]] : OPAQUE, row, to);
        }
    }

    private void put(int red, int green, int blue, int alpha, int[] row, int at) {
        row[at] = weighed(red, alpha);
        row[at + 1] = weighed(green, alpha);
        row[at + 2] = weighed(blue, alpha);
        if (channels == 4) row[at + 3] = alpha;
    }

    private static int weighed(int sample, int alpha) {
        return alpha == OPAQUE ? sample : (int) ((long) sample * alpha / OPAQUE);
    }
}
