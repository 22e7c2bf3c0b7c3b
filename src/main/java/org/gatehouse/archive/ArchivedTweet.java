package org.gatehouse.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One post of the school’s account.
 *
 * @param createdAt empty only where neither the archive nor the number of an early post tells
 * @param text as it was read on the screen, save that links stand in their short form
 * @param expanded the same with its links where they lead, and without the one that stands for the pictures
 * @param replyTo empty where the post answers nobody
 * @param retweet whether the account passed on what another one wrote
 * @param hashtags without their #
 * @param mentions handles without their @
 * @param links where they lead, not the short form
 * @param at the point or, less exactly, the middle of the place that the post was marked with
 * @param place in words, such as “Leeds, England”; empty where none was given
 * @param editions the numbers of all its editions, where it was edited since it was posted
 */
public record ArchivedTweet(
        String id,
        Optional<Instant> createdAt,
        String text,
        String expanded,
        Optional<ReplyTo> replyTo,
        boolean retweet,
        List<String> hashtags,
        List<String> mentions,
        List<String> links,
        List<ArchivedMedia> media,
        Optional<Coordinates> at,
        String place,
        List<String> editions) {
    public ArchivedTweet {
        hashtags = List.copyOf(hashtags);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
        media = List.copyOf(media);
        editions = List.copyOf(editions);
    }

    /**
     * What a post answers, each part as far as the archive says so.
     *
     * @param handle without its @; empty where the archive does not say
     */
    public record ReplyTo(Optional<String> tweetId, Optional<String> accountId, String handle) {}
}
