package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Refusal;

/** Finds the adult whom a list means among those that are held; nobody is found twice. */
final class HeldContacts {
    private final Map<Long, Contact> contacts = new HashMap<>();
    private final Map<String, List<Long>> byNumber = new HashMap<>();
    private final Map<String, Set<Long>> byName = new HashMap<>();
    private final Map<Long, Map<Long, HeldContact>> byPupil = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    HeldContacts(List<HeldContact> held) {
        for (HeldContact one : held) {
            Contact contact = one.link().contact();
            byPupil.computeIfAbsent(one.link().pupilId(), key -> new HashMap<>())
                    .put(contact.id(), one);
            if (contacts.put(contact.id(), contact) != null) continue;
            byName.computeIfAbsent(ContactGroup.nameKey(contact), key -> new LinkedHashSet<>())
                    .add(contact.id());
            if (!one.sourceId().isEmpty())
                byNumber.computeIfAbsent(one.sourceId(), key -> new ArrayList<>())
                        .add(contact.id());
        }
    }

    Contact contact(long id) {
        return contacts.get(id);
    }

    HeldContact link(long pupilId, long contactId) {
        return byPupil.getOrDefault(pupilId, Map.of()).get(contactId);
    }

    /** A number that another system gave to somebody else is no proof. */
    Optional<Long> byNumber(ContactGroup group) {
        if (group.sourceId().isEmpty()) return Optional.empty();
        return byNumber.getOrDefault(group.sourceId(), List.of()).stream()
                .filter(id -> !strangers(contacts.get(id), group.first().link().contact()))
                .filter(taken::add)
                .findFirst();
    }

    /**
     * By name, among those of the same children, or else among those with the same e-mail or telephone.
     *
     * @throws Refusal where it could be one or another
     */
    Optional<Long> byName(ContactGroup group) {
        Set<Long> named = new LinkedHashSet<>(byName.getOrDefault(group.nameKey(), Set.of()));
        named.removeAll(taken);
        Set<Long> found = new LinkedHashSet<>(named);
        found.removeIf(id -> group.pupils().stream().noneMatch(pupil -> link(pupil, id) != null));
        if (found.isEmpty()) {
            found.addAll(named);
            found.removeIf(id -> !group.shares(contacts.get(id)));
        } else if (found.size() > 1 && found.stream().anyMatch(id -> group.shares(contacts.get(id)))) {
            found.removeIf(id -> !group.shares(contacts.get(id)));
        }
        if (found.size() > 1)
            throw new Refusal(
                    "roll.contact.several", group.first().link().contact().name());
        taken.addAll(found);
        return found.stream().findFirst();
    }

    /** The child’s contacts whom a row that could not be taken may mean: they are not missing. */
    Set<HeldContact> perhaps(long pupilId, ContactRow row) {
        Set<HeldContact> perhaps = new HashSet<>();
        for (HeldContact one : byPupil.getOrDefault(pupilId, Map.of()).values()) {
            if (!row.named() || !strangers(one.link().contact(), row.link().contact())) perhaps.add(one);
        }
        return perhaps;
    }

    /** Whether neither half of the name agrees. */
    static boolean strangers(Contact one, Contact other) {
        return !PupilIndex.folded(one.forename()).equals(PupilIndex.folded(other.forename()))
                && !PupilIndex.folded(one.surname()).equals(PupilIndex.folded(other.surname()));
    }
}
