package org.gatehouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.incidents.EntryKind;
import org.gatehouse.incidents.IncidentFilter;
import org.gatehouse.incidents.IncidentReads;
import org.gatehouse.incidents.IncidentRow;
import org.gatehouse.incidents.IncidentState;
import org.gatehouse.incidents.IncidentsWaiting;
import org.gatehouse.people.Session;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo school shows every state of an incident to whom it belongs, and to nobody else. */
class DemoIncidentsTest {
    @TempDir
    Path folder;

    @Test
    void showsEachSideOfTheLog() throws IOException {
        Path file = folder.resolve("demo.gatehouse");
        DemoCopy.at(file);
        try (Rooms rooms = Rooms.on(Book.open(file, Clock.systemUTC(), new DeskSettings(folder.resolve("desk"))))) {
            IncidentReads reads = rooms.incidents().reads();
            Session coordinator = signIn(rooms, "orourke");
            List<IncidentRow> hers = rows(reads, coordinator);
            assertThat(hers).extracting(IncidentRow::state).contains(IncidentState.values());
            assertThat(hers).anyMatch(row -> row.inTerm() == 2);
            Session dsl = signIn(rooms, "pritchard");
            IncidentsWaiting waiting = reads.waiting(dsl);
            assertThat(waiting.toAcknowledge()).hasSizeGreaterThanOrEqualTo(2);
            IncidentRow marked = rows(reads, dsl).stream()
                    .filter(row -> row.facts().indecentImage())
                    .findFirst()
                    .orElseThrow();
            assertThat(reads.open(dsl, marked.id()).evidence()).isEmpty();
            assertThat(reads.open(dsl, marked.id()).mayDo()).doesNotContain(EntryKind.EVIDENCE);
            Session concerned = signIn(rooms, "boateng");
            assertThat(rows(reads, concerned)).isEmpty();
            Session head = signIn(rooms, "ashworth");
            assertThat(rows(reads, head)).anyMatch(row -> row.facts().isStaffConduct());
        }
    }

    private static List<IncidentRow> rows(IncidentReads reads, Session session) {
        reads.openMore(session, 100);
        return reads.rows(session, IncidentFilter.ALL);
    }

    private static Session signIn(Rooms rooms, String name) {
        return rooms.signIn().signIn(name, DemoSchool.SIGN_INS.get(0).password().toCharArray());
    }
}
