package org.gatehouse.followers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.followers.ListReading.Unread;
import org.gatehouse.rules.Words;

/**
 * What bringing in a list would do.
 *
 * @param fresh accounts that were never seen
 * @param known accounts of the list that are held already
 * @param joining of those, the ones that were not on this list when it was last brought in
 * @param learned of those, what is newly known of their names
 * @param gone accounts that were on the list and are no longer
 * @param unread what could not be read or taken
 * @param newer the list as it was brought in last, where it stands for a later day than this one
 */
public record ListPlan(
        ListReading reading,
        List<PlatformAccount> fresh,
        List<Follower> known,
        List<Follower> joining,
        List<PlatformAccount> learned,
        List<Follower> gone,
        List<Unread> unread,
        Optional<ListTaken> newer) {
    public ListPlan {
        fresh = List.copyOf(fresh);
        known = List.copyOf(known);
        joining = List.copyOf(joining);
        learned = List.copyOf(learned);
        gone = List.copyOf(gone);
        unread = List.copyOf(unread);
    }

    /** Known, and nobody has ever decided about them. */
    public List<Follower> neverVerified() {
        return known.stream()
                .filter(one -> one.state() == FollowerState.UNVERIFIED)
                .toList();
    }

    /** Accepted once, on something that no longer holds: a child has left, a record was changed. */
    public List<Follower> doubtful() {
        return known.stream().filter(Follower::isDoubtful).toList();
    }

    /** Declined, removed or blocked, and there all the same. */
    public List<Follower> stillThere() {
        return known.stream()
                .filter(one -> one.state() == FollowerState.DECLINED
                        || one.state() == FollowerState.REMOVED
                        || one.state() == FollowerState.BLOCKED)
                .toList();
    }

    /**
     * One line of what bringing it in would do; what asks for somebody's look first.
     *
     * @param id of the account; 0 where it is new
     */
    public record Row(AccountList list, Kind kind, String account, long id, String words) {
        /** What it is about, the most pressing first. */
        public enum Kind {
            UNREAD("look", "fth-alert-triangle"),
            STILL_THERE("stop", "fth-slash"),
            DOUBTFUL("look", "fth-alert-triangle"),
            NEW("", "fth-plus"),
            GONE("", "fth-minus"),
            NEVER_VERIFIED("", "fth-help-circle"),
            KNOWN("clear", "fth-check");

            private final String style;
            private final String icon;

            Kind(String style, String icon) {
                this.style = style;
                this.icon = icon;
            }

            String style() {
                return style;
            }

            String icon() {
                return icon;
            }

            public String title() {
                return Words.of("followers.row." + name());
            }
        }
    }

    /** Every account once, the most pressing first. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        AccountList list = reading.list();
        for (Unread one : unread) {
            String place = one.place() == 0 ? "" : Words.of("followers.row.place", one.place()) + " ";
            rows.add(new Row(list, Row.Kind.UNREAD, one.text(), 0, place + one.sentence()));
        }
        Set<Long> told = new HashSet<>();
        if (list == AccountList.FOLLOWERS) {
            add(rows, told, Row.Kind.STILL_THERE, stillThere());
            add(rows, told, Row.Kind.DOUBTFUL, doubtful());
        }
        for (PlatformAccount one : fresh) rows.add(new Row(list, Row.Kind.NEW, one.shown(), 0, one.displayName()));
        add(rows, told, Row.Kind.GONE, gone);
        if (list == AccountList.FOLLOWERS) add(rows, told, Row.Kind.NEVER_VERIFIED, neverVerified());
        add(rows, told, Row.Kind.KNOWN, known);
        return rows;
    }

    private void add(List<Row> rows, Set<Long> told, Row.Kind kind, List<Follower> followers) {
        for (Follower one : followers)
            if (told.add(one.id()))
                rows.add(new Row(
                        reading.list(),
                        kind,
                        one.account().shown(),
                        one.id(),
                        kind == Row.Kind.DOUBTFUL ? one.doubt() : one.state().title()));
    }
}
