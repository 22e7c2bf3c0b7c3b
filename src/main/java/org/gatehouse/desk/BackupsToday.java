package org.gatehouse.desk;

import java.util.List;
import org.gatehouse.desk.TodayGroup.Weight;
import org.gatehouse.kit.Moments;

/** A backup that failed, or that nobody has made for days. */
final class BackupsToday implements TodaySource {
    private final FrameController frame;
    private final DeskBackups backups;
    private final Moments moments;

    BackupsToday(FrameController frame, DeskBackups backups, Moments moments) {
        this.frame = frame;
        this.backups = backups;
        this.moments = moments;
    }

    @Override
    public Place place() {
        return Place.BACKUPS;
    }

    @Override
    public List<TodayGroup> read() {
        return backups.status()
                .flatMap(status -> BackupWords.problem(status, moments)
                        .map(why -> new TodayLine(
                                BackupWords.brief(status, moments), why, 1, () -> frame.go(Place.BACKUPS))))
                .map(line -> List.of(
                        TodayGroup.of(Weight.AT_ONCE, "desk.today.backups", "fth-alert-triangle", List.of(line))))
                .orElse(List.of());
    }
}
