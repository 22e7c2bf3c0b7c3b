package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file in their order.
 *
 * @param end where the picture ends, just after its last chunk; -1 where that never comes
 */
record PngParts(List<Chunk> chunks, int end) {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** What a picture needs to be seen, and nothing else. */
    static final Set<String> BARE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final int HEADER = 13;
    private static final int FRAME = 12;

    /**
     * @param type four letters
     * @param start of the chunk in the file, its length included
     * @param length of its data alone
     * @param sound whether its checksum is right
     */
    record Chunk(String type, int start, int length, boolean sound) {
        int data() {
            return start + 8;
        }

        int end() {
            return start + FRAME + length;
        }

        boolean isBare() {
            return BARE.contains(type);
        }
    }

    static PngParts of(byte[] bytes) {
        List<Chunk> chunks = new ArrayList<>();
        if (!Arrays.equals(bytes, 0, Math.min(8, bytes.length), SIGNATURE, 0, 8)) return new PngParts(chunks, -1);
        int at = SIGNATURE.length;
        while (at + FRAME <= bytes.length) {
            int length = ByteBuffer.wrap(bytes).getInt(at);
            if (length < 0 || length > bytes.length - at - FRAME) break;
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            Chunk chunk = new Chunk(type, at, length, isSound(bytes, at, length));
            chunks.add(chunk);
            at = chunk.end();
            if (type.equals("IEND")) return new PngParts(List.copyOf(chunks), at);
        }
        return new PngParts(List.copyOf(chunks), -1);
    }

    private static boolean isSound(byte[] bytes, int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, at + 4, length + 4);
        return (int) crc.getValue() == ByteBuffer.wrap(bytes).getInt(at + 8 + length);
    }

    Optional<Chunk> first(String type) {
        return chunks.stream().filter(chunk -> chunk.type.equals(type)).findFirst();
    }

    /** The header, where it comes first as it must. */
    Optional<Header> header(byte[] bytes) {
        if (chunks.isEmpty()) return Optional.empty();
        Chunk first = chunks.get(0);
        if (!first.type.equals("IHDR") || first.length != HEADER) return Optional.empty();
        ByteBuffer data = ByteBuffer.wrap(bytes, first.data(), HEADER);
        return Optional.of(
                new Header(data.getInt(), data.getInt(), data.get(), data.get(), data.get(), data.get(), data.get()));
    }

    /** The fields of IHDR as the format orders them. */
    record Header(int width, int height, int depth, int colour, int compression, int filter, int interlace) {
        static final int GREY = 0;
        static final int RGB = 2;
        static final int PALETTE = 3;
        static final int GREY_ALPHA = 4;
        static final int RGB_ALPHA = 6;

        boolean isGrey() {
            return colour == GREY || colour == GREY_ALPHA;
        }

        int samples() {
            return switch (colour) {
                case GREY, PALETTE -> 1;
                case GREY_ALPHA -> 2;
                case RGB -> 3;
                default -> 4;
            };
        }
    }
}
