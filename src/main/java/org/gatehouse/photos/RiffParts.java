package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chunks of a WebP file, or of one frame in it, in their order.
 *
 * @param end after the last chunk; -1 where that lies beyond the bytes
 */
record RiffParts(List<Chunk> chunks, int end) {
    static final int HEADER = 12;

    private static final int FRAME = 8;

    /**
     * @param type four characters
     * @param start of the chunk, its type included
     * @param length of its data alone
     */
    record Chunk(String type, int start, int length) {
        int data() {
            return start + FRAME;
        }

        /** A chunk of odd length is filled up by a byte. */
        int end() {
            return data() + length + (length & 1);
        }
    }

    /** The chunks of the whole file. */
    static RiffParts of(byte[] bytes) {
        if (bytes.length < HEADER) return new RiffParts(List.of(), -1);
        long end = 8L + number(bytes, 4);
        return end > bytes.length || end < HEADER ? new RiffParts(List.of(), -1) : of(bytes, HEADER, (int) end);
    }

    static RiffParts of(byte[] bytes, int from, int end) {
        List<Chunk> chunks = new ArrayList<>();
        int at = from;
        while (at + FRAME <= end) {
            long length = number(bytes, at + 4);
            if (length > end - at - FRAME) return new RiffParts(List.copyOf(chunks), -1);
            Chunk chunk = new Chunk(new String(bytes, at, 4, StandardCharsets.ISO_8859_1), at, (int) length);
            chunks.add(chunk);
            at = Math.min(end, chunk.end());
        }
        return new RiffParts(List.copyOf(chunks), end);
    }

    private static long number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFFFFFFL;
    }

    Optional<Chunk> first(String type) {
        return chunks.stream().filter(chunk -> chunk.type.equals(type)).findFirst();
    }
}
