package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.archive.ArchiveBuilder.conversation;
import static org.gatehouse.archive.ArchiveBuilder.message;
import static org.gatehouse.archive.ArchiveBuilder.photo;
import static org.gatehouse.archive.ArchiveBuilder.tweet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.archive.ArchiveBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code gatehouse audit}: one JSON object, every rule's findings, exit codes, no trace. */
class AuditCommandTest {
    private static final String OWN = "77";
    private static final String AT = "Mon Nov 02 09:15:00 +0000 2026";

    @TempDir
    Path folder;

    private Path roll;
    private Path organisations;

    /** What one run of the program left behind. */
    private record Run(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }

        /** Each finding as its rule and what it is about. */
        List<String> findings() throws IOException {
            List<String> found = new ArrayList<>();
            for (JsonNode one : json().get("findings")) {
                JsonNode subject = one.has("tweetId")
                        ? one.get("tweetId")
                        : one.has("accountId") ? one.get("accountId") : one.get("conversationId");
                found.add(one.get("rule").asText() + " " + subject.asText());
            }
            return found;
        }
    }

    @BeforeEach
    void writeTheLists() throws IOException {
        roll = Files.writeString(folder.resolve("roll.csv"), "Adno,Forename,Surname\n1,Aisha,Khan\n2,Zoë,O’Dowd\n");
        organisations = Files.writeString(
                folder.resolve("known.csv"),
                "name,hosts,handles,accountIds\nOakfield Library,library.example,OakfieldLib,900 901\n");
    }

    private static ArchiveBuilder archive() {
        return ArchiveBuilder.archive().account(OWN, "oakfield", "Oakfield").directMessages(List.of());
    }

    private Path zip(ArchiveBuilder builder) throws IOException {
        return builder.zip(folder.resolve("archive.zip"));
    }

    @Test
    void everyRuleFindsItsOwnAndTheKeysStandInTheirOrder() throws IOException {
        Path zip = zip(archive()
                .tweets(List.of(
                        tweet(
                                "1",
                                "Sports day",
                                Map.of(
                                        "created_at",
                                        AT,
                                        "coordinates",
                                        Map.of("coordinates", List.of("-1.5", "53.8")))),
                        tweet("2", "Well done Aisha Khan &amp; team", Map.of("created_at", AT)),
                        tweet("3", "Ring 07700 900123", Map.of("created_at", AT)),
                        tweet("4", "Look", Map.of("created_at", AT, "place", Map.of("full_name", "Leeds, England"))),
                        tweet(
                                "5",
                                "Zoë in the garden https://t.co/pic",
                                Map.of(
                                        "created_at",
                                        AT,
                                        "extended_entities",
                                        Map.of("media", List.of(photo("9", "a.jpg"))))),
                        tweet(
                                "6",
                                "Read https://t.co/x with @stranger and @OakfieldLib",
                                Map.of(
                                        "created_at",
                                        AT,
                                        "entities",
                                        Map.of(
                                                "urls",
                                                List.of(Map.of(
                                                        "url", "https://t.co/x",
                                                        "expanded_url", "http://203.0.113.7/a"))))),
                        tweet("7", "Closed on Monday", Map.of("created_at", AT))))
                .directMessages(List.of(conversation(
                        "77-500",
                        List.of(
                                message("11", OWN, "500", "2026-10-01T10:00:00.000Z", "a secret"),
                                message("12", "500", OWN, "2026-10-03T10:00:00.000Z", "another")))))
                .followers("500", "501", "900")
                .following("900", "502"));
        Path verified = Files.writeString(folder.resolve("verified.txt"), "501\n\n");
        Run run = run(
                "audit",
                zip.toString(),
                "--roll",
                roll.toString(),
                "--organisations",
                organisations.toString(),
                "--verified",
                verified.toString());
        assertThat(run.code()).isEqualTo(1);
        List<String> keys = new ArrayList<>();
        run.json().fieldNames().forEachRemaining(keys::add);
        assertThat(keys).startsWith("account", "tweets", "findings", "counts");
        assertThat(run.json().get("account").asText()).isEqualTo("oakfield");
        assertThat(run.json().get("tweets").asInt()).isEqualTo(7);
        assertThat(run.findings())
                .contains(
                        "TW-GEO 1",
                        "TW-NAME 2",
                        "TW-PII 3",
                        "TW-GEO 4",
                        "PHOTO-NONAME 5",
                        "LINK-SAFE 6",
                        "ORG-LINK 6",
                        "DM-NONE 77-500",
                        "FOL-EMAIL 500",
                        "FOL-NOFOLLOW 502")
                .doesNotContain("FOL-EMAIL 501", "FOL-EMAIL 900", "FOL-NOFOLLOW 900")
                .noneMatch(finding -> finding.endsWith(" 7"));
        assertThat(run.json().get("counts").get("TW-GEO").asInt()).isEqualTo(2);
        assertThat(run.out()).contains("2 messages", "500").doesNotContain("secret", "another");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatNoApprovedPostCoversIsFound() throws IOException {
        Path approved = Files.writeString(folder.resolve("approved.jsonl"), """
                {"text":"Cakes & tea at library.example/cakes","postedAt":"2026-11-02T09:14:10Z"}
                {"text":"The fair opens at two on Saturday in the hall","postedAt":"2026-11-02T09:00:00Z"}
                {"text":"Once only","postedAt":"2026-11-02T09:00:00Z"}
                """);
        Path zip = zip(archive()
                .tweets(List.of(
                        tweet(
                                "1",
                                "Cakes &amp; tea at https://t.co/x",
                                Map.of(
                                        "created_at",
                                        AT,
                                        "entities",
                                        Map.of(
                                                "urls",
                                                List.of(Map.of(
                                                        "url", "https://t.co/x",
                                                        "expanded_url", "https://www.library.example/cakes"))))),
                        tweet("2", "The fair opens at three on Saturday in the hall", Map.of("created_at", AT)),
                        tweet("3", "Nobody approved this", Map.of("created_at", AT)),
                        tweet("4", "Once only", Map.of("created_at", AT)),
                        tweet("5", "Once only", Map.of("created_at", "Tue Nov 03 09:00:00 +0000 2026"))))
                .followers()
                .following());
        Run run = run(
                "audit",
                zip.toString(),
                "--roll",
                roll.toString(),
                "--organisations",
                organisations.toString(),
                "--approved",
                approved.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.findings()).containsExactlyInAnyOrder("POST-DIFFERS 2", "TW-SLT 3", "TW-SLT 5");
    }

    @Test
    void aCleanArchiveIsFine() throws IOException {
        Path zip = zip(archive()
                .tweets(List.of(tweet("1", "Closed on Monday", Map.of())))
                .followers("1")
                .following());
        Run run = run("audit", zip.toString(), "--roll", roll.toString());
        assertThat(run.code()).isZero();
        assertThat(run.json().get("findings")).isEmpty();
        assertThat(run.json().get("problems")).isEmpty();
    }

    @Test
    void aDamagedListIsToldAndTheRestIsAuditedAllTheSame() throws IOException {
        Path zip = zip(archive()
                .file(
                        "data/tweets.js",
                        "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"Aisha Khan\"}},{\"tw")
                .followers()
                .following("502"));
        Run run = run("audit", zip.toString(), "--roll", roll.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.findings()).contains("TW-NAME 1", "FOL-NOFOLLOW 502");
        assertThat(run.err()).contains("breaks off").doesNotContain("Exception", "\tat ");
    }

    @Test
    void whatIsNoArchiveEndsWithTwoAndOneSentence() throws IOException {
        Path other = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        for (Run run : List.of(
                run("audit", other.toString(), "--roll", roll.toString()),
                run("audit", folder.resolve("none.zip").toString(), "--roll", roll.toString()),
                run("audit", zip(archive().followers()).toString()),
                run("audit", zip(archive().followers()).toString(), "--school", "s.gatehouse"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aLineOfTheApprovedThatIsNoPostIsNamed() throws IOException {
        Path approved = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"a\"}\n{\"text\":7}\n");
        Run run = run(
                "audit",
                zip(archive().followers()).toString(),
                "--roll",
                roll.toString(),
                "--approved",
                approved.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Line 2");
    }

    @Test
    void aSchoolsFileNeedsSomebodyWithAPassword() throws IOException {
        Path school = folder.resolve("s.gatehouse");
        Run run = run("audit", zip(archive().followers()).toString(), "--school", school.toString(), "--as", "orourke");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("GATEHOUSE_PASSWORD");
    }

    private static Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = GatehouseCommand.run(arguments);
            return new Run(code, caught.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
