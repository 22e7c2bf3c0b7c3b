package org.gatehouse.followers;

import org.gatehouse.book.Book;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.people.People;
import org.gatehouse.roll.Roll;
import org.jdbi.v3.core.Handle;

/**
 * Looks at the followers. What an act rests on is read anew in its own transaction; what a screen shows rests on the office's records as
 * they were read last, while no act has changed them since.
 */
final class Sights {
    private final People people;
    private final Roll roll;
    private final Organisations organisations;
    private volatile Known known;
    private volatile Blocked blocked;

    /** The office's records after the last acts on them. */
    private record Known(long roll, long people, long organisations, OfficeRecords records) {}

    Sights(People people, Roll roll, Organisations organisations) {
        this.people = people;
        this.roll = roll;
        this.organisations = organisations;
    }

    FollowerSight fresh(Handle sql) {
        return new FollowerSight(sql, records(sql), Blocked.of(sql));
    }

    FollowerSight known(Handle sql) {
        Blocked now = Blocked.of(sql).orSame(blocked);
        blocked = now;
        return new FollowerSight(sql, knownRecords(sql), now);
    }

    private OfficeRecords knownRecords(Handle sql) {
        // Asked before the records are read: what another desk changes meanwhile is then read anew the next time.
        long rollAct = Book.lastAct(sql, "roll");
        long peopleAct = Book.lastAct(sql, "people");
        long organisationAct = Book.lastAct(sql, "organisation");
        Known last = known;
        if (last != null
                && last.roll() == rollAct
                && last.people() == peopleAct
                && last.organisations() == organisationAct) return last.records();
        OfficeRecords read = records(sql);
        known = new Known(rollAct, peopleAct, organisationAct, read);
        return read;
    }

    private OfficeRecords records(Handle sql) {
        return new OfficeRecords(
                roll.contacts().emails(sql), people.all(sql), organisations.current(sql), roll.pupils(sql));
    }
}
