package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The school’s own details, told apart by their shape. */
final class OwnKinds {
    private final Set<String> mails = new HashSet<>();
    private final Set<String> telephones = new HashSet<>();
    private final Set<String> handles = new HashSet<>();
    private final List<String> linkStarts = new ArrayList<>();
    private final List<String> hostNames = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final StringBuilder words = new StringBuilder(" ");
    private final Hosts hosts;

    OwnKinds(OwnDetails own) {
        for (String text : own.texts()) add(text, text.toLowerCase(Locale.ROOT));
        hosts = new Hosts(hostNames);
    }

    private void add(String text, String lower) {
        String digits = digits(text);
        List<Link> links = LinkFinder.in(lower);
        if (lower.startsWith("@") && lower.indexOf('.') < 0) {
            handles.add(Handles.fold(text));
        } else if (lower.indexOf('@') > 0) {
            mails.add(lower);
        } else if (links.size() == 1
                && links.get(0).end() == lower.length()
                && links.get(0).start() == 0) {
            addLink(links.get(0), lower);
        } else if (digits.length() >= 9 && digits.length() * 2 >= text.length()) {
            telephones.add(national(digits));
        } else {
            phrases.add(text);
            for (String part : text.split(",")) phrases.add(part);
            words.append(spaced(text)).append(' ');
        }
    }

    private void addLink(Link link, String lower) {
        String bare = bare(lower);
        int path = bare.indexOf('/');
        if (path < 0 || path == bare.length() - 1) hostNames.add(link.host());
        else linkStarts.add(bare);
    }

    private static String bare(String link) {
        String bare = link.toLowerCase(Locale.ROOT);
        int scheme = bare.indexOf("://");
        if (scheme >= 0) bare = bare.substring(scheme + 3);
        return bare.startsWith("www.") ? bare.substring(4) : bare;
    }

    boolean holdsMail(String mail) {
        return mails.contains(mail.toLowerCase(Locale.ROOT));
    }

    boolean holdsTelephone(String digits) {
        return telephones.contains(national(digits));
    }

    boolean holdsHandle(String handle) {
        return handles.contains(Handles.fold(handle));
    }

    boolean holdsLink(String host, String link) {
        if (hosts.holds(host)) return true;
        String bare = bare(link);
        for (String start : linkStarts) if (bare.startsWith(start)) return true;
        return false;
    }

    /** Whether these words stand, in this order, in the school’s own name or address. */
    boolean holdsWords(String text) {
        return words.indexOf(" " + spaced(text) + " ") >= 0;
    }

    /** Whether the code stands in the school’s own address, its space or none. */
    boolean holdsPostcode(String code) {
        String joined = code.replace(" ", "");
        return words.toString().replace(" ", "").contains(joined.toLowerCase(Locale.ROOT));
    }

    List<String> phrases() {
        return phrases;
    }

    static String spaced(String text) {
        return Reading.ofProse(text)
                .lowerText()
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("([a-z])(?=\\d)|(\\d)(?=[a-z])", "$1$2 ")
                .strip();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static String national(String digits) {
        if (digits.startsWith("0044")) return "0" + strip(digits.substring(4));
        if (digits.startsWith("44") && digits.length() > 10) return "0" + strip(digits.substring(2));
        return digits;
    }

    private static String strip(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }
}
