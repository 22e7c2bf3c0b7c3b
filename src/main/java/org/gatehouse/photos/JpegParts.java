package org.gatehouse.photos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a JPEG file in their order, found by its markers alone.
 *
 * @param parts every marker with what belongs to it; a start of scan includes its coded data
 * @param end where the picture ends, just after its end marker; -1 where it never comes
 * @param stray whether bytes lie between the parts that belong to none
 */
record JpegParts(List<Part> parts, int end, boolean stray) {
    static final int SOI = 0xD8;
    static final int EOI = 0xD9;
    static final int SOS = 0xDA;
    static final int DQT = 0xDB;
    static final int DHT = 0xC4;
    static final int DRI = 0xDD;
    static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP14 = 0xEE;
    static final int APP15 = 0xEF;
    static final int COM = 0xFE;

    /** A JFIF header without a thumbnail: marker, length 16, and what that length counts. */
    static final int BARE_JFIF = 18;

    /**
     * @param marker its second byte
     * @param start of the marker in the file
     * @param end after the part's last byte
     */
    record Part(int marker, int start, int end) {
        boolean isFrame() {
            return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != 0xC8 && marker != 0xCC;
        }

        boolean isApplication() {
            return marker >= APP0 && marker <= APP15;
        }

        /** Where the payload begins: after the marker and the two bytes of length. */
        int payload() {
            return start + 4;
        }

        boolean payloadStarts(byte[] bytes, String signature) {
            byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
            if (payload() + expected.length > end) return false;
            for (int i = 0; i < expected.length; i++) if (bytes[payload() + i] != expected[i]) return false;
            return true;
        }
    }

    static JpegParts of(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        boolean stray = false;
        int at = 0;
        while (at + 1 < bytes.length) {
            int marker = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) != 0xFF || marker == 0x00 || marker == 0xFF) {
                stray = true;
                at++;
                continue;
            }
            if (marker == EOI) {
                parts.add(new Part(EOI, at, at + 2));
                return new JpegParts(List.copyOf(parts), at + 2, stray);
            }
            // A second beginning before the end: the first picture was cut off.
            if (marker == SOI && !parts.isEmpty()) break;
            int end = standsAlone(marker) ? at + 2 : endOfSegment(bytes, at);
            if (end > 0 && marker == SOS) end = endOfScan(bytes, end);
            if (end < 0) break;
            parts.add(new Part(marker, at, end));
            at = end;
        }
        return new JpegParts(List.copyOf(parts), -1, stray);
    }

    private static boolean standsAlone(int marker) {
        return marker == SOI || marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static int endOfSegment(byte[] bytes, int at) {
        if (at + 3 >= bytes.length) return -1;
        int length = unsignedShort(bytes, at + 2);
        int end = at + 2 + length;
        return length < 2 || end > bytes.length ? -1 : end;
    }

    private static int endOfScan(byte[] bytes, int at) {
        for (int i = at; i + 1 < bytes.length; i++) {
            if (bytes[i] != (byte) 0xFF) continue;
            int next = bytes[i + 1] & 0xFF;
            if (next != 0x00 && next != 0xFF && !isRestart(next)) return i;
        }
        return -1;
    }

    static int unsignedShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    List<Part> frames() {
        return parts.stream().filter(Part::isFrame).toList();
    }

    long scans() {
        return parts.stream().filter(part -> part.marker == SOS).count();
    }
}
