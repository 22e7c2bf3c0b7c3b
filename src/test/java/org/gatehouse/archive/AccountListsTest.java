package org.gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.archive.AccountList.BLOCKED;
import static org.gatehouse.archive.AccountList.FOLLOWERS;
import static org.gatehouse.archive.AccountList.FOLLOWING;
import static org.gatehouse.archive.AccountList.MUTED;
import static org.gatehouse.archive.ArchiveBuilder.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountListsTest {
    private static final String HEAD = "window.YTD.follower.part0 = ";

    @TempDir
    Path folder;

    private AccountArchive zip(ArchiveBuilder builder) throws IOException {
        return AccountArchive.open(builder.zip(folder.resolve("twitter-2026-11-02-0a1b.zip")));
    }

    private ArchivedAccounts followers(String script) throws IOException {
        try (AccountArchive archive = zip(archive().file("data/follower.js", script))) {
            return archive.accounts(FOLLOWERS);
        }
    }

    @Test
    void everyListIsReadInTheOrderOfItsFile() throws IOException {
        try (AccountArchive archive = zip(archive()
                .followers("300", "12", "1702334455667788990")
                .following("7", "8")
                .blocked("66")
                .muted("55", "44"))) {
            assertThat(archive.accounts(FOLLOWERS).ids()).containsExactly("300", "12", "1702334455667788990");
            assertThat(archive.accounts(FOLLOWING).ids()).containsExactly("7", "8");
            assertThat(archive.accounts(BLOCKED).ids()).containsExactly("66");
            assertThat(archive.accounts(MUTED).ids()).containsExactly("55", "44");
            assertThat(archive.accounts(MUTED).problems()).isEmpty();
        }
    }

    @Test
    void anEmptyListIsPresentAndAMissingOneIsNot() throws IOException {
        try (AccountArchive archive = zip(archive().followers())) {
            assertThat(archive.accounts(FOLLOWERS)).isEqualTo(new ArchivedAccounts(List.of(), List.of(), true));
            assertThat(archive.accounts(FOLLOWING)).isEqualTo(new ArchivedAccounts(List.of(), List.of(), false));
        }
    }

    @Test
    void anAccountThatStandsTwiceIsReadOnce() throws IOException {
        try (AccountArchive archive = zip(archive().followers("5", "6", "5"))) {
            assertThat(archive.accounts(FOLLOWERS).ids()).containsExactly("5", "6");
        }
    }

    @Test
    void numbersKeepEveryDigit() throws IOException {
        assertThat(followers(HEAD + "[{\"follower\":{\"accountId\":1702334455667788991}},"
                                + "{\"follower\":{\"accountId\":18446744073709551615}}]")
                        .ids())
                .containsExactly("1702334455667788991", "18446744073709551615");
    }

    @Test
    void theLinkStandsInForAMissingNumber() throws IOException {
        assertThat(followers(
                                HEAD + "[{\"follower\":{\"userLink\":\"https://twitter.com/intent/user?user_id=42\"}},"
                                        + "{\"follower\":{\"accountId\":\"\",\"userLink\":\"https://x.com/intent/user?a=b&user_id=43&c\"}}]")
                        .ids())
                .containsExactly("42", "43");
    }

    @Test
    void anEntryThatCannotBeReadIsToldAndTheRestIsRead() throws IOException {
        ArchivedAccounts followers = followers(HEAD + "[{\"follower\":{\"accountId\":\"1\"}},"
                + "{\"follower\":{\"accountId\":\"123456789012345678901\"}},"
                + "7,"
                + "{\"follower\":{\"accountId\":-5}},"
                + "{\"follower\":{\"accountId\":1.5e3}},"
                + "{\"follower\":{\"accountId\":[\"9\"]}},"
                + "{\"following\":{\"accountId\":\"9\"}},"
                + "null,"
                + "{\"follower\":{\"accountId\":\"٣\"}},"
                + "{\"follower\":{\"userLink\":\"https://twitter.com/SunnyBankPTA\"}},"
                + "{\"follower\":{\"accountId\":\"2\"}}]");
        assertThat(followers.ids()).containsExactly("1", "2");
        assertThat(followers.problems()).extracting(ArchiveProblem::entry).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(followers.problems()).allMatch(problem -> problem.file().equals("follower.js"));
        assertThat(followers.problems().get(0).sentence()).contains("no account number");
        assertThat(followers.problems().get(8).sentence()).contains("@SunnyBankPTA");
    }

    @Test
    void fieldsThatNobodyKnowsAndEntriesWithoutTheirWrappingAreNormal() throws IOException {
        assertThat(followers(HEAD
                                + "[{\"seen\":[1,{\"accountId\":\"9\"}],\"follower\":{\"note\":{},\"accountId\":\"1\"}},"
                                + "{\"accountId\":\"2\",\"since\":null}]")
                        .ids())
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.YTD.follower.part0 = [%s]",
                "window.YTD.follower.part0=[%s];",
                "window.YTD.follower.part12 = [%s] ; \r\n",
                "\uFEFFwindow.YTD.follower.part0 =\r\n[\r\n%s\r\n]\r\n",
                "\n\n window.YTD.follower = [%s]",
                "something.else = [%s]",
                "[%s]",
                "\uFEFF [%s]"
            })
    void theListIsFoundHoweverItsScriptIsWritten(String script) throws IOException {
        String entry = "{\"follower\":{\"accountId\":\"1\"}}";
        assertThat(followers(script.formatted(entry)).ids()).containsExactly("1");
    }

    @Test
    void aSplitListIsReadInTheOrderOfItsParts() throws IOException {
        String part = "window.YTD.follower.part%d = [{\"follower\":{\"accountId\":\"%d\"}}]";
        try (AccountArchive archive = zip(archive()
                .file("data/follower-part10.js", part.formatted(10, 110))
                .file("data/follower-part2.js", part.formatted(2, 102))
                .file("data/follower.js", part.formatted(0, 100))
                .file("data/follower-part1.js", part.formatted(1, 101)))) {
            assertThat(archive.accounts(FOLLOWERS).ids()).containsExactly("100", "101", "102", "110");
        }
    }

    @Test
    void aPartThatTheManifestNamesAndTheArchiveLacksIsTold() throws IOException {
        try (AccountArchive archive = zip(archive()
                .followers("1")
                .following("2")
                .manifest("9", "SunnyBank", "2026-11-02T09:15:00.000Z", true, "follower.js", "follower-part1.js"))) {
            ArchivedAccounts followers = archive.accounts(FOLLOWERS);
            assertThat(followers.ids()).containsExactly("1");
            assertThat(followers.problems()).extracting(ArchiveProblem::file).containsExactly("data/follower-part1.js");
            assertThat(followers.problems()).extracting(ArchiveProblem::entry).containsExactly(0);
            assertThat(archive.accounts(FOLLOWING).problems()).isEmpty();
            assertThat(archive.isPartial()).isTrue();
        }
    }

    @Test
    void aFileThatOnlyTheManifestCountsToAListIsReadWithIt() throws IOException {
        try (AccountArchive archive = zip(archive()
                .followers("1")
                .file("data/newcomers.js", "window.YTD.follower.part1 = [{\"follower\":{\"accountId\":\"2\"}}]")
                .file(
                        "data/manifest.js",
                        "window.__THAR_CONFIG = {\"dataTypes\":{\"follower\":{\"files\":["
                                + "{\"fileName\":\"data/newcomers.js\",\"globalName\":\"YTD.follower.part1\"}]}}}"))) {
            assertThat(archive.accounts(FOLLOWERS).ids()).containsExactly("1", "2");
        }
    }

    @Test
    void aDamagedManifestIsToldSinceNobodyKnowsWhatIsMissing() throws IOException {
        try (AccountArchive archive =
                zip(archive().followers("1").file("data/manifest.js", "window.__THAR_CONFIG = {\"userInfo\":"))) {
            assertThat(archive.accounts(FOLLOWERS).ids()).containsExactly("1");
            assertThat(archive.accounts(FOLLOWERS).problems())
                    .extracting(ArchiveProblem::file)
                    .containsExactly("manifest.js");
            assertThat(archive.generatedOn()).isEmpty();
        }
    }

    @Test
    void bytesThatAreNoTextSpoilAWordAndNotTheList() throws IOException {
        byte[] script = (HEAD
                        + "[{\"follower\":{\"note\":\"?\",\"accountId\":\"1\"}},{\"follower\":{\"accountId\":\"?\"}}]")
                .replace('?', '\u00FF')
                .getBytes(StandardCharsets.ISO_8859_1);
        try (AccountArchive archive = zip(archive().file("data/follower.js", script))) {
            assertThat(archive.accounts(FOLLOWERS).ids()).containsExactly("1");
            assertThat(archive.accounts(FOLLOWERS).problems()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1\"}},",
                "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1\"}}] window.YTD.follower.part1 = []",
                "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1\"}}]\0",
                "window.YTD.follower.part0 = {\"follower\":{\"accountId\":\"1\"}}",
                "window.YTD.follower.part0 = \"1\"",
                "window.YTD.follower.part0 = ",
                "window.YTD.follower.part0",
                "",
                "<!doctype html><p class=\"1\">[]</p>"
            })
    void aListThatIsNotWholeIsRefused(String script) {
        assertThatThrownBy(() -> followers(script))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("follower.js")
                .hasMessageContaining("Download");
    }

    @Test
    void blanksFarBehindTheListAreNormalAndEntriesThereAreNot() throws IOException {
        String list = HEAD + "[{\"follower\":{\"accountId\":\"1\"}}]" + " \n".repeat(20_000);
        assertThat(followers(list).ids()).containsExactly("1");
        assertThatThrownBy(() -> followers(list + "[]")).isInstanceOf(Refusal.class);
    }

    @Test
    void aListThatBreaksOffSaysWhere() {
        assertThatThrownBy(() -> followers(HEAD + "[{\"follower\":{\"accountId\":\"1\"}},{\"foll"))
                .hasMessageContaining("after 1 entry");
    }

    @Test
    void aFileThatHoldsAnotherListThanItsNameSaysIsRefused() {
        assertThatThrownBy(() -> followers("window.YTD.following.part0 = []"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another list");
    }

    @Test
    void theAccountIsReadFromItsOwnFileOrFromTheManifest() throws IOException {
        ArchiveBuilder own = archive().followers().account("9", "SunnyBank", "Sunny Bank Primary");
        try (AccountArchive archive = zip(own.manifest("8", "Other", "2026-11-02T09:15:00.000Z", false))) {
            assertThat(archive.account())
                    .contains(new ArchivedAccount(
                            "9",
                            "SunnyBank",
                            "Sunny Bank Primary",
                            Optional.of(Instant.parse("2015-09-01T08:30:00Z"))));
            assertThat(archive.generatedOn()).contains(Instant.parse("2026-11-02T09:15:00Z"));
            assertThat(archive.isPartial()).isFalse();
        }
        try (AccountArchive archive =
                zip(archive().followers().manifest("8", "Other", "2026-11-02T09:15:00.000Z", false))) {
            assertThat(archive.account()).contains(new ArchivedAccount("8", "Other", "Other", Optional.empty()));
        }
        try (AccountArchive archive = zip(archive().followers().list("account.js", "account", List.of(Map.of())))) {
            assertThat(archive.account()).isEmpty();
            assertThat(archive.generatedOn()).isEmpty();
        }
    }
}
