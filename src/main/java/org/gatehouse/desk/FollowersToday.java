package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.desk.TodayGroup.Weight;
import org.gatehouse.followers.Followers;
import org.gatehouse.followers.FollowersController;
import org.gatehouse.followers.PlatformTask;
import org.gatehouse.followers.TaskKind;
import org.gatehouse.rules.Words;

/** What is to do on the platform now, a line a kind of task. Asking for e-mails goes on for weeks and does not wait. */
final class FollowersToday implements TodaySource {
    private final FrameController frame;
    private final Followers followers;
    private final Actor actor;

    FollowersToday(FrameController frame, Followers followers, Actor actor) {
        this.frame = frame;
        this.followers = followers;
        this.actor = actor;
    }

    @Override
    public Place place() {
        return Place.FOLLOWERS;
    }

    @Override
    public List<TodayGroup> read() {
        List<PlatformTask> tasks = followers.reads().tasks(actor);
        List<TodayLine> lines = new ArrayList<>();
        for (TaskKind kind : TaskKind.values()) {
            int open = (int) tasks.stream()
                    .filter(task -> task.kind() == kind && task.done().isEmpty())
                    .count();
            if (open > 0 && kind != TaskKind.ASK)
                lines.add(new TodayLine(
                        kind.title(),
                        Words.of("desk.today.accounts", open),
                        open,
                        () -> frame.page(Place.FOLLOWERS, FollowersController.class)
                                .openTasks()));
        }
        return List.of(TodayGroup.of(Weight.WAITING, "desk.today.followers", "fth-at-sign", lines));
    }
}
