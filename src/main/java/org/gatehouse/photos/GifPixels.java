package org.gatehouse.photos;

/** Counts how many pixels a GIF's coded data really hold: its decoder leaves what is missing black and says nothing. */
final class GifPixels {
    private static final int MOST_CODES = 4096;

    private final byte[] bytes;
    private int at;
    private int left;
    private int held;
    private int bits;

    private GifPixels(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /**
     * @param at the first block of coded data, whose blocks end within the bytes
     * @param first bits of the smallest code, less one
     * @return the number of pixels, as far as it was counted; -1 where the codes make no sense
     */
    static long count(byte[] bytes, int at, int first, long enough) {
        return first < 1 || first > 8 ? -1 : new GifPixels(bytes, at).count(first, enough);
    }

    private long count(int first, long enough) {
        int clear = 1 << first;
        int end = clear + 1;
        int[] lengths = new int[MOST_CODES];
        java.util.Arrays.fill(lengths, 0, clear, 1);
        int known = end + 1;
        int size = first + 1;
        int before = -1;
        long pixels = 0;
        while (pixels < enough) {
            int code = code(size);
            if (code == end || code < 0) return pixels;
            if (code == clear) {
                known = end + 1;
                size = first + 1;
                before = -1;
                continue;
            }
            if (code > known || code == known && before < 0 || before < 0 && code > clear) return -1;
            if (before >= 0 && known < MOST_CODES) lengths[known++] = lengths[before] + 1;
            pixels += lengths[code];
            if (known == 1 << size && size < 12) size++;
            before = code;
        }
        return pixels;
    }

    private int code(int size) {
        while (bits < size) {
            if (left == 0) {
                left = bytes[at++] & 0xFF;
                if (left == 0) return -1;
            }
            held |= (bytes[at++] & 0xFF) << bits;
            bits += 8;
            left--;
        }
        int code = held & (1 << size) - 1;
        held >>>= size;
        bits -= size;
        return code;
    }
}
