package org.gatehouse.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ListView;

/** The policy in every tab: what is in force, a draft, who has acknowledged it, what was agreed beside it. */
final class PolicyViews {
    static final Tour TOUR = new Tour(
            "policy",
            "ashworth",
            new View("policy", visit -> visit.desk().click("#place-POLICY").see("In force since")),
            new View("policy-draft", visit -> {
                visit.choose("#version", 0);
                visit.desk().see("When the staff have agreed");
                visit.on(() -> {
                    ListView<?> places = (ListView<?>) visit.desk().findAny("#policyPlaces");
                    places.getSelectionModel().select(16);
                    places.scrollTo(8);
                    return null;
                });
                visit.desk().see("Changed since version 1");
            }),
            new View("policy-own", visit -> visit.desk().click("#ownTab").see("You must not bring the school")),
            new View("policy-acknowledgements", visit -> {
                visit.desk().click("#acknowledgementsTab").see("Wójcik-Hale");
                visit.desk().click("Siân Ap Rhys").see("Recorded by");
            }),
            new View("policy-signed-list", visit -> {
                visit.desk().dialogs.answer(signed(visit));
                visit.desk().click("#bringInList").see("Bring in signed.csv");
            }),
            new View(
                    "policy-covered-new",
                    visit -> visit.desk()
                            .click("Go back without bringing it in")
                            .click("#newCovered")
                            .see("who have no sign-in")),
            new View("policy-registers", visit -> {
                visit.desk().click("#registersTab").see("waiting for a decision");
                visit.desk().click("Miss Green").see("There is no line at the centre");
            }),
            new View(
                    "policy-request",
                    visit -> visit.desk().click("#newRequest").see("The Head Teacher decides before")));

    private PolicyViews() {}

    private static Path signed(Visit visit) throws Exception {
        return Files.writeString(
                visit.folder().resolve("signed.csv"),
                "Name,Kind,Signed on,Note\nMiss Green,Staff,%1$s,\nMs Akhtar,Staff,01/02/2019,\nGwen Ó Cuinn,Volunteer,%1$s,Reads with 1A\nSomebody Else,,%1$s,\n"
                        .formatted(LocalDate.now()));
    }
}
