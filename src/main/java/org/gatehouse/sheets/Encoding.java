package org.gatehouse.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/**
 * Finds the encoding in which every byte of a file makes sense. Only strict decoding is trusted, never a guess: a name read
 * in the wrong encoding would be a name that is never found again.
 */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * What Windows-1252 shows where the file is in truth something else: symbols inside words, UTF-8 bytes read singly, and
     * the accents and apostrophes of the Macintosh’s own encoding.
     */
    private static final Pattern MISREAD = Pattern.compile("[ÃÂ][\\u00A1-\\u00BF\\u00AD]"
            + "|\\p{L}[¡¢£¤¥¦§©«¬®±²³¶¸¹»¼½¾¿‚ƒ„†‡ˆ‰]\\p{L}"
            + "|(?<!\\p{L})[£¤¥¦©±²³¶¹¼½¾¿]\\p{Ll}"
            + "|\\p{Ll}[ŽŸ]|\\p{L}‘(?!\\p{L})|\\b[ODL]Õ\\p{Lu}\\p{Ll}");

    private Encoding() {}

    static String text(byte[] bytes, String name) {
        String text = decoded(bytes).orElseThrow(() -> new Refusal("sheets.encoding", name));
        if (text.indexOf('\0') >= 0) throw new Refusal("sheets.no-table", name);
        return text;
    }

    private static Optional<String> decoded(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB, 0xBF)) return strictly(StandardCharsets.UTF_8, bytes, 3);
        if (marked(bytes, 0xFF, 0xFE)) return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        if (marked(bytes, 0xFE, 0xFF)) return strictly(StandardCharsets.UTF_16BE, bytes, 2);
        Optional<Charset> wide = unmarkedUtf16(bytes);
        if (wide.isPresent()) return strictly(wide.get(), bytes, 0);
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes, 0);
        if (utf8.isPresent()) return utf8;
        return strictly(WINDOWS_1252, bytes, 0)
                .filter(text -> !MISREAD.matcher(text).find());
    }

    private static boolean marked(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) return false;
        }
        return true;
    }

    /** In UTF-16 most of an English table’s second bytes are zero, and few of the others. */
    private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0) return Optional.empty();
        int even = 0;
        int odd = 0;
        for (int at = 0; at < bytes.length; at += 2) {
            if (bytes[at] == 0) even++;
            if (bytes[at + 1] == 0) odd++;
        }
        int half = bytes.length / 4;
        if (odd > half && even == 0) return Optional.of(StandardCharsets.UTF_16LE);
        if (even > half && odd == 0) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }
}
