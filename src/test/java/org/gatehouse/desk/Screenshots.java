package org.gatehouse.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.consents.ReturnedLetters;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.demo.DemoSchool.DemoSignIn;
import org.gatehouse.photos.ClassPhotograph;
import org.gatehouse.photos.PhonePictures;
import org.gatehouse.posts.Purpose;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Draws every view of the demo school into {@code -Dscreenshots=FOLDER} (assets/screenshots unless told otherwise), with {@code
 * -Dscreenshots.scaled=true} also at 125 and 200 %. Run by hand: {@code mvn test -Dtest=Screenshots}. It is no test of the suite.
 */
class Screenshots {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @TempDir
    Path folder;

    private final Path target = Path.of(System.getProperty("screenshots", "assets/screenshots"));

    private List<String> answers;

    @Test
    void drawBackups() throws Exception {
        Path school = folder.resolve("St Wilfrith’s.gatehouse");
        Path stick = Files.createDirectories(folder.resolve("Backup drive"));
        DemoSchool.write(school, Clock.systemUTC());
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            signIn(desk, 0);
            desk.click("#person").click("Backups and restore").see("No passphrase");
            desk.dialogs.answer(stick);
            desk.click("#chooseSecondButton");
            desk.type("#passphrase", "three dull horses").type("#passphraseAgain", "three dull horses");
            desk.click("#saveBackups").see("Last backup: today");
            shot(desk, "backups");
            Files.walk(stick)
                    .sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
            desk.click("#runButton").see("is not there");
            desk.click("#place-TODAY").see("Backup failed");
            shot(desk, "today-backup-failed");
            desk.click("#lastBackup").click("#restoreButton");
            desk.chooseFirst("#copies").see("it holds");
            shot(desk, "restore");
        }
    }

    @Test
    void draw() throws Exception {
        Path school = folder.resolve("St Wilfrith’s.gatehouse");
        DemoSchool.write(school, Clock.systemUTC());
        answers = answers(school, new DeskSettings(folder.resolve("desk")));
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            shot(desk, "start");
            desk.click("#newButton");
            shot(desk, "new-school");
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            desk.find("#signIn");
            desk.see("This school is made up");
            shot(desk, "sign-in");
            signIn(desk, 0);
            desk.see("Waiting for your review");
            shot(desk, "today");
            desk.click("#place-QUEUE").see("posts");
            shot(desk, "queue");
            openPost(desk, "bean");
            desk.see("Clear").find("#picture-1");
            shot(desk, "review");
            desk.click("#picture-1").drawWindowOf("#fullSize", target.resolve("picture.png"));
            desk.press(KeyCode.ESCAPE);
            openPost(desk, "Minster");
            desk.see("Look");
            shot(desk, "review-warning");
            openPost(desk, "staff training");
            desk.find("#export");
            shot(desk, "publish");
            openPost(desk, "Reading records");
            desk.see("Changes requested");
            shot(desk, "sent-back");
            desk.click("#place-ROLL").see("Abernethy");
            shot(desk, "roll");
            desk.click("#place-ORGANISATIONS").see("Overdue");
            desk.click("Wilfrithsbury Food Bank").see("The review was due").see("Added");
            shot(desk, "organisations");
            desk.click("#showEnded").click("Otters Swimming Club").see("Ended on");
            shot(desk, "organisations-ended");
            desk.dialogs.answer(organisationList());
            desk.click("#importButton").see("Import organisations.csv").find("#apply");
            shot(desk, "organisations-import");
            desk.click("Go back without importing");
            desk.click("#place-PEOPLE").see("Okonkwo");
            desk.click("Miss Green").see("Give a new password");
            shot(desk, "people");
            desk.click("#place-SETTINGS").see("Longest post");
            desk.find("#saveFacts");
            shot(desk, "settings");
            roll(desk);
            desk.click("#lock").find("#unlock");
            shot(desk, "lock");
            desk.click("Sign in as somebody else").find("#signIn");
            signIn(desk, 4);
            desk.click("#place-QUEUE");
            openPost(desk, "Star of the week");
            desk.see("Stop");
            shot(desk, "draft");
            desk.click("#write").see("0 of 280");
            desk.type(
                    "#text",
                    "We are at Thornbury Castle until 3pm with Aisha Khan, the heroine of our reading book."
                            + " See https://library.example.org/castle?utm_source=feed. "
                            + "The ducks are friendly, the moat is deep and the stairs are many. ".repeat(3));
            desk.see("Stop").click("#hold").click("#explain-TW-GEO");
            shot(desk, "draft-cut");
            desk.type(
                    "#text", "We are at Thornbury Castle until 3pm with Aisha Khan, the heroine of our reading book.");
            ComboBox<?> purpose = (ComboBox<?>) desk.find("#purpose");
            desk.onWindow(() -> {
                purpose.getSelectionModel().select(Purpose.LOG.ordinal());
                return null;
            });
            desk.see("Saved");
            desk.dialogs.answer("She is the heroine of “The Lighthouse at Night”.");
            desk.click("#submit").see("handing in:").signOut();
            desk.signIn("orourke").click("#place-QUEUE");
            openPost(desk, "Thornbury");
            desk.see("Not this child here");
            shot(desk, "review-wrong-block");
            desk.dialogs.answer("She is in the book; I have read it.");
            desk.click("#notThisChild").see("Decided by").click("#approve").see("Held until");
            shot(desk, "held");
            desk.signOut();
            desk.signIn("akhtar").click("#place-CONSENTS").see("children");
            consentRegister(desk);
            consentLetters(desk);
            consentAnswers(desk);
        }
    }

    /** The policy in every tab: {@code -Dtest=Screenshots#drawPolicy}. */
    @Test
    void drawPolicy() throws Exception {
        Path school = folder.resolve("St Wilfrith’s.gatehouse");
        DemoSchool.write(school, Clock.systemUTC());
        Path signed = Files.writeString(
                folder.resolve("signed.csv"),
                "Name,Kind,Signed on,Note\nMiss Green,Staff,%1$s,\nMs Akhtar,Staff,01/02/2019,\nGwen Ó Cuinn,Volunteer,%1$s,Reads with 1A\nSomebody Else,,%1$s,\n"
                        .formatted(LocalDate.now()));
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            signIn(desk, 0);
            desk.see("Decide: Own mobile");
            shot(desk, "today-policy");
            desk.click("#place-POLICY").see("In force since");
            shot(desk, "policy");
            ComboBox<?> versions = (ComboBox<?>) desk.find("#version");
            desk.onWindow(() -> {
                versions.getSelectionModel().selectFirst();
                return null;
            });
            desk.see("When the staff have agreed");
            desk.onWindow(() -> {
                var places = (ListView<?>) desk.findAny("#policyPlaces");
                places.getSelectionModel().select(16);
                places.scrollTo(8);
                return null;
            });
            desk.see("Changed since version 1");
            shot(desk, "policy-draft");
            desk.click("#ownTab").see("You must not bring the school");
            shot(desk, "policy-own");
            desk.click("#acknowledgementsTab").see("Wójcik-Hale");
            desk.click("Siân Ap Rhys").see("Recorded by");
            shot(desk, "policy-acknowledgements");
            desk.dialogs.answer(signed);
            desk.click("#bringInList").see("Bring in signed.csv");
            shot(desk, "policy-signed-list");
            desk.click("Go back without bringing it in");
            desk.click("#newCovered").see("who have no sign-in");
            shot(desk, "policy-covered-new");
            desk.click("#registersTab").see("waiting for a decision");
            desk.click("Miss Green").see("There is no line at the centre");
            shot(desk, "policy-registers");
            desk.click("#newRequest").see("The Head Teacher decides before");
            shot(desk, "policy-request");
            desk.signOut();
            signIn(desk, 4);
            desk.click("#place-POLICY").click("#ownTab").see("have not acknowledged it yet");
            shot(desk, "policy-own-due");
        }
    }

    /** Pictures and a video at work: {@code -Dtest=Screenshots#drawPictures}. */
    @Test
    void drawPictures() throws Exception {
        Path school = folder.resolve("St Wilfrith’s.gatehouse");
        Path photograph = ClassPhotograph.of(folder.resolve("IMG_2301.jpg"), 5);
        Path video = PhonePictures.video(folder);
        DemoSchool.write(school, Clock.systemUTC());
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            signIn(desk, 0);
            desk.click("#place-QUEUE").see("posts");
            openPost(desk, "newts");
            desk.see("2 faces: 2 hidden");
            shot(desk, "review-faces");
            desk.click("#picture-1");
            window(desk, "#outlines", "picture");
            desk.click("#before");

            desk.press(KeyCode.ESCAPE);
            desk.click("#write");
            desk.type("#text", "We planted beans today.");
            desk.dialogs.answer(photograph);
            desk.click("#addPicture").see("5 faces: 5 hidden");
            desk.type("#tagSearch", "4 Ivy").click("#tagClass").see("· Given");
            shot(desk, "draft-faces");
            desk.click("#faces-1").click("#addBox");
            window(desk, "#keep", "faces");
            desk.click("#leaving").click("#cropping");

            desk.click("#cancel").click("#write");
            desk.type("#text", "Our school song.");
            desk.dialogs.answer(video);
            desk.click("#addPicture");
            // Decoded, searched and encoded again, a video takes longer than anybody waits for a click.
            WaitForAsyncUtils.sleep(25, TimeUnit.SECONDS);
            desk.see("without sound");
            shot(desk, "draft-video");
            desk.click("#faces-1").click("#addBox");
            window(desk, "#keep", "video");
            desk.click("#cancel");
        }
    }

    private void window(DeskRobot desk, String query, String name) {
        // Frames of a video and pixels of a picture come a moment later.
        WaitForAsyncUtils.sleep(1_500, TimeUnit.MILLISECONDS);
        desk.drawWindowOf(query, target.resolve(name + ".png"));
    }

    /** The register’s pages alone: {@code -Dtest=Screenshots#drawConsents}. */
    @Test
    void drawConsents() throws Exception {
        Path school = folder.resolve("St Wilfrith’s.gatehouse");
        DemoSchool.write(school, Clock.systemUTC());
        answers = answers(school, new DeskSettings(folder.resolve("desk")));
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            desk.find("#signIn");
            desk.signIn("akhtar").click("#place-CONSENTS").see("children");
            consentRegister(desk);
            consentLetters(desk);
            consentAnswers(desk);
        }
    }

    private void consentRegister(DeskRobot desk) throws Exception {
        desk.type("#search", "Ivy").see("30 children").chooseFirst("#register").find("#GIVEN-1");
        desk.press(KeyCode.Y).press(KeyCode.DIGIT2).see("Nothing in writing shows this");
        shot(desk, "consents");
        desk.click("#childName").see("Posts they appear in");
        shot(desk, "child");
        desk.click("#back").find("#register");
        chooseTab(desk, "listsTab");
        desk.see("lines");
        shot(desk, "consent-lists");
        chooseTab(desk, "choicesTab");
        desk.see("comes with Gatehouse");
        shot(desk, "consent-choices");
    }

    private void consentLetters(DeskRobot desk) throws Exception {
        chooseTab(desk, "lettersTab");
        ComboBox<?> className = (ComboBox<?>) desk.find("#letterClass");
        CheckBox unanswered = (CheckBox) desk.find("#unanswered");
        desk.see("letters").find("#printLetters");
        desk.onWindow(() -> {
            className.getSelectionModel().select(3);
            unanswered.setSelected(false);
            return null;
        });
        Path letters = folder.resolve("letters.pdf");
        desk.dialogs.answer(letters);
        desk.find("#printLetters");
        Thread.sleep(500);
        desk.click("#printLetters").see("are in “letters.pdf”").see("letters are out");
        shot(desk, "letters");
        desk.dialogs.answer(ReturnedLetters.scan(letters, 5, folder.resolve("pile.pdf")));
        desk.click("#readPile").see("Page 1 of 9").find("#formRows");
        Thread.sleep(500);
        shot(desk, "pile");
        desk.press(KeyCode.ENTER).see("Filed for");
        desk.see("Page 2 of 9").find("#formRows");
        Thread.sleep(300);
        desk.press(KeyCode.RIGHT).see("Neither box is ticked");
        Thread.sleep(300);
        shot(desk, "pile-decide");
        for (int page = 4; page < 7; page++) {
            desk.press(KeyCode.RIGHT).see("Page " + page + " of 9");
            Thread.sleep(300);
        }
        desk.see("no form code on this page");
        desk.type("#findChild", "kh");
        Thread.sleep(300);
        shot(desk, "pile-unread");
        desk.press(KeyCode.ENTER).see("Another child");
        Thread.sleep(300);
        shot(desk, "pile-by-hand");
        for (int page = 0; page < 8; page++) {
            desk.click("#skipPage");
            Thread.sleep(300);
        }
        desk.see("The pile is through");
        shot(desk, "pile-done");
        desk.click("#closePile");
    }

    /** The round of the e-Safety coordinator: who follows, what is to do, whom we follow, a list brought in. */
    @Test
    void drawFollowers() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            signIn(desk, 2);
            desk.click("#place-FOLLOWERS").see("Verification list");
            Thread.sleep(500);
            shot(desk, "followers-none");
            TableView<?> table = (TableView<?>) desk.find("#followers");
            chooseNearMiss(desk, table);
            desk.see("They differ by");
            shot(desk, "followers-near-miss");
            chooseTab(desk, "tasksTab");
            desk.see("to do");
            TableView<?> tasks = (TableView<?>) desk.find("#tasks");
            desk.onWindow(() -> {
                tasks.getSelectionModel().select(tasks.getItems().size() - 1);
                return null;
            });
            Thread.sleep(500);
            shot(desk, "followers-tasks");
            chooseTab(desk, "followingTab");
            desk.see("not an agreed organisation");
            shot(desk, "followers-following");
            chooseTab(desk, "bringInTab");
            Thread.sleep(300);
            shot(desk, "followers-bring-in");
            desk.type(
                    "#pasted",
                    "@WilfLibrary\nhttps://x.com/gritstone_ned\n@new_parent_w\nnot an account!\n1490000000000007936");
            desk.click("#compareLists").see("What taking in");
            Thread.sleep(300);
            shot(desk, "followers-preview");
        }
    }

    /** The register of sites: a request before the Head Teacher, what is missing, the form of a teacher. */
    @Test
    void drawSites() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            signIn(desk, 0);
            desk.see("Sites to decide about");
            shot(desk, "sites-today");
            desk.click("#place-SITES").see("of 8").click("@stwilfriths.year6").find("#move-APPROVE");
            shot(desk, "sites");
            desk.click("@StWilfrithsPTA").find("#move-NOTIFY");
            shot(desk, "sites-prepare");
            desk.click("@StWilfrithsChoir").find("#move-REVIEW");
            shot(desk, "sites-review");
            desk.signOut();
            signIn(desk, 4);
            desk.click("#place-SITES").click("#ask").find("#site-platform");
            desk.onWindow(() -> {
                ((ComboBox<?>) desk.findAny("#site-platform"))
                        .getSelectionModel()
                        .select(1);
                return null;
            });
            desk.type("#site-email", "miss.green@mail.stwilfriths.example.sch.uk")
                    .click("#site-purpose");
            desk.see("although it looks like it");
            shot(desk, "sites-request");
            desk.click("#place-QUEUE").see("A new post goes to");
            shot(desk, "queue-sites");
        }
    }

    /** How the account is watched: {@code -Dtest=Screenshots#drawMonitoring}. */
    @Test
    void drawMonitoring() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            signIn(desk, 2);
            desk.see("Watching the account");
            shot(desk, "today-monitoring");
            desk.click("#place-MONITORING").see("Due");
            Thread.sleep(400);
            shot(desk, "monitoring-due");
            desk.click("#beginRound").see("0 of 8");
            desk.press(KeyCode.O).press(KeyCode.O).press(KeyCode.F);
            desk.type("#words-MESSAGES", "A parent asks about her son’s trip in a message.");
            shot(desk, "monitoring-round");
            desk.press(KeyCode.ENTER).see("3 of 8");
            desk.click("#openRhythm").see("No rounds on these days");
            shot(desk, "monitoring-rhythm");
            ListView<?> periods = (ListView<?>) desk.find("#periods");
            desk.onWindow(() -> {
                periods.getSelectionModel().selectLast();
                return null;
            });
            desk.see("One thing was found");
            shot(desk, "monitoring-ended");
            chooseTab(desk, "auditTab");
            desk.see("are open");
            TableView<?> findings = (TableView<?>) desk.find("#findings");
            desk.onWindow(() -> {
                findings.getSelectionModel().select(0);
                return null;
            });
            Thread.sleep(400);
            shot(desk, "monitoring-audit");
        }
    }

    private static void chooseNearMiss(DeskRobot desk, TableView<?> table) throws Exception {
        desk.onWindow(() -> {
            for (int row = 0; row < table.getItems().size(); row++)
                if (table.getItems().get(row).toString().contains("NEAR_MISS"))
                    table.getSelectionModel().clearAndSelect(row);
            return null;
        });
    }

    private void consentAnswers(DeskRobot desk) throws Exception {
        chooseTab(desk, "answersTab");
        desk.find("#chooseAnswers");
        shot(desk, "answers-empty");
        desk.dialogs.answer(Files.write(folder.resolve("Photo consent 2026.csv"), answers));
        desk.click("#chooseAnswers").see("to confirm;");
        Thread.sleep(300);
        shot(desk, "answers");
        TabPane plan = (TabPane) desk.find("#plan");
        desk.onWindow(() -> {
            plan.getSelectionModel().select(1);
            return null;
        });
        desk.see("Same");
        shot(desk, "answers-near");
    }

    private static void chooseTab(DeskRobot desk, String id) throws Exception {
        TabPane tabs = (TabPane) desk.find("#tabs");
        desk.onWindow(() -> {
            tabs.getTabs().stream()
                    .filter(tab -> id.equals(tab.getId()))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
            return null;
        });
    }

    /** Answers of the demo school’s families as a form on the web writes them: most are clear, some a person must look at. */
    private static List<String> answers(Path school, DeskSettings settings) throws Exception {
        List<String> rows = new ArrayList<>();
        rows.add("Timestamp,Email Address,Child’s full name,Class,Your name,Relationship to child,"
                + "May we show your child on our account on X?,School website,Press,Displays in school,Video");
        try (Rooms rooms = Rooms.on(Book.open(school, Clock.systemUTC(), settings))) {
            Actor clerk = rooms.people().all().stream()
                    .filter(person -> person.name().equals("Ms Akhtar"))
                    .map(rooms.people()::actor)
                    .findFirst()
                    .orElseThrow();
            List<Pupil> pupils = rooms.roll().pupils(clerk, RollSearch.ALL);
            for (int at = 0; at < 14; at++) {
                Pupil pupil = pupils.get(at * 17);
                String name = pupil.forename() + " " + pupil.surname();
                if (at == 3 || at == 9) name = name.replaceFirst("(.)(?= )", "$1$1");
                if (at == 5) name = pupil.surname() + " " + pupil.forename();
                String className = at == 7 ? "Reception" : pupil.className();
                rows.add(
                        "%02d/09/2026 1%d:12:00,family%d@mail.example,%s,%s,Sam %s,%s,%s,Yes,I do not give consent,Yes,%s"
                                .formatted(
                                        at + 1,
                                        at % 10,
                                        at,
                                        at == 11 ? "Somebody Unknown" : name,
                                        className,
                                        pupil.surname(),
                                        at == 2 ? "grandmother" : "mother",
                                        at % 4 == 1 ? "No" : "Yes",
                                        at == 6 ? "Only in assembly" : "I give consent"));
            }
        }
        return rows;
    }

    private Path organisationList() throws Exception {
        return Files.writeString(folder.resolve("organisations.csv"), """
                name,kind,link,hosts,handles,agreedBy,agreedOn
                Wold Museum,"Culture, library or museum",Year 4 visits it in spring,museum.example,@WoldMuseum,Mrs Ashworth,01/09/2026
                Wilfrithsbury Minster,Faith,Our church,minster.example concerts.example,@WilfMinster,,
                Fun Toys,Other,Sells toys,facebook.com,,Mrs Ashworth,01/09/2026
                """);
    }

    /** The clerk’s side of the roll: a pupil, a contact, and lists that are imported. */
    private void roll(DeskRobot desk) throws Exception {
        desk.click("#place-ROLL")
                .type("#search", "khan aisha")
                .chooseFirst("#pupils")
                .find("#addContact");
        desk.see("parental responsibility");
        shot(desk, "pupil");
        desk.click("#addContact").find("#field-email");
        desk.type("#field-email", "samina at example.com").click("#save").see("not an e-mail address");
        shot(desk, "contact");
        desk.click("#backToPupil").click("#closePupil").type("#search", "");
        desk.dialogs.answer(Files.writeString(
                folder.resolve("Contacts.csv"),
                "Admission Number,Forename,Surname,Relationship,Parental responsibility,Title,Forename,Surname,Email\n"
                        + "4341,Aisha,Khan,Mother,T,Mrs,Samina,Khan,samina.khan@example.com\n"
                        + "4341,Aisha,Khan,Uncle,F,Mr,Bilal,Raja,bilal(at)example.com\n"
                        + ",Leila,Haddad,Father,T,Mr,Omar,Haddad,omar@example.org\n"));
        desk.click("#importButton").see("not in the file");
        shot(desk, "import-contacts");
        desk.click("#back");
        desk.dialogs.answer(Files.writeString(
                folder.resolve("Class list.csv"), "Admission Number,Forename,Surname\n4341,Aisha,Khan\n"));
        desk.click("#importButton").see("What is to happen with them?");
        shot(desk, "import-losing");
        desk.click("#back");
    }

    private static void openPost(DeskRobot desk, String words) {
        desk.type("#search", words).see("1 post");
        desk.click("#list").press(KeyCode.HOME);
        desk.type("#search", "");
    }

    private static void signIn(DeskRobot desk, int index) {
        DemoSignIn one = DemoSchool.SIGN_INS.get(index);
        desk.type("#signInName", one.signInName())
                .type("#password", one.password())
                .click("#signIn");
    }

    private void shot(DeskRobot desk, String name) throws Exception {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            desk.onWindow(() -> {
                desk.desk().theme(theme);
                return null;
            });
            String suffix = theme == Theme.DARK ? "-dark" : "";
            desk.draw(target.resolve(name + suffix + ".png"), WIDTH, HEIGHT, 1);
            if (!Boolean.getBoolean("screenshots.scaled")) continue;
            desk.draw(target.resolve(name + suffix + "-125.png"), WIDTH / 1.25, HEIGHT / 1.25, 1.25);
            desk.draw(target.resolve(name + suffix + "-200.png"), WIDTH, HEIGHT, 2);
        }
    }
}
