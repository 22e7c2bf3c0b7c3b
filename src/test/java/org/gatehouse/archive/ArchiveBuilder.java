package org.gatehouse.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives for tests as X writes them, and, file by file, as X never would. */
public final class ArchiveBuilder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** An archive with nothing in it yet. */
    public static ArchiveBuilder archive() {
        return new ArchiveBuilder().file("Your archive.html", "<!doctype html><title>Your archive</title>");
    }

    public ArchiveBuilder account(String accountId, String handle, String displayName) {
        return list(
                "account.js",
                "account",
                List.of(Map.of(
                        "account",
                        Map.of(
                                "email",
                                "office@example.org",
                                "createdVia",
                                "web",
                                "username",
                                handle,
                                "accountId",
                                accountId,
                                "createdAt",
                                "2015-09-01T08:30:00.000Z",
                                "accountDisplayName",
                                displayName))));
    }

    /** @param generatedOn such as {@code 2026-11-02T09:15:00.000Z} */
    public ArchiveBuilder manifest(
            String accountId, String handle, String generatedOn, boolean partial, String... named) {
        Map<String, Object> types = new LinkedHashMap<>();
        for (String file : named)
            types.put(
                    file, Map.of("files", List.of(Map.of("fileName", "data/" + file, "globalName", "", "count", "1"))));
        return file(
                "data/manifest.js",
                "window.__THAR_CONFIG = "
                        + json(Map.of(
                                "userInfo", Map.of("accountId", accountId, "userName", handle, "displayName", handle),
                                "archiveInfo",
                                        Map.of(
                                                "sizeBytes",
                                                "1000",
                                                "generationDate",
                                                generatedOn,
                                                "isPartialArchive",
                                                partial,
                                                "maxPartSizeBytes",
                                                "53687091200"),
                                "dataTypes", types)));
    }

    public ArchiveBuilder followers(String... ids) {
        return accounts("follower.js", "follower", ids);
    }

    public ArchiveBuilder following(String... ids) {
        return accounts("following.js", "following", ids);
    }

    public ArchiveBuilder blocked(String... ids) {
        return accounts("block.js", "blocking", ids);
    }

    public ArchiveBuilder muted(String... ids) {
        return accounts("mute.js", "muting", ids);
    }

    private ArchiveBuilder accounts(String file, String key, String... ids) {
        return list(
                file,
                file.replace(".js", ""),
                Stream.of(ids).map(id -> Map.of(key, accountOf(id))).toList());
    }

    private static Map<String, String> accountOf(String id) {
        Map<String, String> account = new LinkedHashMap<>();
        account.put("accountId", id);
        account.put("userLink", "https://twitter.com/intent/user?user_id=" + id);
        return account;
    }

    /** One post with an id, a text and whatever else is said of it. */
    public static Map<String, Object> tweet(String id, String text, Map<String, ?> more) {
        Map<String, Object> tweet = new LinkedHashMap<>();
        tweet.put("id_str", id);
        tweet.put("id", id);
        tweet.put("full_text", text);
        tweet.put("entities", Map.of("hashtags", List.of(), "user_mentions", List.of(), "urls", List.of()));
        tweet.put("favorite_count", "3");
        tweet.put("truncated", false);
        tweet.putAll(more);
        return Map.of("tweet", tweet);
    }

    /** A picture of a post, for the list {@code media} in its {@code extended_entities}. */
    public static Map<String, Object> photo(String id, String fileName) {
        return Map.of("id_str", id, "type", "photo", "media_url_https", "https://pbs.twimg.com/media/" + fileName);
    }

    /** @param tweets made by {@link #tweet} */
    public ArchiveBuilder tweets(List<? extends Map<String, ?>> tweets) {
        return list("tweets.js", "tweets", tweets);
    }

    /** One message for {@link #conversation}. */
    public static Map<String, Object> message(String id, String sender, String recipient, String at, String text) {
        return Map.of(
                "messageCreate",
                Map.of(
                        "id", id,
                        "senderId", sender,
                        "recipientId", recipient,
                        "createdAt", at,
                        "text", text,
                        "mediaUrls", List.of(),
                        "urls", List.of()));
    }

    public static Map<String, Object> conversation(String id, List<? extends Map<String, ?>> messages) {
        Map<String, Object> conversation = new LinkedHashMap<>();
        conversation.put("conversationId", id);
        conversation.put("messages", messages);
        return Map.of("dmConversation", conversation);
    }

    /** @param conversations made by {@link #conversation} */
    public ArchiveBuilder directMessages(List<? extends Map<String, ?>> conversations) {
        return list("direct-messages.js", "direct_messages", conversations);
    }

    /** A file of the data folder that gives a list to {@code window.YTD.<variable>.part0}. */
    public ArchiveBuilder list(String file, String variable, List<?> entries) {
        return file("data/" + file, "window.YTD." + variable + ".part0 = " + json(entries));
    }

    /** A file with exactly this text, such as {@code data/follower.js}. */
    public ArchiveBuilder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public ArchiveBuilder file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Writes a zip, as it is downloaded. */
    public Path zip(Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return to;
    }

    /** Writes the folder to which a zip is unpacked. */
    public Path folder(Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path at = to.resolve(file.getKey());
            Files.createDirectories(at.getParent());
            Files.write(at, file.getValue());
        }
        return to;
    }

    /** Writes one of the files alone. */
    public Path loose(String path, Path to) throws IOException {
        return Files.write(to, files.get(path));
    }

    /** The paths of the files, in the order in which they were added. */
    public List<String> paths() {
        return new ArrayList<>(files.keySet());
    }

    private static String json(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
