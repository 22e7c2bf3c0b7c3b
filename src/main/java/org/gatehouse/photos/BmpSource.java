package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.photos.Source.Light;
import org.gatehouse.rules.Refusal;

/** Takes a BMP apart before it is decoded: a fresh, bare header, its colours and its rows, and nothing between or behind. */
final class BmpSource {
    private static final int FILE_HEAD = 14;
    private static final int OLD_HEAD = 12;
    private static final int HEAD = 40;
    private static final int HEAD_WITH_MASKS = 108;
    /** Where the masks for red, green, blue and opacity stand, counted from the start of the head. */
    private static final int MASKS = 40;

    private static final int RGB = 0;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int BITFIELDS = 3;
    private static final int SRGB = 0x73524742;
    /** Packed rows are all unpacked at once, and a few bytes may stand for millions of pixels. */
    private static final long MOST_PACKED_PIXELS = 64_000_000L;

    private final byte[] bytes;
    private final ByteBuffer in;

    private BmpSource(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Source of(byte[] bytes) {
        if (bytes.length < FILE_HEAD + 4) throw new Refusal("photos.refused.cut-off");
        return new BmpSource(bytes).source();
    }

    private Source source() {
        int head = in.getInt(FILE_HEAD);
        boolean old = head == OLD_HEAD;
        if (!old && (head < HEAD || head > 1024)) throw damaged();
        if (FILE_HEAD + head + 12 > bytes.length) throw new Refusal("photos.refused.cut-off");
        int width = old ? in.getShort(18) & 0xFFFF : in.getInt(18);
        int signedHeight = old ? in.getShort(20) & 0xFFFF : in.getInt(22);
        int height = Math.abs(signedHeight);
        int depth = in.getShort(old ? 24 : 28);
        int packing = old ? RGB : in.getInt(30);
        Source.check(width, height);
        boolean packed = packing == RLE8 || packing == RLE4;
        if (packed && (long) width * height > MOST_PACKED_PIXELS) throw Source.tooLarge(width, height);
        if (!fits(depth, packing)) throw damaged();
        boolean masked = packing == BITFIELDS;
        // Masks belong to the larger heads, and follow the smallest.
        int afterHead = FILE_HEAD + head + (masked && head == HEAD ? 12 : 0);
        int colours = depth > 8 ? 0 : colours(old ? 0 : in.getInt(46), depth);
        int colourBytes = old ? 3 : 4;
        int rows = in.getInt(10);
        if (rows < afterHead || rows > bytes.length) throw damaged();
        colours = Math.min(colours, (rows - afterHead) / colourBytes);
        if (depth <= 8 && colours < 1) throw damaged();
        long length = packed ? bytes.length - rows : ((long) width * depth + 31) / 32 * 4 * height;
        if (rows + length > bytes.length) throw new Refusal("photos.refused.cut-off");
        if (packed) length = BmpRuns.end(bytes, rows, width, height, packing == RLE4) - rows;
        int newHead = masked ? HEAD_WITH_MASKS : HEAD;
        int newRows = FILE_HEAD + newHead + 4 * colours;
        ByteBuffer bare = ByteBuffer.allocate(newRows + (int) length).order(ByteOrder.LITTLE_ENDIAN);
        bare.put((byte) 'B').put((byte) 'M').putInt(bare.capacity()).putInt(0).putInt(newRows);
        bare.putInt(newHead)
                .putInt(width)
                .putInt(signedHeight)
                .putShort((short) 1)
                .putShort((short) depth);
        bare.putInt(packing).putInt((int) length).putLong(0).putInt(colours).putInt(0);
        if (masked) masks(head, bare);
        bare.position(FILE_HEAD + newHead);
        for (int i = 0; i < colours; i++) {
            bare.put(bytes, afterHead + i * colourBytes, 3).put((byte) 0);
        }
        bare.put(bytes, rows, (int) length);
        return new Source(
                bare.array(),
                FileKind.BMP,
                width,
                height,
                depth > 8 ? 4 : 1,
                Light.COLOURS,
                Optional.empty(),
                new SourceMetadata(
                        SourceMetadata.UPRIGHT, beside(head, rows > afterHead + colours * colourBytes, rows + length)));
    }

    private static boolean fits(int depth, int packing) {
        return switch (packing) {
            case RGB -> List.of(1, 4, 8, 16, 24, 32).contains(depth);
            case RLE8 -> depth == 8;
            case RLE4 -> depth == 4;
            case BITFIELDS -> depth == 16 || depth == 32;
            default -> false;
        };
    }

    private static int colours(int said, int depth) {
        return said <= 0 || said > 1 << depth ? 1 << depth : said;
    }

    /** Opacity is said in the larger heads alone. */
    private void masks(int head, ByteBuffer bare) {
        int from = FILE_HEAD + MASKS;
        for (int i = 0; i < 3; i++) bare.putInt(in.getInt(from + 4 * i));
        bare.putInt(head > HEAD + 12 ? in.getInt(from + 12) : 0);
        bare.putInt(SRGB);
    }

    private List<String> beside(int head, boolean gap, long end) {
        List<String> names = new ArrayList<>();
        if (gap) names.add("Hidden data");
        boolean profiled = head >= 124 && in.getInt(FILE_HEAD + 116) > 0;
        if (profiled) names.add("ICC Profile");
        // A profile lies behind the rows, where the head says; what else lies there nobody knows.
        long known = profiled ? FILE_HEAD + (long) in.getInt(FILE_HEAD + 112) + in.getInt(FILE_HEAD + 116) : end;
        if (bytes.length > Math.max(known, (end + 3) / 4 * 4)) names.add("Trailing data");
        return names;
    }

    private static Refusal damaged() {
        return new Refusal("photos.refused.damaged");
    }
}
