package org.gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.archive.AccountList.FOLLOWERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.commons.io.file.PathUtils;
import org.gatehouse.rules.Refusal;

class ArchivePropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES = List.of(
            "data/follower.js",
            "data/tweets.js",
            "data/direct-messages.js",
            "data/deleted-tweets.js",
            "data/account.js",
            "data/manifest.js");

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("archive-property");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        PathUtils.deleteDirectory(folder);
    }

    @Property(tries = 300)
    void aWrittenListIsReadBackWholeHoweverItIsWritten(
            @ForAll("ids") List<String> ids, @ForAll @IntRange(min = 1, max = 12) int parts, @ForAll Random random)
            throws IOException {
        List<ArchiveBuilder> ways = new ArrayList<>();
        ArchiveBuilder split = new ArchiveBuilder();
        for (int part = 0; part < parts; part++) {
            List<String> some = ids.subList(ids.size() * part / parts, ids.size() * (part + 1) / parts);
            String name = part == 0 ? "data/follower.js" : "data/follower-part" + part + ".js";
            split.file(name, script(part, some, random));
        }
        ways.add(split);
        ways.add(new ArchiveBuilder().file("data/follower.js", script(0, ids, random)));
        for (ArchiveBuilder way : ways) {
            Path zip = way.zip(folder.resolve("a.zip"));
            try (AccountArchive archive = AccountArchive.open(zip)) {
                assertThat(archive.accounts(FOLLOWERS))
                        .isEqualTo(new ArchivedAccounts(List.copyOf(new LinkedHashSet<>(ids)), List.of(), true));
            }
        }
    }

    private static String script(int part, List<String> ids, Random random) {
        List<String> entries = ids.stream().map(id -> entry(id, random)).toList();
        String equals = random.nextBoolean() ? " = " : "=";
        String end = random.nextBoolean() ? ";\n" : "";
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        String line = random.nextBoolean() ? "\r\n" : "\n";
        return mark + "window.YTD.follower.part" + part + equals + "[" + line + String.join("," + line, entries) + line
                + "]" + end;
    }

    private static String entry(String id, Random random) {
        boolean number = random.nextBoolean() && !id.startsWith("0");
        List<String> fields = new ArrayList<>(List.of("\"accountId\":" + (number ? id : "\"" + id + "\"")));
        String link = "\"userLink\":\"https://twitter.com/intent/user?user_id=" + id + "\"";
        if (random.nextInt(4) == 0) fields.set(0, link);
        else fields.add(random.nextInt(2) * fields.size(), link);
        if (random.nextBoolean()) fields.add(random.nextInt(fields.size() + 1), "\"noise\":" + noise(random, 3));
        String account = "{" + String.join(",", fields) + "}";
        if (random.nextInt(5) == 0) return account;
        return random.nextBoolean()
                ? "{\"follower\":" + account + "}"
                : "{\"noise\":" + noise(random, 3) + ",\"follower\":" + account + ",\"more\":null}";
    }

    /** Any value; its own account numbers are nobody’s. */
    private static JsonNode noise(Random random, int deep) {
        return switch (random.nextInt(deep > 0 ? 7 : 5)) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 3 -> JSON.getNodeFactory().textNode("é\"\\\u2028🎂]};=" + random.nextInt());
            case 4 -> JSON.getNodeFactory().numberNode(random.nextGaussian() * 1e30);
            case 5 -> JSON.createArrayNode().add(noise(random, deep - 1)).add(noise(random, deep - 1));
            default -> {
                ObjectNode object = JSON.createObjectNode();
                object.set(random.nextBoolean() ? "accountId" : "x", noise(random, deep - 1));
                yield object;
            }
        };
    }

    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.strings()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(20)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 1500)
    void anyBytesAreReadOrRefusedAndNothingElse(
            @ForAll byte[] bytes, @ForAll @IntRange(max = 5) int which, @ForAll boolean zipMagic) throws IOException {
        byte[] whole = zipMagic ? concat("PK\3\4", bytes) : bytes;
        readOrRefused(Files.write(folder.resolve("follower.js"), whole));
        readOrRefused(new ArchiveBuilder()
                .file("data/mute.js", "[]")
                .file(FILES.get(which), bytes)
                .zip(folder.resolve("a.zip")));
    }

    @Property(tries = 1500)
    void brokenScriptsAreReadOrRefusedAndNothingElse(
            @ForAll("scripts") String script, @ForAll @IntRange(max = 5) int which) throws IOException {
        readOrRefused(new ArchiveBuilder()
                .file("data/mute.js", "[]")
                .file(FILES.get(which), script)
                .zip(folder.resolve("a.zip")));
    }

    @Provide
    Arbitrary<String> scripts() {
        return Arbitraries.of(
                        "window.YTD.",
                        "follower",
                        "tweets",
                        ".part0",
                        " = ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ":",
                        ",",
                        ";",
                        "\"tweet\"",
                        "\"follower\"",
                        "\"accountId\"",
                        "\"id_str\"",
                        "\"dmConversation\"",
                        "\"conversationId\"",
                        "\"messages\"",
                        "\"messageCreate\"",
                        "\"1\"",
                        "1",
                        "1e999",
                        "-0",
                        "null",
                        "\"",
                        "\\u",
                        "\0",
                        "\uFEFF",
                        "\uD800",
                        "<")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Every field of every file, with another value in one place or several. */
    @Property(tries = 1500)
    void fieldsOfAnyOtherKindAreReadOrToldButNeverFail(@ForAll Random random) throws IOException {
        ArchiveBuilder builder = new ArchiveBuilder();
        for (Map.Entry<String, String> file : Documents.WHOLE.entrySet()) {
            JsonNode whole = JSON.readTree(file.getValue());
            for (int more = random.nextInt(3); more >= 0; more--) replaceOne(whole, random);
            builder.file(file.getKey(), "x = " + whole);
        }
        try (AccountArchive archive = AccountArchive.open(builder.zip(folder.resolve("a.zip")))) {
            readAll(archive);
        }
    }

    private static void replaceOne(JsonNode within, Random random) {
        List<String> names = new ArrayList<>();
        within.fieldNames().forEachRemaining(names::add);
        if (within.isEmpty()) return;
        int chosen = random.nextInt(within.size());
        JsonNode next = within.isArray() ? within.get(chosen) : within.get(names.get(chosen));
        if (next.isContainerNode() && random.nextInt(6) > 0) replaceOne(next, random);
        else if (within instanceof ArrayNode array) array.set(chosen, noise(random, 2));
        else if (within instanceof ObjectNode object) object.set(names.get(chosen), noise(random, 2));
    }

    /** What is read of a damaged zip is what was packed, or it is refused. */
    @Property(tries = 1500)
    void aDamagedZipIsReadRightOrRefused(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @Size(min = 1, max = 4) byte[] instead)
            throws IOException {
        Path zip = new ArchiveBuilder()
                .followers("300", "12", "1702334455667788990")
                .file("data/tweets_media/5-a.jpg", new byte[40])
                .zip(folder.resolve("a.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 0; at < instead.length; at++) bytes[(place + at) % bytes.length] = instead[at];
        Files.write(zip, bytes);
        try (AccountArchive archive = AccountArchive.open(zip)) {
            ArchivedAccounts followers = archive.accounts(FOLLOWERS);
            if (followers.present()) assertThat(followers.ids()).containsExactly("300", "12", "1702334455667788990");
            readAll(archive);
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    private static byte[] concat(String first, byte[] second) {
        byte[] start = first.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = new byte[start.length + second.length];
        System.arraycopy(start, 0, both, 0, start.length);
        System.arraycopy(second, 0, both, start.length, second.length);
        return both;
    }

    private static void readOrRefused(Path path) throws IOException {
        try (AccountArchive archive = AccountArchive.open(path)) {
            for (Runnable reading : readings(archive)) {
                try {
                    reading.run();
                } catch (Refusal refusal) {
                    assertThat(refusal.getMessage()).isNotBlank();
                }
            }
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    private static void readAll(AccountArchive archive) {
        readings(archive).forEach(Runnable::run);
    }

    private static List<Runnable> readings(AccountArchive archive) {
        return List.of(
                () -> archive.accounts(FOLLOWERS),
                () -> archive.tweets(tweet -> assertThat(tweet.id()).isNotEmpty()),
                () -> archive.directMessages(
                        message -> assertThat(message.conversationId()).isNotEmpty()),
                archive::account,
                archive::generatedOn);
    }
}
