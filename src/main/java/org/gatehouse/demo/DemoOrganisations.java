package org.gatehouse.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.organisations.OrganisationKind;
import org.gatehouse.organisations.Organisations;

/** The organisations that the demo school knows: most in order, one overdue for its review, one that has ended. */
final class DemoOrganisations {
    private final Organisations organisations;
    private final Actor head;
    private final LocalDate today;

    DemoOrganisations(Organisations organisations, Actor head) {
        this.organisations = organisations;
        this.head = head;
        this.today = organisations.today();
    }

    void write() {
        add(
                "Wilfrithsbury Library",
                OrganisationKind.CULTURE,
                "Every class borrows there; story hour for under-fives",
                Set.of("library.example"),
                Set.of("WilfLibrary"),
                today.minusMonths(3));
        add(
                "Wilfrithsbury Minster",
                OrganisationKind.FAITH,
                "Our church: services, and concerts of the choir",
                Set.of("minster.example"),
                Set.of("WilfMinster"),
                today.minusMonths(7));
        add(
                "Wilfrithsbury Food Bank",
                OrganisationKind.CHARITY,
                "Receives what we collect at harvest",
                Set.of("foodbank.example"),
                Set.of("WilfFoodBank"),
                today.minusMonths(13));
        add(
                "Wold Valley Council",
                OrganisationKind.GOVERNMENT,
                "Our local authority: admissions, transport, family support",
                Set.of("woldvalley.example"),
                Set.of("WoldValley"),
                today.minusMonths(5));
        add(
                "Beacon Family Centre",
                OrganisationKind.FAMILY_SERVICE,
                "Courses and advice for our parents and carers",
                Set.of("beaconfamilies.example"),
                Set.of(),
                today.minusMonths(2));
        Organisation swimmers = add(
                "Otters Swimming Club",
                OrganisationKind.SPORT,
                "Taught Year 5 to swim until last year",
                Set.of("otters.example"),
                Set.of("OttersSwim"),
                today.minusMonths(11));
        organisations.end(head, swimmers, "The club has closed, and somebody else has its website.");
    }

    private Organisation add(
            String name,
            OrganisationKind kind,
            String link,
            Set<String> hosts,
            Set<String> handles,
            LocalDate agreedOn) {
        return organisations.add(
                head,
                new Organisation(
                        0,
                        name,
                        kind,
                        link,
                        hosts,
                        handles,
                        Set.of(),
                        head.name(),
                        agreedOn,
                        agreedOn.plusYears(1),
                        Optional.empty()));
    }
}
