package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.photos.TiffParts.Field;
import org.gatehouse.rules.Refusal;

/** The strips or tiles of a TIFF's first page, and a fresh file with them and nothing else. */
final class TiffPixels {
    private static final int STRIPS = 273;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PLANES = 284;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_BYTES = 325;
    private static final int SAMPLES = 277;

    /** What a decoder needs beside the strips: sizes, meaning and packing of the samples, fax, palette, JPEG’s tables. */
    private static final Set<Integer> NEEDED = Set.of(
            256,
            257,
            258,
            259,
            262,
            266,
            SAMPLES,
            ROWS_PER_STRIP,
            PLANES,
            292,
            293,
            317,
            320,
            TILE_WIDTH,
            TILE_HEIGHT,
            338,
            339,
            347,
            529,
            530,
            531,
            532);
    /** Where the page comes from and at what size it is printed, which tells nothing. */
    private static final Set<Integer> HARMLESS = Set.of(
            254,
            255,
            STRIPS,
            STRIP_BYTES,
            TILES,
            TILE_BYTES,
            274,
            282,
            283,
            296,
            280,
            281,
            263,
            297,
            301,
            318,
            319,
            34675);

    private static final int LONG = 4;
    private static final long MOST_BYTES_AT_ONCE = 64L << 20;

    private final byte[] bytes;
    private final TiffParts parts;
    private final boolean tiled;
    private final long pieceWidth;
    private final long pieceHeight;
    private final long[] starts;
    private final long[] lengths;

    TiffPixels(byte[] bytes, TiffParts parts, int width, int height, int bytesPerPixel) {
        this.bytes = bytes;
        this.parts = parts;
        tiled = parts.has(TILES);
        pieceWidth = tiled ? parts.number(TILE_WIDTH, 0) : width;
        pieceHeight = tiled ? parts.number(TILE_HEIGHT, 0) : Math.min(height, parts.number(ROWS_PER_STRIP, height));
        if (pieceWidth < 1 || pieceHeight < 1) throw damaged();
        // A row is held at least; a piece of a picture no larger than the picture.
        if (tiled
                && (pieceWidth > 1 << 16
                        || pieceHeight > 1 << 16
                        || pieceWidth * pieceHeight * bytesPerPixel > MOST_BYTES_AT_ONCE))
            throw new Refusal("photos.refused.tiff");
        starts = parts.numbers(tiled ? TILES : STRIPS);
        long[] said = parts.has(tiled ? TILE_BYTES : STRIP_BYTES)
                ? parts.numbers(tiled ? TILE_BYTES : STRIP_BYTES)
                // The oldest programs leave it out where there is one strip.
                : new long[] {starts.length == 1 ? bytes.length - starts[0] : 0};
        long across = (width + pieceWidth - 1) / pieceWidth;
        long down = (height + pieceHeight - 1) / pieceHeight;
        long planes = parts.number(PLANES, 1) == 2 ? parts.number(SAMPLES, 1) : 1;
        if (across * down * planes > Math.min(starts.length, said.length)) throw damaged();
        int count = (int) (across * down * planes);
        lengths = Arrays.copyOf(said, count);
        for (int i = 0; i < count; i++)
            if (starts[i] < 8 || starts[i] + lengths[i] > bytes.length) throw new Refusal("photos.refused.cut-off");
    }

    /** Rows that are not packed are all there, the last strip as far as the picture goes. */
    void checkLengths(int height, long bitsPerPixel) {
        long row = (pieceWidth * bitsPerPixel + 7) / 8;
        long down = (height + pieceHeight - 1) / pieceHeight;
        for (int i = 0; i < lengths.length; i++) {
            boolean lowest = i % down == down - 1;
            long rows = tiled || !lowest ? pieceHeight : height - (down - 1) * pieceHeight;
            if (lengths[i] < row * rows) throw new Refusal("photos.refused.cut-off");
        }
    }

    /** A JPEG inside may say that it is of any size, for which its decoder would reserve memory. */
    void checkJpeg() {
        for (int i = 0; i < lengths.length; i++) {
            byte[] piece = Arrays.copyOfRange(bytes, (int) starts[i], (int) (starts[i] + lengths[i]));
            JpegParts jpeg = JpegParts.of(piece);
            if (jpeg.end() < 0 || jpeg.frames().size() != 1) throw damaged();
            JpegParts.Part frame = jpeg.frames().get(0);
            boolean fits = frame.end() - frame.start() >= 10
                    && frame.marker() < 0xC2
                    && JpegParts.unsignedShort(piece, frame.payload() + 1) <= pieceHeight
                    && JpegParts.unsignedShort(piece, frame.payload() + 3) <= pieceWidth + 15;
            if (!fits) throw damaged();
        }
    }

    /** Whether the page holds nothing but what its pixels need. */
    static boolean isBare(TiffParts parts) {
        return parts.fields().keySet().stream().allMatch(tag -> NEEDED.contains(tag) || HARMLESS.contains(tag));
    }

    /** One page with the fields its decoder needs, then their values, then the strips one after the other. */
    byte[] bare() {
        Map<Integer, Field> fields = new TreeMap<>();
        parts.fields().forEach((tag, field) -> {
            if (NEEDED.contains(tag)) fields.put(tag, field);
        });
        Field places = longs(new long[lengths.length]);
        fields.put(tiled ? TILES : STRIPS, places);
        fields.put(tiled ? TILE_BYTES : STRIP_BYTES, longs(lengths));
        int values = 8 + 2 + 12 * fields.size() + 4;
        int at = values;
        for (Field field : fields.values()) at += outside(field);
        long all = at;
        for (int i = 0; i < lengths.length; i++) {
            places.data().putInt(4 * i, (int) all);
            all += lengths[i];
        }
        // Strips may overlap in the file, which would make it larger.
        if (all > bytes.length + (1L << 20)) throw damaged();
        ByteBuffer bare = ByteBuffer.allocate((int) all).order(parts.order());
        bare.put(bytes, 0, 2).putShort((short) 42).putInt(8).putShort((short) fields.size());
        int valuesAt = values;
        for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            bare.putShort(entry.getKey().shortValue())
                    .putShort((short) field.type())
                    .putInt(field.count());
            int size = field.data().limit();
            if (size <= 4) {
                bare.put(field.bytes()).put(new byte[4 - size]);
            } else {
                bare.putInt(valuesAt).put(valuesAt, field.bytes());
                valuesAt += outside(field);
            }
        }
        bare.putInt(0).position(at);
        for (int i = 0; i < lengths.length; i++) bare.put(bytes, (int) starts[i], (int) lengths[i]);
        return bare.array();
    }

    private Field longs(long[] values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(parts.order());
        for (long value : values) data.putInt((int) value);
        return new Field(LONG, values.length, data.flip());
    }

    /** Bytes that a field's values take outside of it, which begin at even places. */
    private static int outside(Field field) {
        int size = field.data().limit();
        return size <= LONG ? 0 : size + (size & 1);
    }

    private static Refusal damaged() {
        return new Refusal("photos.refused.damaged");
    }
}
