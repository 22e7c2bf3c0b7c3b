package org.gatehouse.desk;

import java.nio.file.Files;
import java.nio.file.Path;

/** The list of organisations: one that is overdue, one that has ended, a list brought in. */
final class OrganisationViews {
    static final Tour TOUR = new Tour(
            "organisations",
            "ashworth",
            new View(
                    "organisations",
                    visit -> visit.desk()
                            .click("#place-ORGANISATIONS")
                            .see("Overdue")
                            .click("Wilfrithsbury Food Bank")
                            .see("The review was due")
                            .see("Added")),
            new View(
                    "organisations-ended",
                    visit -> visit.desk()
                            .click("#showEnded")
                            .click("Otters Swimming Club")
                            .see("Ended on")),
            new View("organisations-import", visit -> {
                visit.desk().dialogs.answer(list(visit));
                visit.desk()
                        .click("#importButton")
                        .see("Import organisations.csv")
                        .find("#apply");
            }));

    private OrganisationViews() {}

    private static Path list(Visit visit) throws Exception {
        return Files.writeString(visit.folder().resolve("organisations.csv"), """
                name,kind,link,hosts,handles,agreedBy,agreedOn
                Wold Museum,"Culture, library or museum",Year 4 visits it in spring,museum.example,@WoldMuseum,Mrs Ashworth,01/09/2026
                Wilfrithsbury Minster,Faith,Our church,minster.example concerts.example,@WilfMinster,,
                Fun Toys,Other,Sells toys,facebook.com,,Mrs Ashworth,01/09/2026
                """);
    }
}
