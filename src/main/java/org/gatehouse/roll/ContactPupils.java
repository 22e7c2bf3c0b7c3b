package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gatehouse.rules.Refusal;

/** Finds the child whom a list of contacts means: by UPN, by admission number, or else by name and class. */
final class ContactPupils {
    private final Map<String, Pupil> byUpn = new HashMap<>();
    private final Map<String, Pupil> byAdmission = new HashMap<>();
    private final Map<String, List<Pupil>> byName = new HashMap<>();

    ContactPupils(List<Pupil> pupils) {
        for (Pupil pupil : pupils) {
            if (!pupil.upn().isEmpty()) byUpn.put(pupil.upn(), pupil);
            if (!pupil.admissionNumber().isEmpty()) byAdmission.put(PupilIndex.admission(pupil), pupil);
            for (String name : PupilIndex.names(pupil))
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(pupil);
        }
    }

    /**
     * The one child whom the row means.
     *
     * @param id a number of no known kind, believed only where the name agrees
     * @throws Refusal where there is none, or more than one
     */
    Pupil find(Pupil wanted, String id) {
        Pupil upn = byUpn.get(wanted.upn());
        if (upn != null) return upn;
        Pupil admission = numbered(wanted.admissionNumber());
        if (admission != null) {
            if (strangers(wanted, admission))
                throw new Refusal("roll.match.admission", wanted.admissionNumber(), admission.name());
            return admission;
        }
        Pupil byId = byId(id);
        if (byId != null && !wanted.name().isEmpty() && sameName(wanted, byId)) return byId;
        if (wanted.name().isEmpty()) {
            if (byId != null && byUpn.containsKey(byId.upn()) && byId.upn().equalsIgnoreCase(id)) return byId;
            throw new Refusal("roll.contact.no-child");
        }
        return named(wanted);
    }

    private Pupil named(Pupil wanted) {
        Set<Pupil> found = new LinkedHashSet<>();
        PupilIndex.names(wanted).forEach(name -> found.addAll(byName.getOrDefault(name, List.of())));
        narrow(found, Pupil::onRoll);
        if (wanted.dateOfBirth() != null)
            narrow(found, pupil -> wanted.dateOfBirth().equals(pupil.dateOfBirth()));
        if (!wanted.className().isEmpty())
            narrow(found, pupil -> wanted.className().equalsIgnoreCase(pupil.className()));
        if (found.isEmpty()) throw new Refusal("roll.contact.no-pupil", wanted.name());
        if (found.size() > 1) throw new Refusal("roll.contact.several-pupils", wanted.name());
        return found.iterator().next();
    }

    /** Keeps those who fit, where any do: a class moves on before the list does. */
    private static void narrow(Set<Pupil> found, Predicate<Pupil> fits) {
        if (found.stream().anyMatch(fits)) found.removeIf(fits.negate());
    }

    private Pupil byId(String id) {
        if (id.isEmpty()) return null;
        Pupil upn = byUpn.get(id.replace(" ", "").toUpperCase(java.util.Locale.ROOT));
        return upn != null ? upn : numbered(id);
    }

    private Pupil numbered(String number) {
        if (number.isEmpty()) return null;
        return byAdmission.get(PupilIndex.admission(number));
    }

    private static boolean sameName(Pupil one, Pupil other) {
        Set<String> names = new LinkedHashSet<>(PupilIndex.names(one));
        names.retainAll(PupilIndex.names(other));
        return !names.isEmpty();
    }

    private static boolean strangers(Pupil wanted, Pupil found) {
        return !wanted.name().isEmpty() && PupilIndex.strangers(wanted, found);
    }
}
