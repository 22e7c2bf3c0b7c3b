package org.gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.archive.ArchiveBuilder.archive;
import static org.gatehouse.archive.ArchiveBuilder.photo;
import static org.gatehouse.archive.ArchiveBuilder.tweet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TweetsTest {
    private static final String ID = "1627039445556677889";

    @TempDir
    Path folder;

    private final List<ArchivedTweet> tweets = new ArrayList<>();

    private ArchiveReading read(ArchiveBuilder builder) throws IOException {
        try (AccountArchive archive = AccountArchive.open(builder.zip(folder.resolve("a.zip")))) {
            return archive.tweets(tweets::add);
        }
    }

    private ArchivedTweet one(Map<String, ?> more) throws IOException {
        tweets.clear();
        assertThat(read(archive().tweets(List.of(tweet(ID, "Hello", more)))).problems())
                .isEmpty();
        return tweets.get(0);
    }

    @Test
    void aPlainPostIsReadWithItsMomentAndItsTextAsItWasShown() throws IOException {
        ArchiveReading reading = read(archive()
                .tweets(List.of(tweet(
                        ID,
                        "Cakes &amp; tea &lt;3 &gt; &quot;x&quot; it&#39;s &amp;lt; &eacute;",
                        Map.of("created_at", "Sat Feb 18 19:45:15 +0000 2023")))));
        assertThat(reading).isEqualTo(new ArchiveReading(List.of(), true));
        assertThat(tweets)
                .containsExactly(new ArchivedTweet(
                        ID,
                        Optional.of(Instant.parse("2023-02-18T19:45:15Z")),
                        "Cakes & tea <3 > \"x\" it's &lt; &eacute;",
                        "Cakes & tea <3 > \"x\" it's &lt; &eacute;",
                        Optional.empty(),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        "",
                        List.of()));
    }

    @Test
    void linksAreReadWhereTheyLeadAndWithoutTheOneForPictures() throws IOException {
        Map<String, Object> entities = Map.of(
                "urls",
                List.of(
                        Map.of("url", "https://t.co/ab", "expanded_url", "https://library.example/a?b=1&c"),
                        Map.of("url", "https://t.co/abc", "expanded_url", "https://museum.example/$1")),
                "media",
                List.of(Map.of("url", "https://t.co/pic1", "type", "photo")));
        tweets.clear();
        read(archive()
                .tweets(List.of(tweet(
                        ID,
                        "https://t.co/abc then https://t.co/ab and https://t.co/other https://t.co/pic1",
                        Map.of("entities", entities)))));
        assertThat(tweets.get(0).expanded())
                .isEqualTo("https://museum.example/$1 then https://library.example/a?b=1&c and https://t.co/other");
    }

    @Test
    void whatWasEditedNamesItsEditions() throws IOException {
        assertThat(one(Map.of("edit_info", Map.of("initial", Map.of("editTweetIds", List.of(ID)))))
                        .editions())
                .isEmpty();
        assertThat(one(Map.of(
                                "edit_info",
                                Map.of(
                                        "edit",
                                        Map.of(
                                                "initialTweetId",
                                                "7",
                                                "editControlInitial",
                                                Map.of("editTweetIds", List.of("7", ID))))))
                        .editions())
                .containsExactlyInAnyOrder("7", ID);
    }

    @Test
    void whatWasDeletedIsReadByItself() throws IOException {
        ArchiveBuilder builder = archive()
                .tweets(List.of(tweet(ID, "Here", Map.of())))
                .list("deleted-tweets.js", "deleted_tweets", List.of(tweet("77", "Gone", Map.of("deleted_at", "x"))));
        try (AccountArchive archive = AccountArchive.open(builder.zip(folder.resolve("deleted.zip")))) {
            archive.deletedTweets(tweets::add);
        }
        assertThat(tweets).extracting(ArchivedTweet::id).containsExactly("77");
    }

    @Test
    void theNumberOfAPostTellsItsMomentWhereTheFileDoesNot() throws IOException {
        assertThat(one(Map.of()).createdAt())
                .contains(Instant.ofEpochMilli((1627039445556677889L >> 22) + 1288834974657L));
        assertThat(one(Map.of("created_at", "one day")).createdAt()).isPresent();
        assertThat(one(Map.of("created_at", "2020-02-18T19:45:15.000Z")).createdAt())
                .contains(Instant.parse("2020-02-18T19:45:15Z"));
        assertThat(one(Map.of("created_at", "2012-09-05 07:01:02 +0100")).createdAt())
                .contains(Instant.parse("2012-09-05T06:01:02Z"));
        assertThat(one(Map.of("created_at", "Mon Sep 05 07:01:02 +0000 2016")).createdAt())
                .contains(Instant.parse("2016-09-05T07:01:02Z"));
        tweets.clear();
        read(archive()
                .tweets(List.of(
                        tweet("29700859246", "counted", Map.of()),
                        tweet("29700859247", "first", Map.of()),
                        tweet("99999999999999999999", "beyond", Map.of()))));
        assertThat(tweets)
                .extracting(ArchivedTweet::createdAt)
                .containsExactly(
                        Optional.empty(), Optional.of(Instant.parse("2010-11-04T01:43:01.738Z")), Optional.empty());
    }

    @Test
    void tagsMentionsAndWhereLinksLeadAreRead() throws IOException {
        ArchivedTweet tweet = one(Map.of(
                "entities",
                Map.of(
                        "hashtags",
                        List.of(Map.of("text", "Year4", "indices", List.of("0", "6")), Map.of("text", "Forest")),
                        "user_mentions",
                        List.of(Map.of("screen_name", "SunnyBankPTA", "id_str", "77"), Map.of("id_str", "78")),
                        "urls",
                        List.of(
                                Map.of("url", "https://t.co/1", "expanded_url", "https://example.org/a?b=1&c"),
                                Map.of("url", "https://t.co/2")))));
        assertThat(tweet.hashtags()).containsExactly("Year4", "Forest");
        assertThat(tweet.mentions()).containsExactly("SunnyBankPTA");
        assertThat(tweet.links()).containsExactly("https://example.org/a?b=1&c", "https://t.co/2");
    }

    @Test
    void answersAndPassedOnPostsAreTold() throws IOException {
        assertThat(one(Map.of(
                                "in_reply_to_status_id_str", "5",
                                "in_reply_to_user_id", 6,
                                "in_reply_to_screen_name", "SunnyBankPTA"))
                        .replyTo())
                .contains(new ArchivedTweet.ReplyTo(Optional.of("5"), Optional.of("6"), "SunnyBankPTA"));
        assertThat(one(Map.of("full_text", "RT @SunnyBankPTA: fair on Friday")).retweet())
                .isTrue();
        assertThat(one(Map.of("retweeted_status", Map.of("id_str", "5"))).retweet())
                .isTrue();
        assertThat(one(Map.of("full_text", "RT @SunnyBankPTA well done", "retweeted", false))
                        .retweet())
                .isFalse();
    }

    @Test
    void placesAreReadFromEveryWayOfWritingThem() throws IOException {
        Map<String, ?> geo = Map.of("type", "Point", "coordinates", List.of("53.8", "-1.55"));
        Map<String, ?> point = Map.of("type", "Point", "coordinates", List.of(-1.5, 53.5));
        Map<String, ?> place = Map.of(
                "full_name",
                "Leeds, England",
                "bounding_box",
                Map.of(
                        "coordinates",
                        List.of(List.of(List.of("-2.0", "53.0"), List.of(-2, 54), List.of(-1, 54), List.of(-1, 53)))));
        assertThat(one(Map.of("geo", geo, "coordinates", point, "place", place)).at())
                .contains(new Coordinates(53.8, -1.55, true));
        assertThat(one(Map.of("coordinates", point)).at()).contains(new Coordinates(53.5, -1.5, true));
        ArchivedTweet town = one(Map.of("place", place));
        assertThat(town.at()).contains(new Coordinates(53.5, -1.5, false));
        assertThat(town.place()).isEqualTo("Leeds, England");
        assertThat(one(Map.of("geo", Map.of("coordinates", List.of(-90, 180)))).at())
                .contains(new Coordinates(-90, 180, true));
        assertThat(one(Map.of("geo", Map.of("coordinates", List.of("-0", "-0.0"))))
                        .at())
                .contains(new Coordinates(0, 0, true));
        assertThat(one(Map.of("geo", Map.of("coordinates", List.of(91, 0)))).at())
                .isEmpty();
        assertThat(one(Map.of("geo", Map.of("coordinates", List.of("NaN", "0"))))
                        .at())
                .isEmpty();
        assertThat(one(Map.of("geo", Map.of("coordinates", List.of("here", true))))
                        .at())
                .isEmpty();
    }

    @Test
    void everyPictureIsFoundUnderItsName() throws IOException {
        String name = "tweets_media/" + ID + "-";
        List<Map<String, Object>> media = List.of(
                photo("1", "AaA.jpg"),
                photo("2", "bbb.png?format=png"),
                photo("3", "gone.jpg"),
                photo("1", "AaA.jpg"),
                Map.of(
                        "id_str", "4",
                        "type", "video",
                        "media_url_https", "https://pbs.twimg.com/x/still.jpg",
                        "video_info",
                                Map.of(
                                        "variants",
                                        List.of(
                                                Map.of("bitrate", "256", "url", "https://v/low.mp4?tag=1"),
                                                Map.of("content_type", "x", "url", "https://v/list.m3u8"),
                                                Map.of("bitrate", "2176", "url", "https://v/high.mp4?tag=1")))),
                Map.of("id_str", "5", "type", "animated_gif", "media_url_https", "https://pbs.twimg.com/t/gif.jpg"));
        read(archive()
                .tweets(List.of(tweet(
                        ID,
                        "x",
                        Map.of(
                                "extended_entities",
                                Map.of("media", media),
                                "entities",
                                Map.of("media", List.of(photo("9", "n.jpg")))))))
                .file("data/" + name + "AaA.jpg", "1")
                .file("data/" + name + "aAa.jpg", "other")
                .file("data/" + name + "bbb.png", "2")
                .file("data/" + name + "low.mp4", "4")
                .file("data/" + name + "high.mp4", "4")
                .file("data/" + name + "still.jpg", "4")
                .file("data/tweets_media/" + ID + "0-z.mp4", "another post"));
        assertThat(tweets.get(0).media())
                .extracting(
                        one -> one.id() + " " + one.type() + " " + one.name().orElse("none"))
                .containsExactly(
                        "1 photo " + name + "AaA.jpg",
                        "2 photo " + name + "bbb.png",
                        "3 photo none",
                        "4 video " + name + "high.mp4",
                        "5 animated_gif none");
    }

    @Test
    void theOnlyFilmOfAPostIsFoundUnderAnyName() throws IOException {
        Map<String, ?> gif = Map.of("id_str", "5", "type", "animated_gif", "media_url_https", "https://x/still.jpg");
        Map<String, ?> more = Map.of("extended_entities", Map.of("media", List.of(gif)));
        read(archive()
                .tweets(List.of(tweet("5", "x", more), tweet("6", "x", more), tweet("7", "x", more)))
                .file("data/tweets_media/5-zany.mp4", "5")
                .file("data/tweets_media/5-still.jpg", "5")
                .file("data/tweets_media/6-still.jpg", "6")
                .file("data/tweets_media/70-any.mp4", "70"));
        assertThat(tweets)
                .extracting(tweet -> tweet.media().get(0).name().orElse("none"))
                .containsExactly("tweets_media/5-zany.mp4", "tweets_media/6-still.jpg", "none");
    }

    @Test
    void aMissingPictureIsNotTakenForTheFilmBesideIt() throws IOException {
        Map<String, ?> gif = Map.of("id_str", "2", "type", "animated_gif", "media_url_https", "https://x/still.jpg");
        Map<String, ?> more = Map.of("extended_entities", Map.of("media", List.of(photo("1", "gone.jpg"), gif)));
        read(archive().tweets(List.of(tweet("5", "x", more))).file("data/tweets_media/5-any.mp4", "5"));
        assertThat(tweets.get(0).media())
                .extracting(ArchivedMedia::name)
                .containsExactly(Optional.empty(), Optional.of("tweets_media/5-any.mp4"));
    }

    @Test
    void olderArchivesKeptTheirPicturesElsewhere() throws IOException {
        read(archive()
                .list(
                        "tweet.js",
                        "tweet",
                        List.of(tweet("5", "x", Map.of("entities", Map.of("media", List.of(photo("1", "a.jpg")))))))
                .file("data/tweet_media/5-a.jpg", "1"));
        assertThat(tweets.get(0).media().get(0).name()).contains("tweet_media/5-a.jpg");
    }

    @Test
    void picturesAreOpenedByNameAndNothingElseIs() throws IOException {
        ArchiveBuilder builder = archive()
                .followers()
                .file("data/tweets_media/5-a.jpg", "picture")
                .file("data/direct_messages_media/6-b.jpg", "another")
                .file("assets/images_media/c.jpg", "no part of it");
        for (Path path : List.of(builder.zip(folder.resolve("a.zip")), builder.folder(folder.resolve("a")))) {
            try (AccountArchive archive = AccountArchive.open(path)) {
                assertThat(archive.mediaNames())
                        .containsExactly("direct_messages_media/6-b.jpg", "tweets_media/5-a.jpg");
                assertThat(archive.media("tweets_media/5-a.jpg").orElseThrow().readAllBytes())
                        .isEqualTo("picture".getBytes());
                try (InputStream byteByByte =
                        archive.media("tweets_media/5-a.jpg").orElseThrow()) {
                    for (int letter : "picture".toCharArray())
                        assertThat(byteByByte.read()).isEqualTo(letter);
                    assertThat(byteByByte.read()).isEqualTo(-1);
                }
                assertThat(archive.media("follower.js")).isEmpty();
                assertThat(archive.media("../Your archive.html")).isEmpty();
            }
        }
    }

    @Test
    void deletedPostsAreLeftOut() throws IOException {
        Map<String, Object> header =
                Map.of("tweet", Map.of("tweet_id", "3", "deleted_at", "Sat Feb 18 19:45:15 +0000 2023"));
        read(archive()
                .tweets(List.of(
                        tweet("1", "stands", Map.of()),
                        tweet("2", "deleted", Map.of()),
                        tweet("3", "deleted", Map.of()),
                        tweet("4", "deleted", Map.of("deleted_at", "Sat Feb 18 19:45:15 +0000 2023"))))
                .list("deleted-tweets.js", "deleted_tweets", List.of(tweet("2", "deleted", Map.of())))
                .list("deleted-tweet-headers.js", "deleted_tweet_headers", List.of(header)));
        assertThat(tweets).extracting(ArchivedTweet::id).containsExactly("1");
    }

    @Test
    void allPartsAreReadUnderTheirNewNameOrElseTheOldOne() throws IOException {
        read(archive()
                .list("tweets-part1.js", "tweets", List.of(tweet("2", "b", Map.of())))
                .list("tweet.js", "tweet", List.of(tweet("9", "old", Map.of())))
                .list("tweets.js", "tweet", List.of(tweet("1", "a", Map.of()))));
        assertThat(tweets).extracting(ArchivedTweet::id).containsExactly("1", "2");
    }

    @Test
    void aPostThatCannotBeReadIsToldAndTheRestIsRead() throws IOException {
        ArchiveReading reading = read(archive()
                .file(
                        "data/tweets.js",
                        "window.YTD.tweets.part0 = [7,{\"tweet\":{\"full_text\":\"no number\"}},"
                                + "{\"tweet\":{\"id\":5,\"full_text\":{}}},{\"tweet\":{\"id_str\":\"6\",\"text\":\"x\",\"entities\":[],"
                                + "\"extended_entities\":{\"media\":[3]},\"place\":\"here\",\"created_at\":4}}]"));
        assertThat(tweets).extracting(ArchivedTweet::id).containsExactly("5", "6");
        assertThat(tweets).extracting(ArchivedTweet::text).containsExactly("", "x");
        assertThat(reading.problems()).extracting(ArchiveProblem::entry).containsExactly(1, 2, 3);
        assertThat(reading.problems().get(2).sentence()).contains("post 5");
    }

    @Test
    void aDamagedManifestIsToldOnce() throws IOException {
        assertThat(read(archive().tweets(List.of()).file("data/manifest.js", "x"))
                        .problems())
                .hasSize(1);
    }

    @Test
    void anArchiveWithoutPostsSaysSo() throws IOException {
        assertThat(read(archive().followers())).isEqualTo(new ArchiveReading(List.of(), false));
    }

    @Test
    void whatStopsTheReaderStopsTheReading() {
        IllegalStateException stopped = new IllegalStateException("enough");
        assertThatThrownBy(() -> {
                    try (AccountArchive archive = AccountArchive.open(
                            archive().tweets(List.of(tweet("1", "a", Map.of()))).zip(folder.resolve("a.zip")))) {
                        archive.tweets(tweet -> {
                            throw stopped;
                        });
                    }
                })
                .isSameAs(stopped);
    }

    @Test
    void postsThatBreakOffAreRefused() {
        assertThatThrownBy(() -> read(archive().file("data/tweets.js", "[{\"tweet\":{\"id_str\":\"1\"}},{\"twe")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("after 1 entry");
    }
}
