package org.gatehouse.consents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.roll.Pupil;

/** Finds the child that a parent or carer named, on a roll that may write the name in another way. */
final class ChildMatching {
    private final List<Known> roll = new ArrayList<>();

    /** A child with the names by which they are looked for. */
    private record Known(Pupil pupil, Set<String> legal, String inUse, String swapped, String className) {
        static Known of(Pupil pupil) {
            String forename = pupil.forename();
            String surname = pupil.surname();
            return new Known(
                    pupil,
                    Set.copyOf(List.of(NameKey.of(forename + " " + surname), NameKey.of(pupil.legalName())).stream()
                            .distinct()
                            .toList()),
                    NameKey.of(pupil.name()),
                    NameKey.of(surname + " " + forename),
                    NameKey.ofClass(pupil.className()));
        }

        /** Empty where the names have nothing to do with each other; no miss where they are the same. */
        Optional<Set<NearMiss>> misses(String name) {
            if (legal.contains(name)) return Optional.of(EnumSet.noneOf(NearMiss.class));
            if (inUse.equals(name)) return Optional.of(EnumSet.of(NearMiss.KNOWN_AS));
            if (swapped.equals(name)) return Optional.of(EnumSet.of(NearMiss.SWAPPED));
            if (legal.stream().anyMatch(own -> NameKey.oneLetterApart(own, name)))
                return Optional.of(EnumSet.of(NearMiss.ONE_LETTER));
            if (NameKey.oneLetterApart(inUse, name))
                return Optional.of(EnumSet.of(NearMiss.KNOWN_AS, NearMiss.ONE_LETTER));
            return Optional.empty();
        }
    }

    ChildMatching(List<Pupil> pupils) {
        pupils.forEach(pupil -> roll.add(Known.of(pupil)));
    }

    /** @param className empty where nothing was said; then a name that only one child has is enough */
    ChildMatch find(String name, String className) {
        String wanted = NameKey.of(name);
        String room = NameKey.ofClass(className);
        Map<Pupil, Set<NearMiss>> found = new LinkedHashMap<>();
        for (Known known : roll) {
            Optional<Set<NearMiss>> misses = known.misses(wanted);
            if (misses.isEmpty()) continue;
            Set<NearMiss> all = EnumSet.noneOf(NearMiss.class);
            all.addAll(misses.get());
            if (!room.isEmpty() && !room.equals(known.className())) all.add(NearMiss.OTHER_CLASS);
            found.put(known.pupil(), all);
        }
        List<Pupil> exact = found.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!exact.isEmpty()) return new ChildMatch(exact, Set.of());
        Set<NearMiss> misses = found.size() == 1 ? found.values().iterator().next() : Set.of();
        return new ChildMatch(List.copyOf(found.keySet()), misses);
    }
}
