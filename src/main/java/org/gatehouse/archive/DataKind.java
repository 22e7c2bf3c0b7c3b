package org.gatehouse.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of an archive that are read, by the names they have had over the years. */
enum DataKind {
    ACCOUNT(List.of("account"), "account"),
    FOLLOWER(List.of("follower"), "follower"),
    FOLLOWING(List.of("following"), "following"),
    BLOCK(List.of("blocking", "block"), "block"),
    MUTE(List.of("muting", "mute"), "mute"),
    TWEETS(List.of("tweet"), "tweets", "tweet"),
    DELETED_TWEETS(List.of("tweet"), "deleted-tweets", "deleted-tweet"),
    DELETED_TWEET_HEADERS(List.of("tweet"), "deleted-tweet-headers"),
    MESSAGES(List.of("dmConversation"), "direct-messages", "direct-message"),
    GROUP_MESSAGES(List.of("dmConversation"), "direct-messages-group", "direct-message-group");

    private static final Pattern GLOBAL = Pattern.compile("YTD\\.(\\w+?)(?:\\.part\\d+)?$", Pattern.CASE_INSENSITIVE);

    private final List<String> keys;
    private final List<Stem> stems;

    DataKind(List<String> keys, String... stems) {
        this.keys = keys;
        this.stems = Arrays.stream(stems).map(Stem::new).toList();
    }

    /** One name of the file: {@code tweets} stands for {@code tweets.js}, {@code tweets-part1.js} and {@code YTD.tweets}. */
    private record Stem(String global, Pattern file) {
        Stem(String words) {
            this(
                    words.replace('-', '_'),
                    Pattern.compile(words + "(?:[-_.]?part[-_]?(\\d{1,6}))?\\.js", Pattern.CASE_INSENSITIVE));
        }
    }

    /** Under which field of an entry its content lies. */
    List<String> keys() {
        return keys;
    }

    /** How many names the file has had, the latest first. */
    int stems() {
        return stems.size();
    }

    /** Which part of the list a file is, where it bears the list’s {@code stem}-th name; a file that is no part counts as the first. */
    OptionalInt part(int stem, String fileName) {
        Matcher name = stems.get(stem).file().matcher(fileName);
        if (!name.matches()) return OptionalInt.empty();
        return OptionalInt.of(name.group(1) == null ? 0 : Integer.parseInt(name.group(1)));
    }

    private boolean bears(String fileName) {
        return stems.stream().anyMatch(stem -> stem.file().matcher(fileName).matches());
    }

    static Optional<DataKind> ofFile(String fileName) {
        return Arrays.stream(values()).filter(kind -> kind.bears(fileName)).findFirst();
    }

    /** The kind by the variable to which the file’s script gives the list, such as {@code window.YTD.follower.part0}. */
    static Optional<DataKind> ofVariable(String variable) {
        Matcher name = GLOBAL.matcher(variable.strip());
        if (!name.find()) return Optional.empty();
        return Arrays.stream(values())
                .filter(kind ->
                        kind.stems.stream().anyMatch(stem -> stem.global().equalsIgnoreCase(name.group(1))))
                .findFirst();
    }
}
