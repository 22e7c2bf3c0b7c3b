package org.gatehouse.posts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.checks.Finding;
import org.gatehouse.consents.Consents;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.people.People;
import org.gatehouse.people.Role;
import org.gatehouse.posts.pictures.FaceSearch;
import org.gatehouse.posts.pictures.ReadyPicture;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.Reviewers;
import org.gatehouse.school.School;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.school.Settings;
import org.gatehouse.sites.Sites;

/** An invented school’s file, open at one desk, with two pupils and the people who write and decide. */
final class Oakfield implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(MORNING, ZoneOffset.UTC);
    /** Loaded once: the model is large. */
    static final FaceSearch FACES = new FaceSearch();

    private static final String PASSWORD = "saucer-meadow-violin-71";

    /** Made once: a sign-in costs what it must. */
    private static byte[] template;

    final Book book;
    final School school;
    final People people;
    final Roll roll;
    final Organisations organisations;
    final Sites sites;
    final Consents consents;
    final Posts posts;
    final Actor head;
    final Actor deputy;
    final Actor slt;
    final Actor teacher;
    final Actor colleague;

    private Oakfield(Book book) {
        this.book = book;
        school = new School(book);
        people = new People(book, school);
        roll = new Roll(book, people);
        sites = new Sites(book, school, people);
        organisations = new Organisations(book, people);
        consents = new Consents(book, school, people, roll);
        posts = new Posts(book, school, people, sites, consents, roll::compiled, organisations, FACES);
        head = actor("ruth");
        deputy = actor("piotr");
        slt = actor("meiling");
        teacher = actor("callum");
        colleague = actor("saoirse");
    }

    /** A new file in {@code folder}. */
    static Oakfield in(Path folder) throws IOException {
        Path file = folder.resolve("oakfield.gatehouse");
        Files.write(file, template());
        return open(file, "desk", CLOCK);
    }

    private static Oakfield open(Path file, String desk, Clock clock) throws IOException {
        return new Oakfield(Book.open(file, clock, new DeskSettings(file.resolveSibling(desk))));
    }

    /** The same file at another desk. */
    Oakfield atAnotherDesk() throws IOException {
        return open(book.file(), "other-desk", CLOCK);
    }

    /** The same file at another desk, later. */
    Oakfield later(Instant when) throws IOException {
        return open(book.file(), "later-desk", Clock.fixed(when, ZoneOffset.UTC));
    }

    private static synchronized byte[] template() throws IOException {
        if (template == null) {
            Path folder = Files.createTempDirectory("oakfield");
            Path file = folder.resolve("oakfield.gatehouse");
            try (Book book = Book.create(file, CLOCK, new DeskSettings(folder.resolve("desk")))) {
                fill(book);
            }
            template = Files.readAllBytes(file);
        }
        return template;
    }

    private static void fill(Book book) {
        School school = new School(book);
        People people = new People(book, school);
        Actor head = people.actor(
                people.setUpHead("Ruth Adeyemi", "ruth", "head@oakfield.example.sch.uk", PASSWORD.toCharArray())
                        .person());
        school.setUp(
                head,
                new SchoolFacts(
                        "Oakfield Primary School",
                        ZoneId.of("Europe/London"),
                        List.of("oakfield.example.sch.uk"),
                        List.of("office@oakfield.example.sch.uk"),
                        List.of(),
                        List.of(),
                        List.of()));
        add(people, head, "Piotr Lindqvist", "piotr", Role.NAMED_DEPUTY);
        add(people, head, "Mei-Ling Osei", "meiling", Role.SLT);
        add(people, head, "Callum Haddad", "callum", Role.STAFF);
        add(people, head, "Saoirse Nakamura", "saoirse", Role.STAFF);
        new Sites(book, school, people).openAccount(head, "X", "oakfield_school", "office@oakfield.example.sch.uk");
        Roll roll = new Roll(book, people);
        addPupil(roll, head, "Aisha", "Rahman-Whitlock");
        addPupil(roll, head, "Zebedee", "Ofori");
    }

    private static void add(People people, Actor head, String name, String signIn, Role role) {
        people.add(head, name, signIn, signIn + "@oakfield.example.sch.uk", Set.of(role), PASSWORD.toCharArray());
    }

    static Pupil addPupil(Roll roll, Actor actor, String forename, String surname) {
        return roll.add(actor, new Pupil(0, "", "", forename, "", "", surname, "", null, "4B", null, null, List.of()));
    }

    private Actor actor(String signIn) {
        return people.all().stream()
                .filter(person -> person.signInName().equals(signIn))
                .findFirst()
                .map(people::actor)
                .orElseThrow();
    }

    List<Actor> everybody() {
        return List.of(head, deputy, slt, teacher, colleague);
    }

    void choose(boolean selfApproval, Reviewers reviewers) {
        Settings now = school.settings();
        school.changeSettings(
                head,
                new Settings(now.postLimit(), selfApproval, reviewers, now.composeUrl(), now.idleMinutes(), false, 30));
    }

    void acceptNotIdentifiable(boolean accepted) {
        Settings now = school.settings();
        school.changeSettings(
                head,
                new Settings(
                        now.postLimit(),
                        now.selfApproval(),
                        now.reviewers(),
                        now.composeUrl(),
                        now.idleMinutes(),
                        accepted,
                        30));
    }

    long site() {
        return sites.all().get(0).id();
    }

    static PostContent text(String text) {
        return new PostContent(text, Purpose.LOG, List.of(), List.of(), Optional.empty());
    }

    /** A draft of {@code author} that says {@code text}. */
    Draft draft(Actor author, String text) {
        Draft draft = posts.drafting().begin(author, author.id(), site());
        return posts.drafting().saveDraft(author, draft.postId(), draft.revision(), text(text));
    }

    /** A post of {@code author}, handed in. */
    Seen submitted(Actor author, String text) {
        Draft draft = draft(author, text);
        posts.drafting().submit(author, draft.postId(), draft.revision());
        return seen(draft.postId());
    }

    /** A post of the teacher, approved by the Head Teacher. */
    Seen approved(String text) {
        Seen seen = submitted(teacher, text);
        posts.reviewing().approve(head, seen, warnings(seen.postId()));
        return seen(seen.postId());
    }

    Seen exported(String text) throws IOException {
        Seen seen = approved(text);
        posts.publishing().takeText(slt, seen);
        return seen(seen.postId());
    }

    /** A picture in one colour, made ready. */
    ReadyPicture ready(Color colour) throws IOException {
        return posts.drafting().readPicture(picture(colour));
    }

    /** A post of the teacher with a picture, handed in. */
    Seen submittedWithPicture(String text) throws IOException {
        Draft draft = draft(teacher, text);
        draft = posts.drafting().addPicture(teacher, draft.postId(), draft.revision(), ready(Color.ORANGE));
        posts.drafting()
                .submit(
                        teacher,
                        draft.postId(),
                        describe(teacher, draft, "A bench under an oak").revision());
        return seen(draft.postId());
    }

    Draft describe(Actor actor, Draft draft, String altText) {
        PostContent content = draft.content();
        return posts.drafting()
                .saveDraft(
                        actor,
                        draft.postId(),
                        draft.revision(),
                        content.withPictures(content.pictures().stream()
                                .map(picture -> picture.withAltText(altText))
                                .toList()));
    }

    void confirmAll(Actor actor, Seen seen) {
        int pictures =
                post(seen.postId()).newest().orElseThrow().content().pictures().size();
        for (int position = 1; position <= pictures; position++)
            posts.reviewing()
                    .confirmPicture(
                            actor,
                            seen,
                            position,
                            PictureStatement.needed(post(seen.postId()).content()));
    }

    Path picture(Color colour) {
        try {
            BufferedImage image = new BufferedImage(128, 96, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 96; y++)
                for (int x = 0; x < 128; x++)
                    image.setRGB(
                            x,
                            y,
                            (x + y) % 9 < 4 ? colour.getRGB() : colour.darker().getRGB());
            Path file = Files.createTempFile(book.file().getParent(), "IMG_", ".jpg");
            ImageIO.write(image, "jpg", file.toFile());
            return file;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Post post(long id) {
        return posts.reads().post(head, id);
    }

    Seen seen(long id) {
        return post(id).seen();
    }

    /** How many posts this person is to review, to mend, to publish. */
    List<Integer> waiting(Actor actor) {
        Waiting waiting = posts.reads().waitingFor(actor);
        return List.of(
                waiting.toReview().size(),
                waiting.sentBack().size(),
                waiting.readyToPost().size());
    }

    PostState state(long id) {
        return post(id).state();
    }

    List<Finding> warnings(long id) {
        return posts.findings().of(site(), post(id).content());
    }

    static String refusalOf(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        if (!(thrown instanceof Refusal)) throw new AssertionError("no refusal", thrown);
        return ((Refusal) thrown).key();
    }

    @Override
    public void close() {
        book.close();
    }
}
