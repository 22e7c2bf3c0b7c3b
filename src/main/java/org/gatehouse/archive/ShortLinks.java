package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts back where the short links of a post lead, as far as the archive says so. */
final class ShortLinks {
    private static final Pattern SHORT = Pattern.compile("https?://t\\.co/\\w+");

    /** What stands for the pictures, where the archive does not say which link that is. */
    private static final Pattern AT_THE_END = Pattern.compile("\\s*https?://t\\.co/\\w+$");

    private ShortLinks() {}

    static String expanded(String text, JsonNode tweet) {
        Map<String, String> leads = new HashMap<>();
        for (JsonNode media : tweet.path("entities").path("media")) put(leads, media, "");
        for (JsonNode media : tweet.path("extended_entities").path("media")) put(leads, media, "");
        for (JsonNode link : tweet.path("entities").path("urls"))
            Fields.text(link, "expanded_url").ifPresent(whole -> put(leads, link, whole));
        String expanded = leads.isEmpty()
                ? text
                : SHORT.matcher(text)
                        .replaceAll(link -> Matcher.quoteReplacement(leads.getOrDefault(link.group(), link.group())))
                        .stripTrailing();
        if (leads.containsValue("")) return expanded;
        boolean pictures = !tweet.path("entities").path("media").isEmpty()
                || !tweet.path("extended_entities").path("media").isEmpty();
        return pictures ? AT_THE_END.matcher(expanded).replaceFirst("") : expanded;
    }

    private static void put(Map<String, String> leads, JsonNode entity, String whole) {
        Fields.text(entity, "url").ifPresent(link -> leads.put(link, whole));
    }
}
