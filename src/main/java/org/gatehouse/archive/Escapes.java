package org.gatehouse.archive;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes the few escapes of HTML that X writes into texts, once, and not again in what comes out. */
final class Escapes {
    private static final Map<String, String> SIGNS =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'");
    private static final Pattern ANY = Pattern.compile(String.join("|", SIGNS.keySet()));

    private Escapes() {}

    static String undone(String text) {
        return ANY.matcher(text).replaceAll(sign -> Matcher.quoteReplacement(SIGNS.get(sign.group())));
    }
}
