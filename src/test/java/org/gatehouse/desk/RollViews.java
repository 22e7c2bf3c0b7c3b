package org.gatehouse.desk;

import java.nio.file.Files;
import java.nio.file.Path;

/** The clerk’s side of the roll: a pupil, a contact, and lists that are imported. */
final class RollViews {
    static final Tour TOUR = new Tour(
            "roll",
            "ashworth",
            new View("roll", visit -> visit.desk().click("#place-ROLL").see("Abernethy")),
            new View("pupil", visit -> {
                visit.desk()
                        .type("#search", "khan aisha")
                        .chooseFirst("#pupils")
                        .find("#addContact");
                visit.desk().see("parental responsibility");
            }),
            new View("contact", visit -> {
                visit.desk().click("#addContact").find("#field-email");
                visit.desk()
                        .type("#field-email", "samina at example.com")
                        .click("#save")
                        .see("not an e-mail address");
            }),
            new View("import-contacts", visit -> {
                visit.desk().click("#backToPupil").click("#closePupil").type("#search", "");
                visit.desk().dialogs.answer(contacts(visit));
                visit.desk().click("#importButton").see("not in the file");
            }),
            new View("import-losing", visit -> {
                visit.desk().click("#back");
                visit.desk()
                        .dialogs
                        .answer(Files.writeString(
                                visit.folder().resolve("Class list.csv"),
                                "Admission Number,Forename,Surname\n4341,Aisha,Khan\n"));
                visit.desk().click("#importButton").see("What is to happen with them?");
            }));

    private RollViews() {}

    private static Path contacts(Visit visit) throws Exception {
        return Files.writeString(
                visit.folder().resolve("Contacts.csv"),
                "Admission Number,Forename,Surname,Relationship,Parental responsibility,Title,Forename,Surname,Email\n"
                        + "4341,Aisha,Khan,Mother,T,Mrs,Samina,Khan,samina.khan@example.com\n"
                        + "4341,Aisha,Khan,Uncle,F,Mr,Bilal,Raja,bilal(at)example.com\n"
                        + ",Leila,Haddad,Father,T,Mr,Omar,Haddad,omar@example.org\n");
    }
}
