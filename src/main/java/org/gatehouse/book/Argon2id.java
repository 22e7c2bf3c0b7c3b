package org.gatehouse.book;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The slow, memory-hungry derivation from what a person knows to bytes (RFC 9106). */
public final class Argon2id {
    /**
     * How much work a guess costs.
     *
     * @param kib memory in KiB
     */
    public record Costs(int kib, int passes, int lanes) {
        /** The least that OWASP's cheat sheet on storing passwords asks for. */
        public static final Costs STANDARD = new Costs(19 * 1024, 2, 1);

        public Costs {
            if (!areInBounds(kib, passes, lanes))
                throw new IllegalArgumentException("costs out of bounds: " + kib + ", " + passes + ", " + lanes);
        }

        /** Costs come from the file too, and a doctored one must not take all the memory. */
        public static boolean areInBounds(int kib, int passes, int lanes) {
            return lanes >= 1 && lanes <= 4 && kib >= 8 * lanes && kib <= 64 * 1024 && passes >= 1 && passes <= 8;
        }
    }

    private Argon2id() {}

    public static byte[] derive(char[] secret, byte[] salt, Costs costs, int length) {
        byte[] bytes = utf8(secret);
        byte[] derived = new byte[length];
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(costs.kib())
                    .withIterations(costs.passes())
                    .withParallelism(costs.lanes())
                    .withSalt(salt)
                    .build());
            generator.generateBytes(bytes, derived);
            return derived;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Keyboards disagree on how an accented letter is made up; one form lets both sign in. */
    private static byte[] utf8(char[] secret) {
        CharBuffer typed = CharBuffer.wrap(secret);
        CharBuffer composed = Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? typed
                : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(composed);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
