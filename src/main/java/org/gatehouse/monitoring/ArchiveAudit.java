package org.gatehouse.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.archive.AccountList;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.archive.ArchiveReading;
import org.gatehouse.archive.ArchivedAccount;
import org.gatehouse.archive.ArchivedAccounts;
import org.gatehouse.archive.ArchivedTweet;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/**
 * Audits one archive of the account: posts, private conversations, followers, following, each read once and kept no longer than it is
 * looked at. What cannot be read is a problem beside the rest, and stops nothing else.
 */
public final class ArchiveAudit {
    /** Posts between two looks at whether to go on. */
    private static final int STEP = 500;

    private final AccountArchive archive;
    private final AuditBasis basis;
    private final AuditProgress progress;
    private final AuditFindings findings;
    private final PublishedPosts published;
    private final TweetAudit tweets;
    private final List<ArchiveProblem> problems = new ArrayList<>();
    private int looked;
    private int deleted;
    private boolean damaged;

    /** @param mostOfARule how many findings of one rule are listed; the rest is counted */
    public ArchiveAudit(AccountArchive archive, AuditBasis basis, int mostOfARule, AuditProgress progress) {
        this.archive = archive;
        this.basis = basis;
        this.progress = progress;
        this.findings = new AuditFindings(mostOfARule);
        this.published = new PublishedPosts(basis, findings);
        this.tweets = new TweetAudit(basis, findings);
    }

    /** @throws CancellationException where the progress said not to go on */
    public AuditResult run() {
        Optional<ArchivedAccount> account = account();
        int ofAll = archive.expectedTweets();
        boolean whole = section("monitoring.list.tweets", () -> archive.tweets(tweet -> look(tweet, ofAll)));
        boolean complete = whole && problems.isEmpty() && !archive.isPartial();
        section("", () -> archive.deletedTweets(this::lookAtDeleted));
        if (basis.approved().isPresent()) {
            published.end();
            if (complete) archive.generatedOn().ifPresent(published::compareWithQueue);
        }
        Conversations conversations =
                new Conversations(account.map(ArchivedAccount::accountId).orElse(""), basis);
        section("monitoring.list.messages", () -> archive.directMessages(conversations::add));
        conversations.findings().forEach(findings::add);
        int followers = followers();
        int following = following();
        if (archive.isPartial()) tell("monitoring.audit.partial");
        if (findings.left() > 0) tell("monitoring.audit.not-listed", findings.left());
        return new AuditResult(
                account.map(one -> one.handle().isEmpty() ? one.accountId() : one.handle())
                        .orElse(""),
                archive.generatedOn(),
                archive.isPartial(),
                damaged,
                new AuditResult.Lists(looked, deleted, conversations.size(), followers, following),
                findings.listed(),
                findings.counts(),
                problems.stream().distinct().toList());
    }

    private Optional<ArchivedAccount> account() {
        Optional<ArchivedAccount> account = Optional.empty();
        try {
            account = archive.account();
        } catch (Refusal unreadable) {
            refused(unreadable);
        }
        account.filter(one -> !one.handle().isEmpty()
                        && !basis.handle().isEmpty()
                        && !one.handle().equalsIgnoreCase(basis.handle()))
                .ifPresent(other -> findings.add(new AuditFinding(
                        Rule.TW_MONITOR,
                        Severity.WARN,
                        AuditFinding.Subject.ARCHIVE,
                        other.accountId(),
                        "",
                        Optional.empty(),
                        Words.of("monitoring.found.other-account", other.handle(), basis.handle()),
                        "")));
        return account;
    }

    private void look(ArchivedTweet tweet, int ofAll) {
        looked++;
        if (looked % STEP == 0 && !progress.looked(looked, ofAll)) throw new CancellationException();
        Optional<ApprovedPost> same = basis.approved().isPresent() ? published.sameWords(tweet) : Optional.empty();
        tweets.look(tweet, same);
        if (basis.approved().isPresent()) published.add(tweet, same);
    }

    private void lookAtDeleted(ArchivedTweet tweet) {
        deleted++;
        if (!published.wasTakenDown(tweet))
            findings.add(
                    TweetAudit.about(tweet, Rule.POST_DIFFERS, Severity.NOTE, Words.of("monitoring.found.deleted")));
    }

    private int followers() {
        ArchivedAccounts list = accounts(AccountList.FOLLOWERS, "monitoring.list.followers");
        basis.verified()
                .ifPresent(verified -> list.ids().stream()
                        .filter(id ->
                                !verified.contains(id) && !basis.organisations().contains(id))
                        .forEach(id -> findings.add(account(Rule.FOL_EMAIL, id, "monitoring.found.follower"))));
        return list.ids().size();
    }

    private int following() {
        ArchivedAccounts list = accounts(AccountList.FOLLOWING, "monitoring.list.following");
        list.ids().stream()
                .filter(id -> !basis.organisations().contains(id))
                .forEach(id -> findings.add(account(Rule.FOL_NOFOLLOW, id, "monitoring.found.following")));
        return list.ids().size();
    }

    private AuditFinding account(Rule rule, String id, String key) {
        return new AuditFinding(
                rule,
                Severity.WARN,
                AuditFinding.Subject.ACCOUNT,
                id,
                "",
                Optional.empty(),
                Words.of(key, basis.shown(id)),
                "");
    }

    private ArchivedAccounts accounts(AccountList list, String key) {
        ArchivedAccounts[] read = {new ArchivedAccounts(List.of(), List.of(), false)};
        section(key, () -> {
            read[0] = archive.accounts(list);
            return new ArchiveReading(read[0].problems(), read[0].present());
        });
        return read[0];
    }

    /**
     * Reads one list; what is wrong with it is told.
     *
     * @param key the name of a list that every archive has; empty where some have none
     * @return whether it is there and was read to its end
     */
    private boolean section(String key, Supplier<ArchiveReading> reading) {
        try {
            ArchiveReading read = reading.get();
            problems.addAll(read.problems());
            if (!read.present() && !key.isEmpty()) tell("monitoring.audit.no-list", Words.of(key));
            return read.present();
        } catch (Refusal unreadable) {
            refused(unreadable);
            return false;
        }
    }

    private void refused(Refusal unreadable) {
        damaged = true;
        problems.add(new ArchiveProblem("", 0, unreadable.getMessage()));
    }

    private void tell(String key, Object... arguments) {
        problems.add(new ArchiveProblem("", 0, Words.of(key, arguments)));
    }
}
