package org.gatehouse.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Does to the bytes of a file what broken disks, wrong programs and clever people do. */
public final class Harm {
    /** Longer than this a harmed file does not grow. */
    private static final int MOST = 1 << 22;

    private static final List<byte[]> WORDS = List.of(
            bytes("\"\"\"\"\""),
            bytes("=HYPERLINK(\"http://x.example\")"),
            bytes("\u0000\u0000\u0000\u0000"),
            bytes("{\"text\":[[[[[[[[[["),
            bytes("\\ud800\\udc00\\ud800"),
            bytes("<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\">]>&a;"),
            bytes("../../../../etc/passwd"),
            bytes("1e999999999"),
            bytes("\uFEFF\u202E\u0301"),
            new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
            new byte[] {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});

    private Harm() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes with one to four harms done to them. */
    public static byte[] done(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int times = 1 + random.nextInt(4); times > 0; times--) bytes = once(bytes, random);
        return bytes.length > MOST ? Arrays.copyOf(bytes, MOST) : bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        if (bytes.length < 2) return WORDS.get(random.nextInt(WORDS.size()));
        // Headers are short and content is long: half of the harm goes where the structure is.
        int reach = random.nextBoolean() ? bytes.length : Math.min(400, bytes.length);
        int at = random.nextInt(reach);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(64));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, at, 1 << random.nextInt(8));
            case 1 -> flipped(bytes, at, 1 + random.nextInt(255));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 4 -> put(bytes, at, WORDS.get(random.nextInt(WORDS.size())));
            case 5 -> put(bytes, at, Arrays.copyOfRange(bytes, at, end));
            case 6 -> overwritten(bytes, at, WORDS.get(random.nextInt(WORDS.size())));
            default -> repeated(bytes, at, end, 1 + random.nextInt(200));
        };
    }

    private static byte[] flipped(byte[] bytes, int at, int by) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) by;
        return flipped;
    }

    private static byte[] overwritten(byte[] bytes, int at, byte[] by) {
        byte[] over = bytes.clone();
        System.arraycopy(by, 0, over, at, Math.min(by.length, bytes.length - at));
        return over;
    }

    private static byte[] put(byte[] bytes, int at, byte[] what) {
        return joined(Arrays.copyOf(bytes, at), what, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] repeated(byte[] bytes, int from, int to, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        for (int time = 0; time < times; time++) out.write(bytes, from, to - from);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
