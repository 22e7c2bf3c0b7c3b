package org.gatehouse.photos;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.photos.Source.Light;
import org.gatehouse.rules.Refusal;

/** Takes a GIF apart before it is decoded, keeps its first frame alone, and refuses what is cut off or damaged. */
final class GifSource {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;

    private static final int HEADER = 6;
    private static final int SCREEN = 7;
    private static final int DESCRIPTOR = 10;

    private final byte[] bytes;
    private final Set<String> beside = new LinkedHashSet<>();
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int at;
    private byte[] control = {};
    private int frames;
    private int width;
    private int height;

    private GifSource(byte[] bytes) {
        this.bytes = bytes;
    }

    static Source of(byte[] bytes) {
        return new GifSource(bytes).source();
    }

    private Source source() {
        skip(HEADER + SCREEN);
        int commonColours = colours(HEADER + 4);
        skip(commonColours);
        while (true) {
            int block = next();
            if (block == END) break;
            else if (block == FRAME) frame(commonColours);
            else if (block == EXTENSION) extension();
            else throw new Refusal("photos.refused.damaged");
        }
        if (frames == 0) throw new Refusal("photos.refused.damaged");
        if (frames > 1) beside.add("Further frames");
        if (at < bytes.length) beside.add("Trailing data");
        SourceMetadata metadata = new SourceMetadata(SourceMetadata.UPRIGHT, List.copyOf(beside));
        return new Source(
                bare.toByteArray(), FileKind.GIF, width, height, 1, Light.COLOURS, Optional.empty(), metadata);
    }

    /** The first is copied, on a screen of its own size; the others are passed over. */
    private void frame(int commonColours) {
        int start = at - 1;
        skip(DESCRIPTOR - 1);
        int ownColours = colours(start + 9);
        skip(ownColours);
        int codes = next();
        int data = at;
        skipBlocks();
        if (frames++ > 0) return;
        width = number(start + 5);
        height = number(start + 7);
        Source.check(width, height);
        if (GifPixels.count(bytes, data, codes, (long) width * height) < (long) width * height)
            throw new Refusal("photos.refused.damaged");
        bare.write(bytes, 0, HEADER);
        bare.write(bytes, start + 5, 4);
        bare.write(bytes, HEADER + 4, 3 + commonColours);
        bare.writeBytes(control);
        // At the upper left corner of its screen.
        bare.writeBytes(new byte[] {FRAME, 0, 0, 0, 0});
        bare.write(bytes, start + 5, at - start - 5);
        bare.write(END);
    }

    private void extension() {
        int start = at - 1;
        int label = next();
        int named = at + 1;
        skipBlocks();
        switch (label) {
            // How long it is shown is not needed, which colour is transparent is.
            case CONTROL -> {
                if (frames == 0) control = Arrays.copyOfRange(bytes, start, at);
            }
            case 0xFE -> beside.add("GIF Comment");
            case 0x01 -> beside.add("GIF Text");
            case 0xFF -> application(named);
            default -> beside.add("GIF Extension");
        }
    }

    private void application(int named) {
        // How often an animation is shown.
        if (starts(named, "NETSCAPE2.0") || starts(named, "ANIMEXTS1.0")) return;
        if (starts(named, "XMP DataXMP")) beside.add("XMP");
        else if (starts(named, "ICCRGBG1012")) beside.add("ICC Profile");
        else beside.add("GIF Application");
    }

    private boolean starts(int from, String name) {
        byte[] expected = name.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        int end = from + expected.length;
        return end <= bytes.length && Arrays.equals(bytes, from, end, expected, 0, expected.length);
    }

    private int colours(int flags) {
        return (bytes[flags] & 0x80) == 0 ? 0 : 3 << (bytes[flags] & 7) + 1;
    }

    private int number(int from) {
        return bytes[from] & 0xFF | (bytes[from + 1] & 0xFF) << 8;
    }

    private int next() {
        skip(1);
        return bytes[at - 1] & 0xFF;
    }

    private void skipBlocks() {
        int length;
        while ((length = next()) > 0) skip(length);
    }

    private void skip(int count) {
        at += count;
        if (at > bytes.length) throw new Refusal("photos.refused.cut-off");
    }
}
