package org.gatehouse.monitoring;

import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.school.School;

/** How the school watches its account: the rounds and the audits. */
public final class Monitoring {
    private final Rounds rounds;
    private final Audits audits;

    public Monitoring(Book book, School school, People people, AuditSources sources) {
        this.rounds = new Rounds(book, school, people);
        this.audits = new Audits(book, school, people, sources);
    }

    public Rounds rounds() {
        return rounds;
    }

    public Audits audits() {
        return audits;
    }
}
