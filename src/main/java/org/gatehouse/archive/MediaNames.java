package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** Finds which of an archive’s pictures and videos belong to a post. */
final class MediaNames {
    private static final List<String> FOLDERS = List.of("tweets_media/", "tweet_media/");
    private static final String VIDEO = "(?i).*\\.(mp4|mov|m4v|webm)";

    private final NavigableSet<String> names;

    MediaNames(NavigableSet<String> names) {
        this.names = names;
    }

    /** All the pictures of a post stand in its extended entities; its plain ones hold the first alone. */
    List<ArchivedMedia> of(String tweetId, JsonNode tweet) {
        JsonNode extended = tweet.path("extended_entities").path("media");
        JsonNode media = extended.isEmpty() ? tweet.path("entities").path("media") : extended;
        Map<String, JsonNode> each = new LinkedHashMap<>();
        for (JsonNode one : media) if (one.isObject()) each.putIfAbsent(id(one) + " " + url(one), one);
        boolean oneFilm = each.values().stream().filter(MediaNames::isFilm).count() == 1;
        return each.values().stream()
                .map(one -> new ArchivedMedia(
                        id(one), Fields.text(one, "type").orElse(""), url(one), name(tweetId, one, oneFilm)))
                .toList();
    }

    private static String id(JsonNode one) {
        return Fields.id(one, "id_str", "id").orElse("");
    }

    private static String url(JsonNode one) {
        return Fields.text(one, "media_url_https", "media_url").orElse("");
    }

    private static boolean isFilm(JsonNode one) {
        return Fields.text(one, "type").filter("photo"::equals).isEmpty();
    }

    private Optional<String> name(String tweetId, JsonNode one, boolean oneFilm) {
        for (String folder : FOLDERS) {
            String start = folder + tweetId + "-";
            for (String variant : best(one.path("video_info").path("variants")))
                if (names.contains(start + last(variant))) return Optional.of(start + last(variant));
            Optional<String> any = isFilm(one) && oneFilm ? film(start) : Optional.empty();
            if (any.isPresent()) return any;
            // Of a film this is a still picture, better than nothing.
            if (names.contains(start + last(url(one)))) return Optional.of(start + last(url(one)));
        }
        return Optional.empty();
    }

    /** The post’s only film may bear a name that its variants do not. */
    private Optional<String> film(String start) {
        return names.tailSet(start).stream()
                .takeWhile(name -> name.startsWith(start))
                .filter(name -> name.matches(VIDEO))
                .findFirst();
    }

    private static List<String> best(JsonNode variants) {
        List<JsonNode> ordered = new ArrayList<>();
        variants.forEach(ordered::add);
        ordered.sort(Comparator.comparingLong(
                        (JsonNode variant) -> variant.path("bitrate").asLong())
                .reversed());
        return ordered.stream()
                .flatMap(variant -> Fields.text(variant, "url").stream())
                .toList();
    }

    private static String last(String url) {
        String path = url.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        // A size may follow, as in “picture.jpg:large”.
        return name.replaceFirst(":.*$", "");
    }
}
