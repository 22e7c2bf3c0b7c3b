package org.gatehouse.checks;

import com.google.common.net.InternetDomainName;
import java.net.IDN;

/** What the platform counts as an address of 23: with a scheme or bare, its last label a real top-level domain. */
final class PlatformAddress {
    private static final int LONGEST = 4096;
    /** No name on the network is longer, whatever is written. */
    private static final int LONGEST_HOST = 260;

    private PlatformAddress() {}

    /**
     * The address whose host holds the dot at {@code dot}, as start in the upper and end in the lower half, or 0 where there is
     * none.
     *
     * @param floor no address starts before this offset
     */
    static long around(String text, int dot, int floor) {
        int hostStart = dot;
        while (hostStart > Math.max(Math.max(floor, 0), dot - LONGEST_HOST) && isHostPart(text.charAt(hostStart - 1)))
            hostStart--;
        int schemeStart = schemeStart(text, hostStart, Math.max(floor, 0));
        boolean bare = schemeStart < 0;
        if (bare) {
            while (hostStart < dot && !isAsciiLetterOrDigit(text.charAt(hostStart))) {
                if (text.charAt(hostStart) < 0x80) return 0;
                hostStart++;
            }
            int lastForeign = lastForeign(text, hostStart, dot);
            if (lastForeign >= 0) hostStart = lastForeign + 1;
            if (hostStart > 0 && "@$#＠＃-_./".indexOf(text.charAt(hostStart - 1)) >= 0) return 0;
        }
        if (hostStart >= dot) return 0;
        int hostEnd = hostEnd(text, hostStart, dot, bare);
        if (hostEnd < 0) return 0;
        int end = PlatformPath.endOf(text, port(text, hostEnd));
        int start = bare ? hostStart : schemeStart;
        if (!fits(text.substring(hostStart, hostEnd), end - start + (bare ? "https://".length() : 0))) return 0;
        return (long) start << 32 | end;
    }

    private static int schemeStart(String text, int hostStart, int floor) {
        if (hostStart < 3 || !text.startsWith("://", hostStart - 3)) return -1;
        for (String scheme : new String[] {"https", "http"}) {
            int start = hostStart - 3 - scheme.length();
            if (start < floor || !text.regionMatches(true, start, scheme, 0, scheme.length())) continue;
            if (start > 0
                    && (isAsciiLetterOrDigit(text.charAt(start - 1)) || "@$#＠＃".indexOf(text.charAt(start - 1)) >= 0))
                continue;
            return start;
        }
        return -1;
    }

    private static int lastForeign(String text, int from, int to) {
        for (int i = to - 1; i >= from; i--) if (text.charAt(i) > 0x24F) return i;
        return -1;
    }

    /** The end of the longest host whose last label is a top-level domain. */
    private static int hostEnd(String text, int start, int dot, boolean bare) {
        int limit = dot;
        while (limit < Math.min(text.length(), start + LONGEST_HOST)
                && isHostPart(text.charAt(limit))
                && !(bare && text.charAt(limit) > 0x24F)) limit++;
        if (limit - start >= LONGEST_HOST) return -1;
        for (int end = limit; end > dot; end = text.lastIndexOf('.', end - 1)) {
            int label = text.lastIndexOf('.', end - 1);
            if (label < start) return -1;
            boolean closed = end == text.length() || text.charAt(end) != '@';
            if (closed && label + 1 < end && isTopLevel(text.substring(label + 1, end))) return end;
        }
        return -1;
    }

    static boolean isTopLevel(String label) {
        if (label.length() < 2 || Character.isDigit(label.charAt(0)) || label.indexOf('_') >= 0) return false;
        return InternetDomainName.isValid(label)
                && InternetDomainName.from(label).isRegistrySuffix();
    }

    private static int port(String text, int at) {
        if (at >= text.length() || text.charAt(at) != ':') return at;
        int end = at + 1;
        while (end < text.length() && Cutter.isDigit(text.charAt(end))) end++;
        return end > at + 1 ? end : at;
    }

    private static boolean fits(String host, int length) {
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return !ascii.isEmpty() && length + ascii.length() - host.length() <= LONGEST;
        } catch (IllegalArgumentException | IndexOutOfBoundsException tooLong) {
            return false;
        }
    }

    private static boolean isHostPart(char c) {
        return c == '.' || c == '-' || c == '_' || isAsciiLetterOrDigit(c) || c > 0xBF && Character.isLetterOrDigit(c);
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
