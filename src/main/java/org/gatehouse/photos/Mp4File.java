package org.gatehouse.photos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The outermost boxes of a file that is or may be an MP4, read without taking in what they hold.
 *
 * @param boxes in the order of the file
 * @param end where the last whole box ends
 * @param size of the file
 */
record Mp4File(List<Outer> boxes, long end, long size) {
    private static final int MOST = 10_000;

    /**
     * @param start where its payload starts
     * @param end behind its payload
     */
    record Outer(String type, long start, long end) {
        long length() {
            return end - start;
        }
    }

    /** A last box that claims more than there is ends the walk, and so do bytes that are no box. */
    static Mp4File of(FileChannel file) throws IOException {
        List<Outer> boxes = new ArrayList<>();
        long size = file.size();
        long at = 0;
        while (size - at >= 8 && boxes.size() < MOST) {
            ByteBuffer head = read(file, at, (int) Math.min(16, size - at));
            long length = Integer.toUnsignedLong(head.getInt());
            String type = Atom.type(head);
            int headLength = 8;
            if (length == 1 && head.remaining() == 8) {
                length = head.getLong();
                headLength = 16;
            } else if (length == 0) length = size - at;
            if (length < headLength || length > size - at) break;
            boxes.add(new Outer(type, at + headLength, at + length));
            at += length;
        }
        return new Mp4File(List.copyOf(boxes), at, size);
    }

    static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // Reads on until it is full or the file ends.
        }
        return bytes.flip();
    }
}
