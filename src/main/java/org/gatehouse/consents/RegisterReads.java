package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.book.Permission;
import org.gatehouse.roll.RollSearch;

/** What the class register asks of the file. */
final class RegisterReads {
    private final ConsentDesk desk;

    RegisterReads(ConsentDesk desk) {
        this.desk = desk;
    }

    /** What one look at the register brought back. */
    record Answer(
            List<ConsentUse> uses,
            List<ConsentWording> wordings,
            List<PupilConsents> lines,
            List<String> classes,
            LocalDate today) {}

    /** All that is shown of one child. */
    record Opened(
            PupilConsents child,
            List<Giver> contacts,
            List<ConsentEntry> entries,
            Map<Long, String> uses,
            Map<Long, String> people) {}

    Answer register(RollSearch wanted) {
        ConsentReads reads = desk.consents().reads();
        return new Answer(
                desk.consents().choices().openUses(),
                desk.consents().choices().wordings(),
                reads.grid(desk.actor(), wanted),
                reads.classes(desk.actor()),
                reads.today());
    }

    Opened child(PupilConsents chosen) {
        long pupil = chosen.pupil().id();
        ConsentReads reads = desk.consents().reads();
        boolean mayChange = desk.actor().may(Permission.CHANGE_CONSENTS);
        return new Opened(
                reads.pupil(desk.actor(), pupil),
                mayChange ? desk.contacts().of(pupil) : List.of(),
                mayChange ? reads.entries(desk.actor(), pupil) : List.of(),
                desk.consents().choices().uses().stream().collect(Collectors.toMap(ConsentUse::id, ConsentUse::title)),
                desk.names().get());
    }
}
