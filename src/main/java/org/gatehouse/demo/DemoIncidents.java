package org.gatehouse.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gatehouse.incidents.EntryKind;
import org.gatehouse.incidents.Facts;
import org.gatehouse.incidents.FourC;
import org.gatehouse.incidents.Gravity;
import org.gatehouse.incidents.Incident;
import org.gatehouse.incidents.Incidents;
import org.gatehouse.incidents.Involved;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.incidents.LaterWords;
import org.gatehouse.incidents.Outcome;
import org.gatehouse.incidents.StagedFile;
import org.gatehouse.incidents.Step;
import org.gatehouse.incidents.StepResult;
import org.gatehouse.people.Session;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Rule;
import org.gatehouse.wiring.Rooms;

/**
 * Incidents of the demo school in every state: closed, open, ready to close, waiting for the DSL, about a colleague, reopened by later
 * words, and one with the mark that lets no evidence in.
 */
final class DemoIncidents {
    private final Rooms rooms;
    private final Incidents incidents;
    private final Map<String, Session> sessions;
    private final StoryClock story;

    DemoIncidents(Rooms rooms, Map<String, Session> sessions, StoryClock story) {
        this.rooms = rooms;
        this.incidents = rooms.incidents();
        this.sessions = sessions;
        this.story = story;
    }

    void write() throws IOException {
        List<Pupil> pupils = rooms.roll().pupils(session("ashworth").actor(), RollSearch.ALL);
        sellerOfTrainers();
        rudeCommentOnce();
        rudeCommentAgain(pupils.get(17));
        childNamedByAParent(pupils.get(41));
        colleagueBefriendedAParent();
        pictureBetweenChildren(pupils.get(63), pupils.get(64));
        strangerWhoWrites(pupils.get(88));
    }

    private void sellerOfTrainers() throws IOException {
        long id = incidents
                .handIn(
                        session("akhtar"),
                        facts(Rule.USER_SPAM, FourC.COMMERCE, Gravity.MINOR, "wold_deals4u"),
                        "Cheap trainers are offered under our post about sports day.",
                        List.of(new StagedFile("comment.png", screenshot("CHEAP trainers!!! link in bio"))))
                .id();
        steps(id, "orourke", StepResult.DONE);
        close(id, "orourke", Outcome.ACCOUNT_BLOCKED, "Hidden, reported to X and the account blocked.");
    }

    private void rudeCommentOnce() {
        long id = incidents
                .handIn(
                        session("green"),
                        facts(Rule.USER_UPSET, FourC.CONDUCT, Gravity.MINOR, "gritstone_ned"),
                        "Somebody calls our football team a joke under the post about the tournament.",
                        List.of())
                .id();
        steps(id, "orourke", StepResult.DONE);
        incidents.note(session("orourke"), id, "The writer deleted it after our message.", story.instant());
    }

    private void rudeCommentAgain(Pupil child) {
        long id = incidents
                .handIn(
                        session("obriain"),
                        involving(
                                facts(Rule.USER_UPSET, FourC.CONDUCT, Gravity.SERIOUS, "gritstone_ned"),
                                Involved.pupil(child.id(), child.name(), Part.AFFECTED)),
                        "The same account again: this time a child is made fun of by name, and three parents have liked it.",
                        List.of())
                .id();
        acknowledge(id, "Spoken with the family by telephone.");
        steps(id, "orourke", StepResult.ASKED_THE_PLATFORM);
        close(id, "orourke", Outcome.PARENTS_INFORMED, "X took it down the next morning; the family is content.");
        incidents.addLater(
                session("obriain"),
                id,
                new LaterWords("It is up again, as a picture of the old comment.", story.instant(), false, false));
    }

    private void childNamedByAParent(Pupil child) {
        long id = incidents
                .handIn(
                        session("akhtar"),
                        involving(
                                facts(Rule.USER_PII, FourC.CONTENT, Gravity.SERIOUS, ""),
                                Involved.pupil(child.id(), child.name(), Part.AFFECTED),
                                Involved.other("A grandmother", false, Part.SAW_IT)),
                        "A parent answered our post with a child’s full name and class.",
                        List.of())
                .id();
        incidents.step(session("orourke"), open("orourke", id), step(EntryKind.COPY, StepResult.DONE));
    }

    private void colleagueBefriendedAParent() {
        Session concerned = session("boateng");
        long id = incidents
                .handIn(
                        session("green"),
                        involving(
                                facts(Rule.PERS_CONTACT, FourC.CONTACT, Gravity.SERIOUS, ""),
                                Involved.staff(
                                        concerned.person().id(),
                                        concerned.person().name(),
                                        Part.CONCERNED)),
                        "A colleague and a parent of his class are friends on a private account and write to each other.",
                        List.of())
                .id();
        steps(id, "ashworth", StepResult.DONE);
    }

    private void pictureBetweenChildren(Pupil one, Pupil other) {
        Facts known = involving(
                facts(Rule.DSL_REPORT, FourC.CONDUCT, Gravity.GRAVE, ""),
                Involved.pupil(one.id(), one.name(), Part.AFFECTED),
                Involved.pupil(other.id(), other.name(), Part.CONCERNED));
        Facts marked = new Facts(
                known.happenedAt(),
                "A group of Year 6",
                "",
                "",
                known.rule(),
                known.area(),
                known.gravity(),
                known.involved(),
                true,
                true);
        long id = incidents
                .handIn(
                        session("obriain"),
                        marked,
                        "A child says that a picture of another child goes round in a group. I have not seen it; the telephone lies switched off in the office.",
                        List.of())
                .id();
        acknowledge(id, "I have the telephone. The police are coming at two.");
        incidents.step(
                session("pritchard"),
                open("pritchard", id),
                new Step(EntryKind.COPY, StepResult.MUST_NOT_BE_COPIED, "Mrs Pritchard", story.instant(), ""));
    }

    private void strangerWhoWrites(Pupil child) {
        incidents.handIn(
                session("green"),
                involving(
                        facts(Rule.DM_NONE, FourC.CONTACT, Gravity.SERIOUS, "minecraft_kid_w"),
                        Involved.pupil(child.id(), child.name(), Part.AFFECTED)),
                "An account that nobody knows writes to a child by private message and asks where she plays.",
                List.of());
    }

    private Facts facts(Rule rule, FourC area, Gravity gravity, String handle) {
        Instant when = story.instant();
        story.pass(Duration.ofMinutes(25));
        return new Facts(
                when,
                "X, @StWilfriths",
                "",
                handle,
                Optional.of(rule),
                Optional.of(area),
                gravity,
                List.of(),
                false,
                false);
    }

    private static Facts involving(Facts facts, Involved... involved) {
        return new Facts(
                facts.happenedAt(),
                facts.account(),
                facts.address(),
                facts.handle(),
                facts.rule(),
                facts.area(),
                facts.gravity(),
                List.of(involved),
                false,
                false);
    }

    private void steps(long id, String by, StepResult removal) {
        for (EntryKind kind : EntryKind.STEPS) {
            story.pass(Duration.ofMinutes(15));
            StepResult result = kind == EntryKind.REMOVE ? removal : StepResult.DONE;
            incidents.step(session(by), open(by, id), step(kind, result));
        }
    }

    private Step step(EntryKind kind, StepResult result) {
        String words = switch (kind) {
            case REPORT -> "To the Head Teacher.";
            case REMOVE -> result == StepResult.DONE ? "" : "Reported on X, twice.";
            default -> "";
        };
        return new Step(kind, result, "Ms O’Rourke", story.instant(), words);
    }

    private void acknowledge(long id, String words) {
        story.pass(Duration.ofMinutes(10));
        incidents.acknowledge(session("pritchard"), open("pritchard", id), words);
    }

    private void close(long id, String by, Outcome outcome, String reasons) {
        story.pass(Duration.ofHours(1));
        incidents.close(session(by), open(by, id), outcome, reasons);
        story.pass(Duration.ofHours(2));
    }

    private Incident open(String signInName, long id) {
        return incidents.reads().open(session(signInName), id);
    }

    private Session session(String signInName) {
        return sessions.get(signInName);
    }

    /** A comment as a telephone shows it. */
    private static byte[] screenshot(String words) throws IOException {
        BufferedImage picture = new BufferedImage(720, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 32));
        pen.drawString("@wold_deals4u", 40, 90);
        pen.drawString(words, 40, 170);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
