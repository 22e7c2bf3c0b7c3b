package org.gatehouse.followers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.gatehouse.archive.AccountList;
import org.gatehouse.followers.Acceptance.Standing;
import org.gatehouse.followers.PlatformTask.Done;
import org.gatehouse.followers.StoredMarks.Mark;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/**
 * What is to do on the platform, derived from what was decided, what the platform's lists say and what was marked as done. A mark ends
 * a task until a newer list shows that it was not done.
 */
final class WorkList {
    /** How long a question for an e-mail may stay without an answer. */
    static final Duration PATIENCE = Duration.ofDays(14);

    private final Said said;
    private final OfficeRecords records;
    private final LongFunction<String> names;
    private final Instant now;
    private final ZoneId zone;
    private final List<PlatformTask> tasks = new ArrayList<>();

    /**
     * What the file says beside the followers themselves.
     *
     * @param taken when each of the platform's lists was brought in last
     * @param standing of each account, the last decision that led to where it stands
     * @param reports of each account, the last report to the platform
     */
    record Said(
            Map<AccountList, ListTaken> taken,
            Map<Long, Decision> standing,
            Map<Long, Decision> reports,
            Map<Long, Map<TaskKind, Mark>> marks) {
        static Said of(Handle sql) {
            return new Said(
                    StoredAccounts.taken(sql),
                    StoredDecisions.standing(sql),
                    StoredDecisions.reports(sql),
                    StoredMarks.last(sql));
        }

        static Said of(Handle sql, long accountId) {
            Map<Long, Decision> standing = new HashMap<>();
            Map<Long, Decision> reports = new HashMap<>();
            for (Decision one : StoredDecisions.of(sql, accountId))
                (one.move() == FollowerMove.REPORT ? reports : standing).put(accountId, one);
            return new Said(StoredAccounts.taken(sql), standing, reports, StoredMarks.last(sql, accountId));
        }
    }

    /** @param names of the people who work here, by id */
    WorkList(Said said, OfficeRecords records, LongFunction<String> names, Instant now, ZoneId zone) {
        this.said = said;
        this.records = records;
        this.names = names;
        this.now = now;
        this.zone = zone;
    }

    /** To do first, the most pressing first; then what was done, newest first. */
    List<PlatformTask> of(List<Follower> all) {
        all.forEach(this::look);
        Comparator<PlatformTask> order = Comparator.comparing(
                        (PlatformTask task) -> task.done().isPresent())
                .thenComparing(task -> task.done().isPresent() ? TaskKind.BLOCK : task.kind())
                .thenComparing(task -> task.done().map(Done::at).orElse(task.since()), Comparator.reverseOrder());
        return tasks.stream().sorted(order).toList();
    }

    private void look(Follower one) {
        Instant decided = standing(one).map(Decision::at).orElse(Instant.EPOCH);
        boolean follows = one.listed().contains(AccountList.FOLLOWERS);
        switch (one.state()) {
            case BLOCKED ->
                add(one, TaskKind.BLOCK, decided, follows, one.listed().contains(AccountList.BLOCKED), reason(one));
            case REMOVED -> add(one, TaskKind.REMOVE, decided, follows, gone(one, decided), reason(one));
            case DECLINED ->
                add(one, follows ? TaskKind.REMOVE : TaskKind.DECLINE, decided, follows, false, reason(one));
            case ACCEPTED -> accepted(one, decided, follows);
            case UNVERIFIED -> undecided(one, decided);
        }
        Decision report = said.reports().get(one.id());
        if (report != null) add(one, TaskKind.REPORT, report.at(), false, false, report.reason());
        if (one.listed().contains(AccountList.FOLLOWING)
                && records.organisation(one.account()).isEmpty())
            add(
                    one,
                    TaskKind.UNFOLLOW,
                    taken(AccountList.FOLLOWING),
                    false,
                    false,
                    Words.of(
                            one.isFollower() || records.isPupils(one.account())
                                    ? "followers.following.personal"
                                    : "followers.following.unknown"));
    }

    private void accepted(Follower one, Instant decided, boolean follows) {
        if (one.isDoubtful()) tasks.add(task(one, TaskKind.DECIDE, decided, one.doubt(), Optional.empty()));
        else if (!follows)
            add(one, TaskKind.ACCEPT, decided, false, false, one.acceptance().why());
    }

    private void undecided(Follower one, Instant decided) {
        if (standing(one)
                .map(Decision::move)
                .filter(FollowerMove.UNBLOCK::equals)
                .isPresent()) add(one, TaskKind.UNBLOCK, decided, false, false, reason(one));
        if (!one.isFollower()) return;
        Standing standing = one.acceptance().standing();
        Instant since = one.claim().map(Claim::at).orElse(taken(AccountList.FOLLOWERS));
        if (standing == Standing.NEVER || standing == Standing.MATCHES) {
            tasks.add(task(one, TaskKind.DECIDE, since, one.acceptance().why(), Optional.empty()));
            return;
        }
        Mark asked = mark(one, TaskKind.ASK);
        if (asked != null && asked.done() && asked.at().plus(PATIENCE).isBefore(now) && since.isBefore(asked.at())) {
            tasks.add(task(one, TaskKind.DECIDE, asked.at(), Words.of("followers.task.no-answer"), Optional.empty()));
            return;
        }
        // An account that nobody knows is asked once; a newer list alone is no reason to ask again.
        Instant asking = one.claim().map(Claim::at).orElse(Instant.EPOCH);
        add(one, TaskKind.ASK, asking, false, false, one.acceptance().why());
    }

    /** @param stillThere whether the platform's list shows that it was not done; counts where it is newer than the mark */
    private void add(Follower one, TaskKind kind, Instant since, boolean stillThere, boolean shownDone, String why) {
        Mark mark = mark(one, kind);
        boolean done = mark != null && mark.done() && !mark.at().isBefore(since);
        boolean undone = done && stillThere && taken(AccountList.FOLLOWERS).isAfter(mark.at())
                || kind == TaskKind.UNFOLLOW && mark != null && mark.done() && since.isAfter(mark.at());
        if (shownDone && !stillThere && mark == null) return;
        tasks.add(task(
                one,
                kind,
                since,
                undone ? Words.of("followers.task.still-there") : why,
                done && !undone ? Optional.of(new Done(names.apply(mark.actorId()), mark.at())) : Optional.empty()));
    }

    private static PlatformTask task(Follower one, TaskKind kind, Instant since, String why, Optional<Done> done) {
        return new PlatformTask(kind, one.account(), why, since, done);
    }

    /** Whether a list that was brought in after the decision no longer shows them. */
    private boolean gone(Follower one, Instant decided) {
        return !one.listed().contains(AccountList.FOLLOWERS)
                && taken(AccountList.FOLLOWERS).isAfter(decided);
    }

    private Mark mark(Follower one, TaskKind kind) {
        return said.marks().getOrDefault(one.id(), Map.of()).get(kind);
    }

    private Instant taken(AccountList list) {
        return Optional.ofNullable(said.taken().get(list))
                .map(one -> one.asOf(zone))
                .orElse(Instant.EPOCH);
    }

    private Optional<Decision> standing(Follower one) {
        return Optional.ofNullable(said.standing().get(one.id()));
    }

    private String reason(Follower one) {
        return standing(one).map(Decision::reason).orElse("");
    }
}
