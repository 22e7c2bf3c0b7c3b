package org.gatehouse.desk;

import static org.gatehouse.desk.TodayGroup.Weight.AT_ONCE;
import static org.gatehouse.desk.TodayGroup.Weight.OVERDUE;
import static org.gatehouse.desk.TodayGroup.Weight.SOON;
import static org.gatehouse.desk.TodayGroup.Weight.WAITING;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.book.Actor;
import org.gatehouse.desk.TodayGroup.Weight;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.SiteEntry;
import org.gatehouse.sites.SiteStep;
import org.gatehouse.sites.Sites;
import org.gatehouse.sites.SitesController;
import org.gatehouse.sites.SitesWaiting;

/** Sites to decide about, to tell the senior leadership team of, to make ready and to review; and what became of one’s requests. */
final class SitesToday implements TodaySource {
    private final FrameController frame;
    private final Sites sites;
    private final Actor actor;
    private final Moments moments;

    SitesToday(FrameController frame, Sites sites, Actor actor, Moments moments) {
        this.frame = frame;
        this.sites = sites;
        this.actor = actor;
        this.moments = moments;
    }

    @Override
    public Place place() {
        return Place.SITES;
    }

    @Override
    public List<TodayGroup> read() {
        SitesWaiting waiting = sites.reads().waitingFor(actor);
        return List.of(
                group(AT_ONCE, "in-doubt", "fth-alert-triangle", waiting.inDoubt(), SitesToday::missing),
                group(OVERDUE, "review", "fth-clock", waiting.toReview(), SiteEntry::owner),
                group(WAITING, "decide", "fth-monitor", waiting.toDecide(), this::asked),
                group(WAITING, "asked", "fth-help-circle", waiting.asked(), this::since),
                group(WAITING, "notify", "fth-bell", waiting.toNotify(), SiteEntry::owner),
                group(WAITING, "prepare", "fth-list", waiting.toPrepare(), SitesToday::missing),
                group(WAITING, "open", "fth-unlock", waiting.toOpen(), SiteEntry::owner),
                group(SOON, "refused", "fth-x", waiting.refused(), this::since));
    }

    private TodayGroup group(
            Weight weight, String key, String icon, List<SiteEntry> entries, Function<SiteEntry, String> below) {
        return TodayGroup.of(
                weight,
                "desk.today.sites." + key,
                icon,
                entries.stream()
                        .map(one -> new TodayLine(
                                Words.of(
                                        "desk.today.sites.line",
                                        one.site().medium(),
                                        one.site().shown()),
                                below.apply(one),
                                () -> frame.page(Place.SITES, SitesController.class)
                                        .open(one.id())))
                        .toList());
    }

    private String asked(SiteEntry one) {
        return Words.of("desk.today.by", one.requester(), since(one));
    }

    private String since(SiteEntry one) {
        return moments.brief(one.site().movedAt());
    }

    private static String missing(SiteEntry one) {
        return one.missing().stream()
                .map(SiteStep::title)
                .collect(Collectors.joining(", ", Words.of("desk.today.sites.missing") + " ", ""));
    }
}
