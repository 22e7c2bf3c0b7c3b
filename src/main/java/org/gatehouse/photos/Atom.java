package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One box of an MP4 that lies in memory, as ISO/IEC 14496-12 lays it out.
 *
 * @param type four letters
 * @param payload behind its head, from position zero on
 */
record Atom(String type, ByteBuffer payload) {
    private static final int HEAD = 8;
    /** No file that is played has more of them in one place. */
    private static final int MOST = 10_000;

    /** @throws RuntimeException where the boxes do not fill the bytes exactly */
    static List<Atom> all(ByteBuffer in) {
        ByteBuffer bytes = in.duplicate().rewind();
        List<Atom> all = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int size = bytes.getInt();
            String type = type(bytes);
            if (size < HEAD || size - HEAD > bytes.remaining() || all.size() == MOST)
                throw new IllegalArgumentException("a box of " + size + " bytes");
            all.add(new Atom(type, bytes.slice(bytes.position(), size - HEAD)));
            bytes.position(bytes.position() + size - HEAD);
        }
        return all;
    }

    static String type(ByteBuffer in) {
        byte[] type = new byte[4];
        in.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    List<Atom> children() {
        return all(payload);
    }

    int size() {
        return payload.limit();
    }

    /** The type as it can be shown to a person. */
    String shown() {
        return shown(type);
    }

    static String shown(String type) {
        return type.replaceAll("[^A-Za-z0-9 ©-]", "?");
    }

    boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) if (payload.get(i) != 0) return false;
        return true;
    }

    int intAt(int at) {
        return payload.getInt(at);
    }

    int shortAt(int at) {
        return Short.toUnsignedInt(payload.getShort(at));
    }

    String typeAt(int at) {
        return type(payload.duplicate().position(at));
    }
}
