package org.gatehouse.followers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.people.Person;
import org.gatehouse.roll.OfficeEmail;
import org.gatehouse.roll.Pupil;

/** What the office holds at one moment, arranged for finding an e-mail, a child's account, an agreed organisation. */
final class OfficeRecords {
    private static final int MOST_LETTERS = 2;
    private static final int SHORTEST_NAME = 5;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_LETTERS);
    private static final Set<String> GOOGLE = Set.of("gmail.com", "googlemail.com");

    private final Map<String, List<OfficeEmail>> contactsByKey = new HashMap<>();
    private final Map<Long, List<OfficeEmail>> byContact = new HashMap<>();
    private final Map<MailKey, List<OfficeEmail>> parsed = new HashMap<>();
    private final Map<String, Person> staffByKey = new HashMap<>();
    private final Map<Long, Person> staff = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Set<String> pupilHandles = new HashSet<>();

    /** What was found, since the records are asked again at every reading while they stay the same. */
    private final Map<MailKey, List<NearMiss>> nearOf = new ConcurrentHashMap<>();

    OfficeRecords(List<OfficeEmail> emails, List<Person> people, List<Organisation> agreed, List<Pupil> pupils) {
        for (OfficeEmail email : emails) {
            byContact
                    .computeIfAbsent(email.contact().id(), id -> new ArrayList<>())
                    .add(email);
            MailKey key = MailKey.of(email.email());
            if (!key.isAddress()) continue;
            contactsByKey
                    .computeIfAbsent(key.toString(), any -> new ArrayList<>())
                    .add(email);
            parsed.computeIfAbsent(key, any -> new ArrayList<>()).add(email);
        }
        for (Person person : people) {
            if (!person.active()) continue;
            staff.put(person.id(), person);
            MailKey key = MailKey.of(person.email());
            if (key.isAddress()) staffByKey.putIfAbsent(key.toString(), person);
        }
        for (Organisation one : agreed) {
            one.handles().forEach(handle -> organisations.put(handleKey(handle), one));
            one.accountIds().forEach(id -> organisations.put(id, one));
        }
        pupils.forEach(pupil -> pupil.handles().forEach(handle -> pupilHandles.add(handleKey(handle))));
    }

    private static String handleKey(String handle) {
        return "@" + handle.toLowerCase(Locale.ROOT);
    }

    boolean isPupils(PlatformAccount account) {
        return account.handleName().filter(pupilHandles::contains).isPresent();
    }

    /**
     * The agreed organisation whose account this is. Where both numbers are known they decide: a handle that somebody else took over is
     * not enough.
     */
    Optional<Organisation> organisation(PlatformAccount account) {
        return account.numberName()
                .map(organisations::get)
                .or(() -> account.handleName()
                        .map(organisations::get)
                        .filter(one -> account.platformId().isEmpty()
                                || one.accountIds().isEmpty()));
    }

    Optional<Person> staff(MailKey given) {
        return Optional.ofNullable(staffByKey.get(given.toString()));
    }

    /** The contacts under exactly this address; families share some. */
    List<OfficeEmail> exact(MailKey given) {
        return contactsByKey.getOrDefault(given.toString(), List.of());
    }

    /** The e-mail behind a seal, where the office still holds it for this contact. */
    Optional<MailKey> stillHeld(long contactId, Claim.Seal seal) {
        return byContact.getOrDefault(contactId, List.of()).stream()
                .map(held -> MailKey.of(held.email()))
                .filter(seal::isOf)
                .findFirst();
    }

    /** The e-mail behind a seal, where it still is this member of staff's. */
    Optional<MailKey> staffStillHas(long personId, Claim.Seal seal) {
        return Optional.ofNullable(staff.get(personId))
                .map(person -> MailKey.of(person.email()))
                .filter(seal::isOf);
    }

    /** The children, also those who left, of a contact of today. */
    List<Pupil> children(long contactId) {
        return byContact.getOrDefault(contactId, List.of()).stream()
                .findFirst()
                .map(OfficeEmail::children)
                .orElse(List.of());
    }

    /** Addresses that are almost this one, the likeliest slip first. */
    List<NearMiss> near(MailKey given) {
        if (!given.isAddress()) return List.of();
        return nearOf.computeIfAbsent(given, this::lookForNear);
    }

    private List<NearMiss> lookForNear(MailKey given) {
        return parsed.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(given))
                .flatMap(entry -> difference(given, entry.getKey()).stream()
                        .flatMap(kind -> entry.getValue().stream().map(held -> new NearMiss(held, kind))))
                .sorted()
                .toList();
    }

    private static Optional<NearMiss.Kind> difference(MailKey given, MailKey held) {
        boolean sameLocal = given.local().equals(held.local());
        boolean google = GOOGLE.contains(given.domain()) && GOOGLE.contains(held.domain());
        if (sameLocal && google) return Optional.of(NearMiss.Kind.SAME_PROVIDER);
        if ((given.domain().equals(held.domain()) || google)
                && bare(given.local()).equals(bare(held.local()))) return Optional.of(NearMiss.Kind.DOTS_OR_PLUS);
        if (isClose(given.toString(), held.toString())) return Optional.of(NearMiss.Kind.SPELLING);
        boolean telling = given.local().length() >= SHORTEST_NAME;
        return sameLocal && telling ? Optional.of(NearMiss.Kind.OTHER_PROVIDER) : Optional.empty();
    }

    private static String bare(String local) {
        int plus = local.indexOf('+');
        return (plus > 0 ? local.substring(0, plus) : local).replace(".", "");
    }

    private static boolean isClose(String one, String other) {
        return Math.abs(one.length() - other.length()) <= MOST_LETTERS && DISTANCE.apply(one, other) >= 0;
    }
}
