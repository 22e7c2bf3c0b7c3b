package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.desk.TodayGroup.Weight;
import org.gatehouse.incidents.IncidentRow;
import org.gatehouse.incidents.Incidents;
import org.gatehouse.incidents.IncidentsController;
import org.gatehouse.incidents.IncidentsWaiting;
import org.gatehouse.kit.Moments;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;

/** Referrals to acknowledge, overdue steps, and colleagues for whom incidents are to be sealed again. */
final class IncidentsToday implements TodaySource {
    private final FrameController frame;
    private final Incidents incidents;
    private final Session session;
    private final Moments moments;

    IncidentsToday(FrameController frame, Incidents incidents, Session session, Moments moments) {
        this.frame = frame;
        this.incidents = incidents;
        this.session = session;
        this.moments = moments;
    }

    @Override
    public Place place() {
        return Place.INCIDENTS;
    }

    @Override
    public List<TodayGroup> read() {
        IncidentsWaiting waiting = incidents.reads().waiting(session);
        // An incident stands once, where it presses most.
        Set<Long> shown = new HashSet<>();
        return List.of(
                group(Weight.AT_ONCE, "acknowledge", "fth-bell", waiting.toAcknowledge(), shown),
                group(Weight.OVERDUE, "overdue", "fth-clock", waiting.overdue(), shown),
                group(Weight.WAITING, "answer", "fth-shield", waiting.toAnswer(), shown),
                TodayGroup.of(Weight.WAITING, "desk.today.incidents.keys", "fth-key", keys(waiting)));
    }

    private TodayGroup group(Weight weight, String key, String icon, List<IncidentRow> rows, Set<Long> shown) {
        return TodayGroup.of(
                weight,
                "desk.today.incidents." + key,
                icon,
                rows.stream()
                        .filter(row -> shown.add(row.id()))
                        .map(row -> new TodayLine(
                                row.firstWords(),
                                Words.of("desk.today.by", row.number(), moments.brief(row.happenedAt())),
                                () -> page().open(row.id())))
                        .toList());
    }

    private List<TodayLine> keys(IncidentsWaiting waiting) {
        List<TodayLine> lines = new ArrayList<>();
        waiting.renewals()
                .forEach(renewal -> lines.add(new TodayLine(
                        Words.of("desk.today.incidents.renew", renewal.name()),
                        Words.of("desk.today.incidents.renew.count", renewal.incidents()),
                        () -> page().renew(renewal))));
        if (waiting.alone() > 0)
            lines.add(new TodayLine(
                    Words.of("desk.today.incidents.alone", waiting.alone()),
                    Words.of("desk.today.incidents.alone.what"),
                    0,
                    () -> frame.go(Place.INCIDENTS)));
        return lines;
    }

    private IncidentsController page() {
        return frame.page(Place.INCIDENTS, IncidentsController.class);
    }
}
