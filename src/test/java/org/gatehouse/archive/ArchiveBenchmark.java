package org.gatehouse.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.file.PathUtils;

/**
 * How long an archive takes to read, and in how little memory: run by hand with as many posts and followers as the argument
 * says (500,000 unless told), and with little heap, such as {@code -Xmx64m}.
 */
public final class ArchiveBenchmark {
    private ArchiveBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length == 0 ? 500_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("archive-benchmark");
        try {
            measure(write(folder.resolve("archive.zip"), entries), entries);
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static Path write(Path zip, int entries) throws IOException {
        Random random = new Random(7);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            list(out, "tweets", entries, random, ArchiveBenchmark::tweet);
            list(
                    out,
                    "follower",
                    entries,
                    random,
                    (id, any) -> "{\"follower\":{\"accountId\":\"" + id
                            + "\",\"userLink\":\"https://twitter.com/intent/user?user_id=" + id + "\"}}");
        }
        return zip;
    }

    @FunctionalInterface
    private interface Entry {
        String of(long id, Random random);
    }

    private static void list(ZipOutputStream out, String name, int entries, Random random, Entry entry)
            throws IOException {
        out.putNextEntry(new ZipEntry("data/" + name + ".js"));
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("window.YTD." + name + ".part0 = [\n");
        for (int number = 0; number < entries; number++) {
            long id = 1_500_000_000_000_000_000L + number * 1_000_000_007L + random.nextInt(1_000_000);
            text.write(number == 0 ? "" : ",\n");
            text.write(entry.of(id, random));
        }
        text.write("\n]");
        text.flush();
        out.closeEntry();
    }

    private static String tweet(long id, Random random) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 30; word++)
            words.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
        String media =
                "{\"id_str\":\"" + id + "\",\"type\":\"photo\",\"media_url_https\":\"https://pbs.twimg.com/media/" + id
                        + ".jpg\",\"indices\":[\"0\",\"10\"],\"sizes\":{\"small\":{\"w\":\"680\",\"h\":\"510\",\"resize\":\"fit\"}}}";
        return "{\"tweet\":{\"edit_info\":{\"initial\":{\"editTweetIds\":[\"" + id
                + "\"],\"editableUntil\":\"2023-02-18T20:45:15.000Z\"}},"
                + "\"retweeted\":false,\"source\":\"<a href=\\\"https://mobile.twitter.com\\\">Web</a>\","
                + "\"entities\":{\"hashtags\":[{\"text\":\"Year4\",\"indices\":[\"0\",\"6\"]}],\"symbols\":[],"
                + "\"user_mentions\":[],\"urls\":[],\"media\":[" + media + "]},\"display_text_range\":[\"0\",\"200\"],"
                + "\"favorite_count\":\"3\",\"id_str\":\"" + id
                + "\",\"truncated\":false,\"retweet_count\":\"0\",\"id\":\"" + id
                + "\",\"created_at\":\"Sat Feb 18 19:45:15 +0000 2023\",\"full_text\":\"" + words
                + "&amp;\",\"lang\":\"en\","
                + "\"extended_entities\":{\"media\":[" + media + "," + media + "]}}}";
    }

    private static void measure(Path zip, int entries) throws IOException {
        try (AccountArchive archive = AccountArchive.open(zip)) {
            AtomicLong read = new AtomicLong();
            AtomicLong most = new AtomicLong();
            Instant start = Instant.now();
            archive.tweets(tweet -> {
                if (read.incrementAndGet() % 50_000 == 0) most.accumulateAndGet(inUse(), Math::max);
            });
            System.out.printf(
                    "%d of %d posts in %d ms, at most %d MB in use (zip of %d MB)%n",
                    read.get(),
                    entries,
                    Duration.between(start, Instant.now()).toMillis(),
                    most.get() / 1_000_000,
                    Files.size(zip) / 1_000_000);
            start = Instant.now();
            int followers = archive.accounts(AccountList.FOLLOWERS).ids().size();
            System.out.printf(
                    "%d of %d followers in %d ms%n",
                    followers, entries, Duration.between(start, Instant.now()).toMillis());
        }
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
