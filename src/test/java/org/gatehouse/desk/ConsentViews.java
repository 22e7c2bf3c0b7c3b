package org.gatehouse.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.consents.ReturnedLetters;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.wiring.Rooms;

/** The register of photo consents: forms entered, lists, letters, a returned pile, answers of a form on the web. */
final class ConsentViews {
    static final Tour REGISTER = new Tour(
            "consents",
            "akhtar",
            new View("consents", visit -> {
                visit.desk().click("#place-CONSENTS").see("children");
                visit.desk()
                        .type("#search", "Ivy")
                        .see("30 children")
                        .chooseFirst("#register")
                        .find("#GIVEN-1");
                visit.desk().press(KeyCode.Y).press(KeyCode.DIGIT2).see("Nothing in writing shows this");
            }),
            new View("child", visit -> visit.desk().click("#childName").see("Posts they appear in")),
            new View("consent-lists", visit -> {
                visit.desk().click("#back").find("#register");
                visit.tab("listsTab");
                visit.desk().see("lines");
            }),
            new View("consent-choices", visit -> {
                visit.tab("choicesTab");
                visit.desk().see("comes with Gatehouse");
            }));

    static final Tour LETTERS = new Tour(
            "letters",
            "akhtar",
            true,
            List.of(
                    new View("letters", ConsentViews::printLetters),
                    new View("pile", visit -> {
                        Path letters = visit.folder().resolve("letters.pdf");
                        visit.desk()
                                .dialogs
                                .answer(ReturnedLetters.scan(
                                        letters, 5, visit.folder().resolve("pile.pdf")));
                        visit.desk().click("#readPile").see("Page 1 of 9").find("#formRows");
                        Thread.sleep(500);
                    }),
                    new View("pile-decide", visit -> {
                        visit.desk().press(KeyCode.ENTER).see("Filed for");
                        visit.desk().see("Page 2 of 9").find("#formRows");
                        Thread.sleep(300);
                        visit.desk().press(KeyCode.RIGHT).see("Neither box is ticked");
                        Thread.sleep(300);
                    }),
                    new View("pile-unread", visit -> {
                        for (int page = 4; page < 7; page++) {
                            visit.desk().press(KeyCode.RIGHT).see("Page " + page + " of 9");
                            Thread.sleep(300);
                        }
                        visit.desk().see("no form code on this page");
                        visit.desk().type("#findChild", "kh");
                        Thread.sleep(300);
                    }),
                    new View("pile-by-hand", visit -> {
                        visit.desk().press(KeyCode.ENTER).see("Another child");
                        Thread.sleep(300);
                    }),
                    new View("pile-done", visit -> {
                        for (int page = 0; page < 8; page++) {
                            visit.desk().click("#skipPage");
                            Thread.sleep(300);
                        }
                        visit.desk().see("The pile is through");
                    })));

    static final Tour ANSWERS = new Tour(
            "answers",
            "akhtar",
            new View("answers-empty", visit -> {
                visit.desk().click("#place-CONSENTS").find("#tabs");
                visit.tab("answersTab");
                visit.desk().find("#chooseAnswers");
            }),
            new View("answers", visit -> {
                visit.desk()
                        .dialogs
                        .answer(Files.write(visit.folder().resolve("Photo consent 2026.csv"), answers(visit)));
                visit.desk().click("#chooseAnswers").see("to confirm;");
                Thread.sleep(300);
            }),
            new View("answers-near", visit -> {
                TabPane plan = (TabPane) visit.desk().find("#plan");
                visit.on(() -> {
                    plan.getSelectionModel().select(1);
                    return null;
                });
                visit.desk().see("Same");
            }));

    private ConsentViews() {}

    private static void printLetters(Visit visit) throws Exception {
        visit.desk().click("#place-CONSENTS").find("#tabs");
        visit.tab("lettersTab");
        CheckBox unanswered = (CheckBox) visit.desk().find("#unanswered");
        visit.desk().see("letters").find("#printLetters");
        visit.choose("#letterClass", 3);
        visit.on(() -> {
            unanswered.setSelected(false);
            return null;
        });
        visit.desk().dialogs.answer(visit.folder().resolve("letters.pdf"));
        visit.desk().find("#printLetters");
        Thread.sleep(500);
        visit.desk().click("#printLetters").see("are in “letters.pdf”").see("letters are out");
    }

    /** Answers of the demo school’s families as a form on the web writes them: most are clear, some a person must look at. */
    private static List<String> answers(Visit visit) throws Exception {
        List<String> rows = new ArrayList<>();
        rows.add("Timestamp,Email Address,Child’s full name,Class,Your name,Relationship to child,"
                + "May we show your child on our account on X?,School website,Press,Displays in school,Video");
        DeskSettings other = new DeskSettings(visit.folder().resolve("other desk"));
        try (Rooms rooms = Rooms.on(Book.open(visit.school(), Clock.systemUTC(), other))) {
            Actor clerk = rooms.people().all().stream()
                    .filter(person -> person.signInName().equals("akhtar"))
                    .map(rooms.people()::actor)
                    .findFirst()
                    .orElseThrow();
            List<Pupil> pupils = rooms.roll().pupils(clerk, RollSearch.ALL);
            for (int at = 0; at < 14; at++) rows.add(answer(at, pupils.get(at * 17)));
        }
        return rows;
    }

    private static String answer(int at, Pupil pupil) {
        String name = pupil.forename() + " " + pupil.surname();
        if (at == 3 || at == 9) name = name.replaceFirst("(.)(?= )", "$1$1");
        if (at == 5) name = pupil.surname() + " " + pupil.forename();
        return "%02d/09/2026 1%d:12:00,family%d@mail.example,%s,%s,Sam %s,%s,%s,Yes,I do not give consent,Yes,%s"
                .formatted(
                        at + 1,
                        at % 10,
                        at,
                        at == 11 ? "Somebody Unknown" : name,
                        at == 7 ? "Reception" : pupil.className(),
                        pupil.surname(),
                        at == 2 ? "grandmother" : "mother",
                        at % 4 == 1 ? "No" : "Yes",
                        at == 6 ? "Only in assembly" : "I give consent");
    }
}
