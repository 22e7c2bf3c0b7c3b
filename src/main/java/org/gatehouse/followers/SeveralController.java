package org.gatehouse.followers;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Job;
import org.gatehouse.rules.Words;

/** The same decision about many accounts: asked in numbers, seen on its way, stopped by whoever wants, and told at the end. */
final class SeveralController {
    private static final int MOST_TOLD = 20;

    private final FollowerDesk desk;
    private final Background background;
    private final Dialogs dialogs;

    SeveralController(FollowerDesk desk, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
    }

    /** @param done is handed a sentence about what was done */
    void decide(List<Follower> several, FollowerMove move, String reason, Consumer<String> done) {
        long possible = several.stream().filter(one -> one.mayBe(move)).count();
        String question = Words.of(
                "followers.decide-all." + move.name(),
                possible,
                several.size() - possible,
                FollowerMove.RECONSIDER.verb());
        if (!dialogs.confirm(move.verb(), question, Words.of("followers.decide-all.verb", move.verb(), possible)))
            return;
        background.steps(
                Words.of("followers.deciding", several.size()),
                job -> desk.followers()
                        .decide(desk.actor(), several, move, reason, at -> goesOn(job, at, several.size())),
                decided -> {
                    done.accept(told(decided, several.size()));
                    tellRefused(decided);
                });
    }

    /** Marks several things as done on the platform, or as not done. */
    void mark(List<PlatformTask> tasks, boolean isDone, Consumer<String> done) {
        if (tasks.size() > 1
                && !dialogs.confirm(
                        Words.of(isDone ? "followers.tasks.done" : "followers.tasks.undone"),
                        Words.of(isDone ? "followers.mark-all" : "followers.unmark-all", tasks.size()),
                        Words.of(isDone ? "followers.mark-all.verb" : "followers.unmark-all.verb", tasks.size())))
            return;
        background.steps(
                Words.of("followers.saving"),
                job -> desk.followers().mark(desk.actor(), tasks, isDone, at -> goesOn(job, at, tasks.size())),
                decided -> {
                    done.accept(told(decided, tasks.size()));
                    tellRefused(decided);
                });
    }

    private static boolean goesOn(Job job, int at, int of) {
        job.done((double) at / of);
        return !job.isCancelled();
    }

    private static String told(Followers.Decided decided, int of) {
        String done = Words.of("followers.decided-all", decided.done(), of);
        return decided.left() == 0 ? done : done + " " + Words.of("followers.stopped", decided.left());
    }

    private void tellRefused(Followers.Decided decided) {
        if (decided.refused().isEmpty()) return;
        int more = decided.refused().size() - MOST_TOLD;
        String sentences = decided.refused().entrySet().stream()
                .limit(MOST_TOLD)
                .map(entry -> entry.getValue().contains(entry.getKey())
                        ? entry.getValue()
                        : entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        dialogs.tell(
                Words.of("followers.not-decided", decided.refused().size()),
                more > 0 ? sentences + "\n" + Words.of("followers.not-decided.more", more) : sentences);
    }
}
