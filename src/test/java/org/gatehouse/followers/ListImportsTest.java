package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatehouse.archive.AccountList;
import org.gatehouse.archive.ArchiveBuilder;
import org.gatehouse.followers.ListImports.FilePlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListImportsTest {
    @TempDir
    Path folder;

    private Riverside school;
    private ListImports imports;

    @BeforeEach
    void open() throws IOException {
        school = Riverside.in(folder);
        imports = school.followers.imports();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private void apply(FilePlan plan) {
        imports.apply(school.coordinator, plan.lists());
    }

    private List<String> shown() {
        return school.followers.reads().all(school.coordinator).stream()
                .map(one -> one.account().shown())
                .toList();
    }

    @Test
    void anArchiveIsComparedWithTheLastTimeAndTakenTwiceDoesNothingNew() throws IOException {
        Path first = ArchiveBuilder.archive()
                .account("7", "riverside", "Riverside")
                .followers("11", "12", "13")
                .following("11", "21")
                .blocked("31")
                .zip(folder.resolve("first.zip"));
        FilePlan plan = imports.plan(school.coordinator, first);
        assertThat(plan.of()).hasValueSatisfying(of -> assertThat(of.handle()).isEqualTo("riverside"));
        assertThat(plan.lists()).extracting(one -> one.fresh().size()).containsExactly(3, 2, 1);
        apply(plan);
        assertThat(shown()).containsExactlyInAnyOrder("11", "12", "13");
        FilePlan again = imports.plan(school.coordinator, first);
        assertThat(again.lists()).allSatisfy(one -> {
            assertThat(one.fresh()).isEmpty();
            assertThat(one.joining()).isEmpty();
            assertThat(one.gone()).isEmpty();
        });
        apply(again);
        assertThat(shown()).containsExactlyInAnyOrder("11", "12", "13");
        Path second = ArchiveBuilder.archive()
                .account("7", "riverside", "Riverside")
                .followers("12", "14")
                .zip(folder.resolve("second.zip"));
        FilePlan later = imports.plan(school.coordinator, second);
        assertThat(later.lists()).singleElement().satisfies(list -> {
            assertThat(list.fresh()).extracting(PlatformAccount::platformId).containsExactly("14");
            assertThat(list.known())
                    .extracting(one -> one.account().platformId())
                    .containsExactly("12");
            assertThat(list.gone())
                    .extracting(one -> one.account().platformId())
                    .containsExactlyInAnyOrder("11", "13");
            assertThat(list.neverVerified()).hasSize(1);
        });
    }

    @Test
    void whatXChangesInItsFilesIsRead() throws IOException {
        Path odd = ArchiveBuilder.archive()
                .list(
                        "follower-part1.js",
                        "follower",
                        List.of(Map.of("follower", Map.of("accountId", 12L, "since", Map.of("a", 1)))))
                .list(
                        "follower.js",
                        "follower",
                        List.of(
                                Map.of("unknown", true, "follower", Map.of("accountId", "11", "userLink", "x")),
                                Map.of("follower", Map.of("accountId", "not a number"))))
                .zip(folder.resolve("odd.zip"));
        ListPlan plan = imports.plan(school.coordinator, odd).lists().get(0);
        assertThat(plan.fresh()).extracting(PlatformAccount::platformId).containsExactlyInAnyOrder("11", "12");
        assertThat(plan.unread()).hasSize(1);
        assertThat(plan.reading().whole())
                .as("an entry that was not read may be anybody")
                .isFalse();
    }

    @Test
    void oneFileOfTheArchiveWillDo() throws IOException {
        Path loose =
                ArchiveBuilder.archive().following("21").loose("data/following.js", folder.resolve("following.js"));
        assertThat(imports.plan(school.coordinator, loose).lists())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.reading().list()).isEqualTo(AccountList.FOLLOWING);
                    assertThat(plan.fresh()).hasSize(1);
                });
        Path none = ArchiveBuilder.archive().muted("1").zip(folder.resolve("muted.zip"));
        assertThat(refusal(() -> imports.plan(school.coordinator, none)).key()).isEqualTo("followers.import.no-list");
    }

    @Test
    void pastedLinesAreReadAsPeopleWriteThem() {
        ListReading read =
                imports.read("@one\n\nhttps://x.com/two?s=20\n1490000000000000017, @three\nthank you!\n@ONE");
        assertThat(read.accounts())
                .extracting(PlatformAccount::shown)
                .containsExactly("@ONE", "@two", "1490000000000000017", "@three");
        assertThat(read.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.place()).isEqualTo(5);
            assertThat(unread.text()).isEqualTo("thank you!");
        });
        assertThat(read.whole()).isFalse();
    }

    @Test
    void aSpreadsheetIsReadByItsColumnsAndSaysWhatItCouldNot() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("followers.csv"),
                "Handle;Account ID;Display name\n@one;11;Oné\n;'1490000000000000017;\nhttps://x.com/two;;Two\n;;Nobody\n@bad name;;\n");
        ListPlan plan = imports.plan(school.coordinator, csv).lists().get(0);
        assertThat(plan.fresh())
                .containsExactly(
                        new PlatformAccount(0, "11", "one", "Oné"),
                        new PlatformAccount(0, "1490000000000000017", "", ""),
                        new PlatformAccount(0, "", "two", "Two"));
        assertThat(plan.unread()).extracting(ListReading.Unread::place).containsExactly(5, 6);
        Path other = Files.writeString(folder.resolve("other.csv"), "Colour,Size\nred,1\n");
        assertThat(refusal(() -> imports.plan(school.coordinator, other)).key())
                .isEqualTo("followers.import.no-column");
    }

    @Test
    void aHandleThatStandsInSeveralRowsIsOneAccountOrTold() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("followers.csv"),
                "account id,handle\n,@one\n11,@ONE\n11,\n12,@one\n13,\n,@three\n13,@three\n@four,\n14,@four\n,@four\n");
        ListPlan plan = imports.plan(school.coordinator, csv).lists().get(0);
        assertThat(plan.fresh())
                .extracting(PlatformAccount::platformId, PlatformAccount::handle)
                .containsExactly(tuple("11", "ONE"), tuple("12", ""), tuple("13", "three"), tuple("14", "four"));
        assertThat(plan.unread()).extracting(ListReading.Unread::place).containsExactly(5, 9);
        imports.apply(school.coordinator, List.of(plan));
        assertThat(shown()).containsExactlyInAnyOrder("@ONE", "12", "@three", "@four");
        ListPlan again = imports.plan(school.coordinator, csv).lists().get(0);
        assertThat(again.fresh()).isEmpty();
        assertThat(again.learned()).isEmpty();
        assertThat(again.joining()).isEmpty();
    }

    @Test
    void aHandleThatTheNextNumberHasIsAnotherAccountAndNotTheVerifiedOne() throws IOException {
        Follower accepted = school.decide(
                school.claim(school.add("11"), ClaimKind.PARENT_OR_CARER, Riverside.HELD), FollowerMove.ACCEPT);
        apply(imports.plan(
                school.coordinator, Files.writeString(folder.resolve("a.csv"), "account id,handle\n11,@ngozi\n")));
        apply(imports.plan(
                school.coordinator, Files.writeString(folder.resolve("b.csv"), "account id,handle\n12,@ngozi\n")));
        assertThat(school.one(accepted.id()).account()).isEqualTo(new PlatformAccount(accepted.id(), "11", "", ""));
        assertThat(find("ngozi").account().platformId()).isEqualTo("12");
        assertThat(find("ngozi").state()).isEqualTo(FollowerState.UNVERIFIED);
    }

    @Test
    void handlesThatWereExchangedAreExchanged() throws IOException {
        apply(imports.plan(
                school.coordinator,
                Files.writeString(folder.resolve("a.csv"), "account id,handle\n11,@one\n12,@two\n13,@three\n")));
        Path later = Files.writeString(
                folder.resolve("b.csv"), "account id,handle\n11,@two\n12,@three\n13,@one\n14,@four\n");
        FilePlan plan = imports.plan(school.coordinator, later);
        assertThat(plan.lists().get(0).unread()).isEmpty();
        apply(plan);
        assertThat(school.followers.reads().all(school.coordinator))
                .extracting(
                        one -> one.account().platformId(), one -> one.account().handle())
                .containsExactly(tuple("11", "two"), tuple("12", "three"), tuple("13", "one"), tuple("14", "four"));
    }

    @Test
    void aNumberThatASpreadsheetRoundedIsNotTakenForAnother() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("rounded.csv"),
                "account id\n1490000000000000000\n1.49E+18\n=\"1490000000000000017\"\n1000\n");
        ListPlan plan = imports.plan(school.coordinator, csv).lists().get(0);
        assertThat(plan.fresh()).extracting(PlatformAccount::platformId).containsExactly("1490000000000000017", "1000");
        assertThat(plan.unread())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.sentence()).contains("rounded"));
    }

    @Test
    void anOlderListThanTheLastIsToldBeforeItIsTaken() {
        school.bringIn(AccountList.FOLLOWERS, "@one");
        ListReading older = new ListReading(
                AccountList.FOLLOWERS,
                "old.zip",
                school.followers.today().minusDays(9),
                true,
                List.of(new PlatformAccount(0, "", "two", "")),
                List.of());
        assertThat(imports.plan(school.coordinator, List.of(older)).get(0).newer())
                .hasValueSatisfying(last -> assertThat(last.takenOn()).isEqualTo(school.followers.today()));
        assertThat(imports.plan(school.coordinator, List.of(imports.read("@one")))
                        .get(0)
                        .newer())
                .isEmpty();
    }

    @Test
    void partOfAListMakesNobodyGone() {
        school.bringIn(AccountList.FOLLOWERS, "@one", "@two");
        ListPlan part =
                imports.plan(school.coordinator, List.of(imports.read("@one"))).get(0);
        assertThat(part.gone()).isEmpty();
        ListPlan whole = imports.plan(
                        school.coordinator, List.of(imports.read("@one").as(AccountList.FOLLOWERS, true)))
                .get(0);
        assertThat(whole.gone()).extracting(one -> one.account().handle()).containsExactly("two");
    }

    @Test
    void whoNeedsALookStandsFirst() {
        school.bringIn(AccountList.FOLLOWERS, "@ngozi", "@gone_rude", "@quiet");
        Follower ngozi = find("ngozi");
        school.decide(school.claim(ngozi, ClaimKind.PARENT_OR_CARER, Riverside.HELD), FollowerMove.ACCEPT);
        school.decide(find("gone_rude"), FollowerMove.BLOCK);
        school.roll.leave(school.head, List.of(school.chidi), school.followers.today());
        ListPlan plan = imports.plan(school.coordinator, List.of(imports.read("@quiet\n@ngozi\n@gone_rude\n@fresh")))
                .get(0);
        assertThat(plan.rows())
                .extracting(ListPlan.Row::kind)
                .containsExactly(
                        ListPlan.Row.Kind.STILL_THERE,
                        ListPlan.Row.Kind.DOUBTFUL,
                        ListPlan.Row.Kind.NEW,
                        ListPlan.Row.Kind.NEVER_VERIFIED);
    }

    private Follower find(String handle) {
        return school.followers.reads().all(school.coordinator).stream()
                .filter(one -> one.account().handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnotherDeskTookInIsComparedAgain() throws IOException {
        List<ListPlan> plan = imports.plan(school.coordinator, List.of(imports.read("@one")));
        try (Riverside other = school.atAnotherDesk()) {
            other.add("@one");
        }
        assertThat(refusal(() -> imports.apply(school.coordinator, plan)).key())
                .isEqualTo("followers.import.changed-elsewhere");
        imports.apply(school.coordinator, imports.plan(school.coordinator, List.of(imports.read("@one"))));
        assertThat(shown()).containsExactly("@one");
    }

    @Test
    void aHandleIsLearnedFromALaterList() throws IOException {
        school.bringIn(AccountList.FOLLOWERS, "11");
        Path csv = Files.writeString(folder.resolve("followers.csv"), "account id,handle\n11,@eleven\n");
        apply(imports.plan(school.coordinator, csv));
        assertThat(shown()).containsExactly("@eleven");
        // The number and the handle as two accounts with a history each are not joined behind anybody’s back.
        school.parent("@twelve", Riverside.HELD);
        school.claim(school.add("12"), ClaimKind.OTHER, "");
        Path both = Files.writeString(folder.resolve("both.csv"), "account id,handle\n12,@twelve\n");
        assertThat(imports.plan(school.coordinator, both).lists().get(0).unread())
                .hasSize(1);
        apply(imports.plan(school.coordinator, both));
        assertThat(shown()).containsExactly("@eleven", "@twelve", "12");
    }
}
