package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gatehouse.archive.ArchivedTweet.ReplyTo;

/** Reads the account’s posts, one after the other, and hands on those that still stand, or those that were deleted. */
final class TweetReader {
    private static final Pattern RETWEET = Pattern.compile("^RT @\\w{1,20}: ");

    private final Set<String> deleted;
    private final boolean ofDeleted;
    private final MediaNames media;
    private final Problems problems;
    private final Consumer<ArchivedTweet> next;

    TweetReader(Set<String> deleted, MediaNames media, Problems problems, Consumer<ArchivedTweet> next) {
        this(deleted, false, media, problems, next);
    }

    private TweetReader(
            Set<String> deleted, boolean ofDeleted, MediaNames media, Problems problems, Consumer<ArchivedTweet> next) {
        this.deleted = deleted;
        this.ofDeleted = ofDeleted;
        this.media = media;
        this.problems = problems;
        this.next = next;
    }

    static TweetReader ofDeleted(MediaNames media, Problems problems, Consumer<ArchivedTweet> next) {
        return new TweetReader(Set.of(), true, media, problems, next);
    }

    void read(String file, int number, JsonNode entry) {
        JsonNode tweet = Fields.content(entry, DataKind.TWEETS.keys());
        Optional<String> id = Fields.id(tweet, "id_str", "id");
        if (id.isEmpty()) {
            problems.add(file, number, "archive.entry.no-tweet");
            return;
        }
        if (!ofDeleted && (deleted.contains(id.get()) || tweet.hasNonNull("deleted_at"))) return;
        Optional<String> text = Fields.text(tweet, "full_text", "text");
        if (text.isEmpty()) problems.add(file, number, "archive.entry.no-text", id.get());
        next.accept(tweet(id.get(), Escapes.undone(text.orElse("")), tweet));
    }

    private ArchivedTweet tweet(String id, String text, JsonNode tweet) {
        JsonNode entities = tweet.path("entities");
        return new ArchivedTweet(
                id,
                Fields.text(tweet, "created_at").flatMap(Moments::of).or(() -> Moments.ofId(id)),
                text,
                ShortLinks.expanded(text, tweet),
                replyTo(tweet),
                tweet.path("retweeted_status").isObject()
                        || RETWEET.matcher(text).find(),
                texts(entities.path("hashtags"), "text"),
                texts(entities.path("user_mentions"), "screen_name"),
                texts(entities.path("urls"), "expanded_url", "url"),
                media.of(id, tweet),
                Places.of(tweet),
                Fields.text(tweet.path("place"), "full_name", "name").orElse(""),
                editions(tweet.path("edit_info")));
    }

    private static List<String> editions(JsonNode info) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode id : info.findPath("editTweetIds")) if (id.isTextual()) ids.add(id.textValue());
        return ids.size() > 1 ? List.copyOf(ids) : List.of();
    }

    private static Optional<ReplyTo> replyTo(JsonNode tweet) {
        Optional<String> id = Fields.id(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id");
        Optional<String> account = Fields.id(tweet, "in_reply_to_user_id_str", "in_reply_to_user_id");
        String handle = Fields.text(tweet, "in_reply_to_screen_name").orElse("");
        if (id.isEmpty() && account.isEmpty() && handle.isEmpty()) return Optional.empty();
        return Optional.of(new ReplyTo(id, account, handle));
    }

    private static List<String> texts(JsonNode entities, String... names) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entity : entities) Fields.text(entity, names).ifPresent(texts::add);
        return texts;
    }
}
