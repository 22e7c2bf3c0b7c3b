package org.gatehouse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.archive.ArchiveBuilder.conversation;
import static org.gatehouse.archive.ArchiveBuilder.message;
import static org.gatehouse.archive.ArchiveBuilder.tweet;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.archive.ArchiveBuilder;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits are kept; what one found is known to the next, with what was decided about it. */
class AuditsTest {
    @TempDir
    Path folder;

    private Hillside school;
    private int archives;

    @BeforeEach
    void open() throws IOException {
        school = Hillside.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static ArchiveBuilder archive() {
        return ArchiveBuilder.archive()
                .account("77", "hillside", "Hillside")
                .followers()
                .following("502")
                .directMessages(List.of());
    }

    private AuditResult audit(ArchiveBuilder builder, int most) throws IOException {
        Path zip = builder.zip(folder.resolve("archive-" + archives++ + ".zip"));
        try (AccountArchive opened = AccountArchive.open(zip)) {
            return new ArchiveAudit(opened, Hillside.basis(Optional.empty()), most, AuditProgress.SILENT).run();
        }
    }

    private AuditResult found() throws IOException {
        return audit(archive().tweets(List.of(tweet("1", "Well done Aisha Khan", Map.of()))), 100);
    }

    private HeldFinding named() {
        return school.audits().findings(school.dsl).stream()
                .filter(one -> one.finding().rule() == Rule.TW_NAME)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayMonitorKeepsAndDecidesAndOthersReadOrNothing() throws IOException {
        AuditResult result = found();
        for (Actor actor : List.of(school.dsl, school.clerk, school.teacher, school.governor)) {
            assertThat(refusal(() -> school.audits().keep(actor, result)).key()).isEqualTo("book.not-allowed");
            assertThat(refusal(() -> school.audits().basis(actor)).key()).isEqualTo("book.not-allowed");
        }
        for (Actor actor : List.of(school.clerk, school.teacher, school.governor)) {
            assertThat(refusal(() -> school.audits().findings(actor)).key()).isEqualTo("book.not-allowed");
            assertThat(refusal(() -> school.audits().all(actor)).key()).isEqualTo("book.not-allowed");
        }
        for (Actor actor : List.of(school.head, school.deputy, school.slt, school.coordinator)) {
            school.audits().basis(actor);
            school.audits().keep(actor, result);
        }
        assertThat(school.audits().findings(school.dsl)).hasSize(2);
        assertThat(refusal(() -> school.audits().decide(school.dsl, List.of(named()), FindingState.EXPLAINED, "A book"))
                        .key())
                .isEqualTo("book.not-allowed");
    }

    @Test
    void whatIsKnownIsNotNewAgainAndKeepsWhatWasDecided() throws IOException {
        Audit first = school.audits().keep(school.coordinator, found());
        assertThat(first.fresh()).isEqualTo(2);
        assertThat(refusal(() -> school.audits()
                                .decide(school.coordinator, List.of(named()), FindingState.EXPLAINED, " "))
                        .key())
                .isEqualTo("monitoring.finding.reason-missing");
        school.audits().decide(school.coordinator, List.of(named()), FindingState.EXPLAINED, "A heroine of a book");
        Audit second = school.audits().keep(school.head, found());
        assertThat(second.fresh()).isZero();
        assertThat(named().state()).isEqualTo(FindingState.EXPLAINED);
        assertThat(named().firstAudit()).isEqualTo(first.id());
        assertThat(named().lastAudit()).isEqualTo(second.id());
        assertThat(school.audits().open(school.dsl)).isEqualTo(1);
    }

    @Test
    void whatWasMendedAndIsSeenAgainIsOpenAgain() throws IOException {
        school.audits().keep(school.coordinator, found());
        school.audits().decide(school.coordinator, List.of(named()), FindingState.MENDED, "Deleted on X");
        assertThat(named().state()).isEqualTo(FindingState.MENDED);
        school.audits().keep(school.coordinator, audit(archive().tweets(List.of()), 100));
        assertThat(named().state()).isEqualTo(FindingState.MENDED);
        school.audits().keep(school.coordinator, found());
        assertThat(named().state()).isEqualTo(FindingState.OPEN);
        assertThat(named().isBack()).isTrue();
    }

    @Test
    void onlyLegalMovesAreMadeAndAllOfThemOrNone() throws IOException {
        school.audits().keep(school.coordinator, found());
        List<HeldFinding> both = school.audits().findings(school.coordinator);
        school.audits().decide(school.coordinator, List.of(both.get(0)), FindingState.MENDED, "Deleted");
        List<HeldFinding> now = school.audits().findings(school.coordinator);
        assertThat(refusal(() -> school.audits().decide(school.coordinator, now, FindingState.EXPLAINED, "Why"))
                        .key())
                .isEqualTo("monitoring.finding.illegal-move");
        assertThat(school.audits().findings(school.coordinator)).isEqualTo(now);
        for (FindingState from : FindingState.values())
            for (FindingState to : FindingState.values())
                if (!from.next().contains(to))
                    assertThat(refusal(() -> from.requireMove(to)).key()).isEqualTo("monitoring.finding.illegal-move");
                else from.requireMove(to);
    }

    @Test
    void whatAnotherDeskDecidedIsNotDecidedOver() throws IOException {
        school.audits().keep(school.coordinator, found());
        HeldFinding seen = named();
        try (Hillside other = school.atAnotherDesk()) {
            other.audits().decide(other.head, List.of(seen), FindingState.INCIDENT, "Incident 2026-003");
        }
        assertThat(refusal(() -> school.audits()
                                .decide(school.coordinator, List.of(seen), FindingState.EXPLAINED, "A book"))
                        .key())
                .isEqualTo("monitoring.finding.changed-elsewhere");
        assertThat(named().decided().orElseThrow().reason()).isEqualTo("Incident 2026-003");
    }

    @Test
    void moreThanIsListedIsCountedAndSaid() throws IOException {
        AuditResult result = audit(
                archive()
                        .tweets(IntStream.range(1, 31)
                                .mapToObj(id -> tweet(Integer.toString(id), "Aisha Khan", Map.of()))
                                .toList()),
                10);
        assertThat(result.counts().get(Rule.TW_NAME)).isEqualTo(30);
        assertThat(result.findings()).hasSize(11);
        assertThat(result.problems()).anyMatch(one -> one.sentence().startsWith("20 more findings"));
        Audit kept = school.audits().keep(school.coordinator, result);
        assertThat(kept.counts().get(Rule.TW_NAME)).isEqualTo(30);
        assertThat(school.audits().problems(school.dsl, kept)).hasSameSizeAs(result.problems());
    }

    @Test
    void nothingOfAPrivateConversationIsKeptButWithWhomAndWhen() throws IOException {
        school.audits()
                .keep(
                        school.coordinator,
                        audit(
                                archive()
                                        .tweets(List.of())
                                        .directMessages(List.of(conversation(
                                                "77-500",
                                                List.of(message(
                                                        "11",
                                                        "500",
                                                        "77",
                                                        "2026-09-03T10:00:00.000Z",
                                                        "zebrasecret"))))),
                                10));
        assertThat(school.audits().findings(school.dsl))
                .anyMatch(one -> one.finding().rule() == Rule.DM_NONE
                        && one.finding().message().contains("500")
                        && one.finding().message().contains("3 Sept 2026"));
        school.close();
        assertThat(new String(
                        Files.readAllBytes(school.desk.book.file()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("zebrasecret");
        school = school.atAnotherDesk();
    }

    @Test
    void anAuditIsDueAYearOrATermAfterTheLast() throws IOException {
        assertThat(school.audits().dueOn(school.dsl, AuditRhythm.YEARLY)).isEmpty();
        school.audits().keep(school.coordinator, found());
        school.clock.forward(Duration.ofDays(3));
        assertThat(school.audits().dueOn(school.dsl, AuditRhythm.YEARLY)).contains(LocalDate.parse("2027-09-07"));
        assertThat(school.audits().dueOn(school.dsl, AuditRhythm.TERMLY)).contains(LocalDate.parse("2027-01-07"));
    }

    @Test
    void whoeverStopsAnAuditStopsIt() throws IOException {
        Path zip = archive()
                .tweets(IntStream.range(1, 1_201)
                        .mapToObj(id -> tweet(Integer.toString(id), "Closed", Map.of()))
                        .toList())
                .zip(folder.resolve("long.zip"));
        int[] seen = {0};
        try (AccountArchive opened = AccountArchive.open(zip)) {
            ArchiveAudit audit = new ArchiveAudit(opened, Hillside.basis(Optional.empty()), 10, (posts, ofAll) -> {
                seen[0] = posts;
                return posts < 1_000;
            });
            Assertions.assertThatThrownBy(audit::run).isInstanceOf(CancellationException.class);
        }
        assertThat(seen[0]).isEqualTo(1_000);
    }

    @Test
    void hostileAndDamagedListsLoseNothingOfTheOthers() throws IOException {
        AuditResult result = audit(
                archive()
                        .file(
                                "data/direct-messages.js",
                                "window.YTD.direct_messages.part0 = [{\"dmConversation\": 7}, {")
                        .file("data/follower.js", "window.YTD.following.part0 = []")
                        .tweets(List.of(
                                Map.of("tweet", "no object"),
                                tweet("1", "Aisha Khan", Map.of("geo", "nonsense", "coordinates", List.of("a", "b"))))),
                100);
        assertThat(result.damaged()).isTrue();
        assertThat(result.lists().tweets()).isEqualTo(1);
        assertThat(result.counts()).containsKeys(Rule.TW_NAME, Rule.FOL_NOFOLLOW);
        assertThat(result.problems()).hasSizeGreaterThanOrEqualTo(3);
    }
}
