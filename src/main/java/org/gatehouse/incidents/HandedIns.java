package org.gatehouse.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Words;

/** What somebody who hands in is told, and whom their later words bring in. */
final class HandedIns {
    private HandedIns() {}

    static HandedIn of(IncidentRows incident, Collection<Long> readers, Staff staff) {
        List<String> names = readers.stream().map(staff::name).sorted().toList();
        List<String> notes = new ArrayList<>();
        staff.people().values().stream()
                .filter(Person::active)
                .filter(person -> staff.readsByRole(person.id()) && staff.keys().isDoubtful(person.id()))
                .map(person -> Words.of("incidents.key-doubtful", person.name()))
                .forEach(notes::add);
        long opening = readers.stream().filter(staff::canBeSealedFor).count();
        if (opening == 1) notes.add(Words.of("incidents.one-reader", names.get(0)));
        return new HandedIn(incident.id(), incident.shown(), incident.at(), names, notes);
    }

    /** The marks of later words as facts, which {@link Incident#facts} lays over those before. */
    static Facts marks(LaterWords later, Instant happenedAt) {
        Facts quick = Facts.quick(happenedAt);
        return new Facts(
                quick.happenedAt(),
                quick.account(),
                quick.address(),
                quick.handle(),
                quick.rule(),
                quick.area(),
                quick.gravity(),
                quick.involved(),
                later.childInvolved(),
                later.indecentImage());
    }

    /** Who reads because of the marks and did not before; nobody whom the receipt says it concerns. */
    static Map<Long, Set<Standing>> broughtIn(Receipt receipt, LaterWords later, Staff staff) {
        Facts marked =
                Incident.marked(receipt.facts(), marks(later, receipt.facts().happenedAt()));
        Map<Long, Set<Standing>> brought = new HashMap<>(Recipients.of(marked, staff));
        Set<Long> without = new HashSet<>(Recipients.of(receipt.facts(), staff).keySet());
        // Somebody who would have read it anyway, and does not, was taken off.
        without.removeAll(receipt.readers().keySet());
        brought.keySet().removeAll(without);
        return brought;
    }
}
