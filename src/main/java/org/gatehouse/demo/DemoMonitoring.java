package org.gatehouse.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.book.Actor;
import org.gatehouse.followers.Follower;
import org.gatehouse.monitoring.ArchiveAudit;
import org.gatehouse.monitoring.AuditProgress;
import org.gatehouse.monitoring.FindingState;
import org.gatehouse.monitoring.HeldFinding;
import org.gatehouse.monitoring.Round;
import org.gatehouse.monitoring.RoundAnswer.Kind;
import org.gatehouse.monitoring.RoundQuestion;
import org.gatehouse.rules.Rule;
import org.gatehouse.wiring.Rooms;

/** A round in which something was found, and an audit of an archive with something of everything in it. */
final class DemoMonitoring {
    private static final int MOST_LISTED = 1_000;
    private static final Map<RoundQuestion, String> FOUND =
            Map.of(RoundQuestion.COMMENTS, "A reply under the cake sale is rude about another parent.");
    private static final Map<RoundQuestion, String> NOT_LOOKED =
            Map.of(RoundQuestion.PASSWORD, "X did not show the list of devices; try again next week.");

    private final Rooms rooms;
    private final Actor coordinator;

    DemoMonitoring(Rooms rooms, Actor coordinator) {
        this.rooms = rooms;
        this.coordinator = coordinator;
    }

    void round() {
        Round round = rooms.monitoring().rounds().begin(coordinator);
        for (RoundQuestion question : RoundQuestion.values()) {
            boolean found = FOUND.containsKey(question);
            Kind kind = found ? Kind.FOUND : NOT_LOOKED.containsKey(question) ? Kind.NOT_LOOKED : Kind.OK;
            String words = found ? FOUND.get(question) : NOT_LOOKED.getOrDefault(question, "");
            round = rooms.monitoring().rounds().answer(coordinator, round, question, kind, words);
        }
        rooms.monitoring().rounds().end(coordinator, round);
    }

    /** @param folder in which the archive is written */
    void audit(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("archive/data"));
        list(data, "account", "{\"account\":{\"accountId\":\"77001\",\"username\":\"StWilfriths\"}}");
        list(data, "tweets", tweets());
        list(
                data,
                "direct-messages",
                "{\"dmConversation\":{\"conversationId\":\"77001-1490000000000023774\",\"messages\":["
                        + message("1", "77001", "2026-09-14T16:02:00.000Z") + ","
                        + message("2", "1490000000000023774", "2026-09-14T16:31:00.000Z") + "]}}");
        String followers = rooms.followers().reads().all(coordinator).stream()
                .map(Follower::account)
                .filter(account -> !account.platformId().isEmpty())
                .limit(9)
                .map(account -> "{\"follower\":{\"accountId\":\"" + account.platformId() + "\"}}")
                .collect(Collectors.joining(","));
        list(data, "follower", followers);
        list(data, "following", "{\"following\":{\"accountId\":\"1490000000000015855\"}}");
        try (AccountArchive archive = AccountArchive.open(folder.resolve("archive"))) {
            rooms.monitoring()
                    .audits()
                    .keep(
                            coordinator,
                            new ArchiveAudit(
                                            archive,
                                            rooms.monitoring().audits().basis(coordinator),
                                            MOST_LISTED,
                                            AuditProgress.SILENT)
                                    .run());
        }
        List<HeldFinding> conversations = rooms.monitoring().audits().findings(coordinator).stream()
                .filter(one -> one.finding().rule() == Rule.DM_NONE)
                .toList();
        rooms.monitoring()
                .audits()
                .decide(
                        coordinator,
                        conversations,
                        FindingState.EXPLAINED,
                        "The office asked who the account is, before we had letters for it.");
    }

    private String tweets() {
        Instant now = rooms.book().clock().instant();
        String posted = rooms.posts().reads().approved().stream()
                .filter(post -> post.postedAt().isPresent())
                .map(post -> tweet(post.postedAt().get(), post.text().replace("\n", "\\n"), ""))
                .collect(Collectors.joining(","));
        List<String> others = List.of(
                tweet(
                        now.minusSeconds(180_000),
                        "Off to the coast with Year 5!",
                        ",\"geo\":{\"coordinates\":[\"54.48\",\"-0.62\"]}"),
                tweet(now.minusSeconds(90_000), "Come and see our bake sale at the gate, 3 pm.", ""),
                tweet(Instant.parse("2024-06-21T14:00:00Z"), "Well done to Aisha Khan for her reading!", ""),
                tweet(Instant.parse("2023-12-08T09:30:00Z"), "School closes at noon today because of the snow.", ""));
        return posted.isEmpty() ? String.join(",", others) : posted + "," + String.join(",", others);
    }

    private static String tweet(Instant at, String text, String more) {
        long id = at.toEpochMilli() - 1_288_834_974_657L << 22;
        return "{\"tweet\":{\"id_str\":\"" + id + "\",\"created_at\":\"" + at + "\",\"full_text\":\""
                + text.replace("\"", "\\\"") + "\"" + more + "}}";
    }

    private static String message(String id, String from, String at) {
        return "{\"messageCreate\":{\"id\":\"" + id + "\",\"senderId\":\"" + from + "\",\"createdAt\":\"" + at
                + "\",\"text\":\"…\"}}";
    }

    private static void list(Path data, String name, String entries) throws IOException {
        Files.writeString(
                data.resolve(name + ".js"), "window.YTD." + name.replace('-', '_') + ".part0 = [" + entries + "]");
    }
}
