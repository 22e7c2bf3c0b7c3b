package org.gatehouse.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.desk.TodayGroup.Weight;
import org.gatehouse.policy.AcknowledgementRow;
import org.gatehouse.policy.AcknowledgementState;
import org.gatehouse.policy.Policy;
import org.gatehouse.policy.PolicyController;
import org.gatehouse.policy.PolicyPapers;
import org.gatehouse.policy.PolicyVersion;
import org.gatehouse.policy.RegisterEntry;
import org.gatehouse.policy.RegisterState;
import org.gatehouse.rules.Words;

/** Of the policy: requests to decide, one's own acknowledgement, who still has to, the review, exceptions that run out. */
final class PolicyToday implements TodaySource {
    private static final int SOON_DAYS = 30;

    private final FrameController frame;
    private final Policy policy;
    private final Actor actor;

    PolicyToday(FrameController frame, Policy policy, Actor actor) {
        this.frame = frame;
        this.policy = policy;
        this.actor = actor;
    }

    @Override
    public Place place() {
        return Place.POLICY;
    }

    @Override
    public List<TodayGroup> read() {
        LocalDate today = policy.reads().today();
        List<RegisterEntry> entries = policy.registers().all(actor);
        List<TodayLine> waiting = new ArrayList<>();
        entries.stream()
                .filter(entry -> entry.state() == RegisterState.REQUESTED
                        && policy.registers().mayDecide(actor, entry))
                .forEach(entry -> waiting.add(line(
                        Words.of("desk.today.policy.request", entry.what()),
                        Words.of(
                                "desk.today.by",
                                entry.who().name(),
                                entry.kind().title()),
                        () -> page().openRegister(entry.id()))));
        own().ifPresent(waiting::add);
        List<TodayLine> soon = new ArrayList<>();
        List<TodayLine> overdue = new ArrayList<>();
        if (actor.may(Permission.KEEP_POLICY_REGISTERS)) reminders(soon);
        if (actor.may(Permission.CHANGE_POLICY))
            policy.reads()
                    .inForce()
                    .filter(version -> version.nextReview().isPresent())
                    .ifPresent(version -> review(version, today, overdue, soon));
        entries.stream()
                .filter(entry -> entry.endsWithin(SOON_DAYS, today))
                .forEach(entry -> soon.add(line(
                        Words.of("desk.today.policy.ends", entry.what()),
                        Words.of(
                                "desk.today.by",
                                entry.who().name(),
                                PolicyPapers.day(entry.until().orElseThrow())),
                        () -> page().openRegister(entry.id()))));
        return List.of(
                TodayGroup.of(Weight.OVERDUE, "desk.today.policy.overdue", "fth-book-open", overdue),
                TodayGroup.of(Weight.WAITING, "desk.today.policy", "fth-book-open", waiting),
                TodayGroup.of(Weight.SOON, "desk.today.policy.soon", "fth-book-open", soon));
    }

    private Optional<TodayLine> own() {
        AcknowledgementRow own = policy.acknowledgements().own(actor);
        if (!own.state().isDue()) return Optional.empty();
        return Optional.of(
                line(Words.of("desk.today.policy.acknowledge"), own.state().title(), () -> page().openOwn()));
    }

    private void reminders(List<TodayLine> lines) {
        List<AcknowledgementRow> rows = policy.acknowledgements().all(actor);
        long due = rows.stream().filter(row -> row.state().isDue()).count();
        long ending = rows.stream()
                .filter(row -> row.state() == AcknowledgementState.ENDS_SOON)
                .count();
        if (due + ending > 0)
            lines.add(line(
                    Words.of("desk.today.policy.remind", due),
                    Words.of("desk.today.policy.remind.soon", ending),
                    () -> page().openAcknowledgements()));
    }

    private void review(PolicyVersion version, LocalDate today, List<TodayLine> overdue, List<TodayLine> soon) {
        LocalDate next = version.nextReview().orElseThrow();
        if (next.isAfter(today.plusDays(SOON_DAYS))) return;
        (version.isOverdue(today) ? overdue : soon)
                .add(line(
                        Words.of("desk.today.policy.review"),
                        Words.of("desk.today.policy.review.by", PolicyPapers.day(next)),
                        () -> page().openVersions()));
    }

    private static TodayLine line(String words, String below, Runnable open) {
        return new TodayLine(words, below, open);
    }

    private PolicyController page() {
        return frame.page(Place.POLICY, PolicyController.class);
    }
}
