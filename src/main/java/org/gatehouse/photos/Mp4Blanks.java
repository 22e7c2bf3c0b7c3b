package org.gatehouse.photos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.gatehouse.photos.Mp4File.Outer;

/**
 * Blanks in a file of ffmpeg's own what it writes whatever it is told: an empty list of tags, and the name of the encoder in
 * the description of the pictures. Sizes stay as they are, and so does every offset.
 */
final class Mp4Blanks {
    private static final int MOST_MOOV = 16 << 20;
    private static final int NAME = 32;
    /** From the start of the description's payload: head of the first entry, then what precedes the name. */
    private static final int NAME_AT = 8 + 8 + 42;

    private final FileChannel file;

    private Mp4Blanks(FileChannel file) {
        this.file = file;
    }

    static void fill(FileChannel file) throws IOException {
        Mp4Blanks blanks = new Mp4Blanks(file);
        for (Outer box : Mp4File.of(file).boxes())
            if (box.type().equals("moov") && box.length() < MOST_MOOV) blanks.inside(box);
    }

    private void inside(Outer box) throws IOException {
        ByteBuffer bytes = Mp4File.read(file, box.start(), (int) box.length());
        inside(bytes, 0, bytes.limit());
        bytes.rewind();
        file.write(bytes, box.start());
    }

    private void inside(ByteBuffer bytes, int from, int to) {
        for (int at = from; at + 8 <= to; ) {
            int size = bytes.getInt(at);
            if (size < 8 || size > to - at) return;
            String type = Atom.type(bytes.duplicate().position(at + 4));
            switch (type) {
                case "trak", "mdia", "minf", "stbl" -> inside(bytes, at + 8, at + size);
                case "udta" -> {
                    bytes.put(at + 4, "free".getBytes(StandardCharsets.US_ASCII));
                    bytes.put(at + 8, new byte[size - 8]);
                }
                case "stsd" -> {
                    boolean picture = size > 8 + NAME_AT + NAME
                            && Atom.type(bytes.duplicate().position(at + 8 + 12))
                                    .equals("avc1");
                    if (picture) bytes.put(at + 8 + NAME_AT, new byte[NAME]);
                }
                default -> {
                    // Held against the list when it is read back.
                }
            }
            at += size;
        }
    }
}
