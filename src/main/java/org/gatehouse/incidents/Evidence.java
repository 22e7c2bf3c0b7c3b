package org.gatehouse.incidents;

import java.util.Locale;
import org.gatehouse.book.Hashes;
import org.gatehouse.rules.Refusal;

/** What is said of a file that becomes evidence; its bytes are kept as they came. */
final class Evidence {
    private static final int LONGEST_NAME = 120;

    private Evidence() {}

    /** @throws Refusal where it is empty or too large to be kept in the school's file */
    static Attachment describe(int number, StagedFile file) {
        requireFit(file);
        return new Attachment(
                number, name(file.name()), mediaType(file), file.content().length, Hashes.sha256(file.content()));
    }

    static void requireFit(StagedFile file) {
        if (file.content().length == 0) throw new Refusal("incidents.evidence.empty", name(file.name()));
        if (file.content().length > StagedFile.LARGEST)
            throw new Refusal("incidents.evidence.large", name(file.name()), StagedFile.LARGEST / (1024 * 1024));
    }

    /** The last part of a path, without what a list could not show. */
    private static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }

    /** By the first bytes, since names lie. */
    private static String mediaType(StagedFile file) {
        byte[] head = file.content();
        if (begins(head, 0x89, 'P', 'N', 'G')) return "image/png";
        if (begins(head, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (begins(head, 'G', 'I', 'F', '8')) return "image/gif";
        if (begins(head, '%', 'P', 'D', 'F')) return "application/pdf";
        return file.name().toLowerCase(Locale.ROOT).endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }

    private static boolean begins(byte[] content, int... head) {
        if (content.length < head.length) return false;
        for (int at = 0; at < head.length; at++) if ((content[at] & 0xFF) != head[at]) return false;
        return true;
    }
}
