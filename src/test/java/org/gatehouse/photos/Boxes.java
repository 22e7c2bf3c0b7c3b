package org.gatehouse.photos;

import java.nio.ByteBuffer;

/** Boxes of ISO/IEC 14496-12 for files that the tests put together by hand. */
final class Boxes {
    private Boxes() {}

    static byte[] box(String type, byte[]... payload) {
        byte[] all = Planted.join(payload);
        return ByteBuffer.allocate(8 + all.length)
                .putInt(8 + all.length)
                .put(Planted.ascii(type))
                .put(all)
                .array();
    }

    static byte[] ints(int... values) {
        ByteBuffer all = ByteBuffer.allocate(4 * values.length);
        for (int value : values) all.putInt(value);
        return all.array();
    }

    static byte[] shorts(int... values) {
        ByteBuffer all = ByteBuffer.allocate(2 * values.length);
        for (int value : values) all.putShort((short) value);
        return all.array();
    }

    static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < all.length; i++) all[i] = (byte) values[i];
        return all;
    }
}
