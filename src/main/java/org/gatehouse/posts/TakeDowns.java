package org.gatehouse.posts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.consents.ChildConsent;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.Sites;
import org.jdbi.v3.core.Handle;

/** What a consent that ended means for posts; derived, and written down nowhere. */
final class TakeDowns {
    private final Sites sites;
    private final TaggedConsents tagged;

    TakeDowns(Sites sites, TaggedConsents tagged) {
        this.sites = sites;
        this.tagged = tagged;
    }

    /** A post as it is now and a child who is tagged in it. */
    private record Tag(long postId, long siteId, PostState state, long pupilId) {}

    /** Of {@code rows} those that are out and whose tagged children no longer all have consent, the first due first. */
    List<TakeDown> of(Handle sql, List<PostRow> rows, ZoneId zone) {
        Map<Long, List<ChildConsent>> without = new HashMap<>();
        Map<Long, Site> siteOf = new HashMap<>();
        for (Map.Entry<Long, List<Tag>> onSite : tags(sql).stream()
                .filter(tag -> tag.state() == PostState.POSTED)
                .collect(Collectors.groupingBy(Tag::siteId))
                .entrySet()) {
            Site site = sites.site(sql, onSite.getKey());
            Map<Long, ChildConsent> children =
                    tagged
                            .of(
                                    sql,
                                    site,
                                    onSite.getValue().stream().map(Tag::pupilId).toList())
                            .stream()
                            .filter(child -> !child.state().allows())
                            .collect(Collectors.toMap(ChildConsent::pupilId, child -> child));
            for (Tag tag : onSite.getValue()) {
                siteOf.put(tag.postId(), site);
                Optional.ofNullable(children.get(tag.pupilId()))
                        .ifPresent(child -> without.computeIfAbsent(tag.postId(), key -> new ArrayList<>())
                                .add(child));
            }
        }
        return rows.stream()
                .filter(row -> row.state() == PostState.POSTED && without.containsKey(row.id()))
                .map(row -> takeDown(sql, row, siteOf.get(row.id()), without.get(row.id()), zone))
                .sorted(Comparator.comparing(TakeDown::due)
                        .thenComparing(takeDown -> takeDown.post().id()))
                .toList();
    }

    private TakeDown takeDown(Handle sql, PostRow row, Site site, List<ChildConsent> children, ZoneId zone) {
        LocalDate posted = LocalDate.ofInstant(row.movedAt(), zone);
        LocalDate ended = children.stream()
                .flatMap(child -> child.lapsedOn().stream())
                .min(Comparator.naturalOrder())
                .filter(day -> day.isAfter(posted))
                .orElse(posted);
        return new TakeDown(
                row,
                nextWeekday(ended),
                children.stream().map(child -> tagged.why(sql, site, child)).toList());
    }

    /** Of {@code rows} those in which this child is tagged, on sites that need this use. */
    AffectedPosts affectedBy(Handle sql, List<PostRow> rows, long pupilId, long useId) {
        Set<Long> posts = tags(sql).stream()
                .filter(tag -> tag.pupilId() == pupilId
                        && sites.site(sql, tag.siteId()).consentUse() == useId)
                .map(Tag::postId)
                .collect(Collectors.toSet());
        List<PostRow> affected =
                rows.stream().filter(row -> posts.contains(row.id())).toList();
        return new AffectedPosts(
                affected.stream().filter(row -> row.state().isQueued()).toList(),
                affected.stream().filter(row -> row.state() == PostState.POSTED).toList());
    }

    /** Of {@code rows} those in which this child is tagged. */
    List<PostRow> showing(Handle sql, List<PostRow> rows, long pupilId) {
        Set<Long> posts = tags(sql).stream()
                .filter(tag -> tag.pupilId() == pupilId)
                .map(Tag::postId)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> posts.contains(row.id())).toList();
    }

    /** What each post shows now: its draft while it is one, else its newest version. */
    private static List<Tag> tags(Handle sql) {
        return sql.createQuery("SELECT p.id, p.site_id, p.state, t.pupil_id FROM post_now p"
                        + " CROSS JOIN post_version_pupil t WHERE t.version_id = p.version_id AND p.state <> 'DRAFT'"
                        + " UNION ALL SELECT p.id, p.site_id, p.state, t.pupil_id FROM post_now p"
                        + " CROSS JOIN post_draft_pupil t WHERE t.post_id = p.id AND p.state = 'DRAFT'")
                .map((row, context) -> new Tag(
                        row.getLong("id"),
                        row.getLong("site_id"),
                        PostState.valueOf(row.getString("state")),
                        row.getLong("pupil_id")))
                .list();
    }

    /** Holidays are not known here: a weekday is taken for a school day. */
    static LocalDate nextWeekday(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY)
            next = next.plusDays(1);
        return next;
    }
}
