package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.roll.Roll;
import org.gatehouse.roll.RollSearch;

/** Finds by what is typed whom an incident may involve: children, the parents and carers of those children, and who works here. */
public final class InvolvedSearch {
    private static final int MOST = 8;
    private static final int FEWEST_LETTERS = 2;

    private final Roll roll;
    private final People people;

    public InvolvedSearch(Roll roll, People people) {
        this.roll = roll;
        this.people = people;
    }

    /** Children stand only before who may read the roll. */
    List<Involved> find(Actor actor, String words) {
        if (words.strip().length() < FEWEST_LETTERS) return List.of();
        List<Involved> found = new ArrayList<>();
        String folded = words.strip().toLowerCase(Locale.UK);
        people.all().stream()
                .filter(Person::active)
                .filter(person -> person.name().toLowerCase(Locale.UK).contains(folded))
                .map(person -> Involved.staff(person.id(), person.name(), Part.AFFECTED))
                .forEach(found::add);
        if (actor.may(Permission.READ_ROLL))
            roll.pupils(actor, new RollSearch(words.strip(), "", false)).stream()
                    .limit(MOST)
                    .flatMap(this::family)
                    .forEach(found::add);
        return found.stream().limit(MOST).toList();
    }

    private Stream<Involved> family(Pupil pupil) {
        return Stream.concat(
                Stream.of(Involved.pupil(pupil.id(), pupil.name() + ", " + pupil.className(), Part.AFFECTED)),
                roll.contacts(pupil.id()).stream().map(InvolvedSearch::contact));
    }

    private static Involved contact(PupilContact contact) {
        return Involved.contact(contact.contact().id(), contact.contact().name(), Part.AFFECTED);
    }
}
