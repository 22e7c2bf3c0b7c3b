package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every address in a text: with any scheme, beginning with www, or a bare host whose ending is a common one. */
final class LinkFinder {
    private static final Pattern OPAQUE = Pattern.compile(
            "(?i)(?<![\\w.])((?:javascript|vbscript):(?=\\S)\\S*|javascript:\\s*\\w+\\([^)]*\\)|data:(?=[a-z]+/|[,;])\\S+|file:(?=/)\\S+|(?:tel|sms):(?=[+\\d(])[\\d+()\\- ]+|geo:(?=-?\\d)\\S+|mailto:\\S+@\\S+)");
    private static final Set<String> COMMON_ENDINGS = Set.of(
            "com", "org", "net", "info", "biz", "io", "eu", "gov", "edu", "app", "dev", "tv", "uk", "scot", "wales",
            "cymru", "london", "online", "site", "xyz");

    private LinkFinder() {}

    static List<Link> in(String text) {
        boolean dot = text.indexOf('.') >= 0;
        boolean colon = text.indexOf(':') >= 0;
        if (!dot && !colon) return List.of();
        List<Link> links = new ArrayList<>(0);
        if (colon) withScheme(text, links);
        if (dot) bare(text, links);
        if (links.size() > 1) links.sort(Comparator.comparingInt(Link::start));
        return links;
    }

    private static void withScheme(String text, List<Link> links) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int start = at;
            while (start > 0 && isSchemePart(text.charAt(start - 1))) start--;
            if (start == at || within(links, start)) continue;
            int end = end(text, at + 3);
            String scheme = text.substring(start, at).toLowerCase(Locale.ROOT);
            links.add(authority(text, start, at + 3, end, scheme));
        }
        if (!mayBeOpaque(text)) return;
        Matcher opaque = OPAQUE.matcher(text);
        while (opaque.find()) {
            if (within(links, opaque.start())) continue;
            String scheme =
                    opaque.group().substring(0, opaque.group().indexOf(':')).toLowerCase(Locale.ROOT);
            links.add(new Link(opaque.start(), trimmed(text, opaque.start(), opaque.end()), scheme, "", ""));
        }
    }

    /** A scheme has a letter before its colon and, save in “javascript: f()”, something right after it. */
    private static boolean mayBeOpaque(String text) {
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            if (at == 0 || at + 1 == text.length() || !Character.isLetter(text.charAt(at - 1))) continue;
            if (!Character.isWhitespace(text.charAt(at + 1)) || text.indexOf('(', at) > 0) return true;
        }
        return false;
    }

    private static Link authority(String text, int start, int from, int end, String scheme) {
        int stop = from;
        while (stop < end && "/?#".indexOf(text.charAt(stop)) < 0) stop++;
        String authority = text.substring(from, stop);
        int at = Math.max(authority.lastIndexOf('@'), authority.lastIndexOf('\\'));
        String user = at < 0 ? "" : authority.substring(0, at + 1);
        return new Link(start, end, scheme, user, host(authority.substring(at + 1)));
    }

    private static String host(String authority) {
        if (authority.startsWith("[")) return authority;
        int port = authority.indexOf(':');
        String host = port < 0 ? authority : authority.substring(0, port);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static void bare(String text, List<Link> links) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot == 0
                    || dot + 1 >= text.length()
                    || !isHostPart(text.charAt(dot - 1))
                    || !isHostPart(text.charAt(dot + 1))) continue;
            if (within(links, dot)) continue;
            int start = dot;
            while (start > 0 && (isHostPart(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) start--;
            int stop = dot;
            while (stop < text.length() && (isHostPart(text.charAt(stop)) || text.charAt(stop) == '.')) stop++;
            while (text.charAt(stop - 1) == '.') stop--;
            int next = stop;
            boolean mail = start > 0 && "@%+".indexOf(text.charAt(start - 1)) >= 0
                    || stop < text.length() && text.charAt(stop) == '@';
            String host = text.substring(start, stop);
            if (!mail && isAddress(host, stop < text.length() && text.charAt(stop) == '/')) {
                int end = stop < text.length() && "/?#:".indexOf(text.charAt(stop)) >= 0 ? end(text, stop) : stop;
                links.add(new Link(start, end, "", "", host));
                next = end;
            }
            dot = Math.max(dot, next - 1);
        }
    }

    private static boolean isAddress(String host, boolean pathFollows) {
        if (isIp(host)) return true;
        int last = host.lastIndexOf('.') + 1;
        String ending = host.substring(last);
        String lower = ending.toLowerCase(Locale.ROOT);
        boolean written = host.equals(host.toLowerCase(Locale.ROOT)) || host.equals(host.toUpperCase(Locale.ROOT));
        if (host.regionMatches(true, 0, "www.", 0, 4)) return host.indexOf('.', 4) > 0;
        if (Hosts.isShortener(host.toLowerCase(Locale.ROOT))) return written || pathFollows;
        if (!pathFollows && !COMMON_ENDINGS.contains(lower)) return false;
        // “We had fun.It was hot” has a dot and no address.
        if (!ending.equals(lower) && !written) return false;
        return PlatformAddress.isTopLevel(lower) && !Hosts.isPublicSuffix(host) && host.charAt(0) != '-';
    }

    static boolean isIp(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) return false;
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
            if (Integer.parseInt(part) > 255) return false;
        }
        return true;
    }

    private static boolean within(List<Link> links, int at) {
        for (Link link : links) if (at >= link.start() && at < link.end()) return true;
        return false;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"“”".indexOf(text.charAt(end)) < 0) end++;
        return trimmed(text, from, end);
    }

    /** Punctuation at the end belongs to the sentence, a bracket only where it closes none in the address. */
    private static int trimmed(String text, int from, int to) {
        int end = to;
        while (end > from) {
            char c = text.charAt(end - 1);
            boolean open = c == ')' && opened(text, from, end);
            if (open || ".,;:!?'’)]}*\u2026 ".indexOf(c) < 0) break;
            end--;
        }
        return end;
    }

    /** Whether the bracket that ends the stretch closes one within it. */
    private static boolean opened(String text, int from, int end) {
        int depth = 0;
        for (int i = from; i < end - 1; i++) {
            if (text.charAt(i) == '(') depth++;
            if (text.charAt(i) == ')') depth--;
        }
        return depth > 0;
    }

    private static boolean isSchemePart(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '+';
    }

    private static boolean isHostPart(char c) {
        return c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }
}
