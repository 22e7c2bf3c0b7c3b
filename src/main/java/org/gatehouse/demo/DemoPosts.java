package org.gatehouse.demo;

import static org.gatehouse.posts.Purpose.ANNOUNCEMENT;
import static org.gatehouse.posts.Purpose.LINK;
import static org.gatehouse.posts.Purpose.LOG;
import static org.gatehouse.posts.Purpose.REMINDER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.checks.Finding;
import org.gatehouse.posts.Draft;
import org.gatehouse.posts.PictureStatement;
import org.gatehouse.posts.Post;
import org.gatehouse.posts.PostContent;
import org.gatehouse.posts.Purpose;
import org.gatehouse.posts.Seen;
import org.gatehouse.rules.Severity;
import org.gatehouse.wiring.Rooms;

/** Ten days of the demo school's queue: posts in every state. */
final class DemoPosts {
    private final Rooms rooms;
    private final Map<String, Actor> actors;
    private final StoryClock story;
    private final Path workshop;

    DemoPosts(Rooms rooms, Map<String, Actor> actors, StoryClock story, Path workshop) {
        this.rooms = rooms;
        this.actors = actors;
        this.story = story;
        this.workshop = workshop;
    }

    void write() throws IOException {
        long harvest = submitted(
                "green",
                LOG,
                "Our harvest table is full. Thank you to every family who brought something for the food bank.");
        picture(harvest, "green", DemoPictures.harvest(workshop), "A loaf of bread and five apples on a wooden table");
        submit(harvest, "green");
        publish(harvest, "orourke", "https://x.com/StWilfriths/status/1990000000000000001");

        long pegs =
                submitted("orourke", LOG, "New pegs for Reception, made by the parents’ Saturday workshop. Thank you!");
        picture(
                pegs,
                "orourke",
                DemoPictures.pegs(workshop),
                "Four raincoats in a row on wooden pegs, seen from behind");
        tag(pegs, "orourke", DemoConsents.WITHDRAWN_LATER);
        submit(pegs, "orourke");
        publish(pegs, "ashworth", "https://x.com/StWilfriths/status/1990000000000000003");
        new DemoConsents(rooms, actor("akhtar")).withdraw();

        long fair = submitted(
                "boateng",
                ANNOUNCEMENT,
                "The Christmas Fair is on Friday 11 December in the hall, from 3.30pm. All welcome.");
        submit(fair, "boateng");
        publish(fair, "ashworth", "https://x.com/StWilfriths/status/1990000000000000002");
        rooms.posts().publishing().takeDown(actor("ashworth"), seen(fair), "The date has changed.");
        pass(20);

        long rain = submitted("obriain", LOG, "Class 3 were covered in mud today!!! Photos to follow.");
        submit(rain, "obriain");
        rooms.posts()
                .reviewing()
                .reject(
                        actor("pritchard"),
                        seen(rain),
                        "We do not post about how children looked. A post about the science would be welcome.");
        pass(18);

        long reading = submitted("green", REMINDER, "Reading records come home on Thursdays please sign them.");
        submit(reading, "green");
        rooms.posts()
                .reviewing()
                .requestChanges(actor("orourke"), seen(reading), "Please say which classes, and mend the sentence.");
        pass(16);

        long closed =
                submitted("pritchard", ANNOUNCEMENT, "School is closed on Monday 30 November for staff training.");
        submit(closed, "pritchard");
        approve(closed, "ashworth");
        pass(12);

        long beans = submitted(
                "obriain",
                LOG,
                "Year 2 have measured their bean plants: the tallest is 41 cm, and the one in the cupboard is still looking for the light.");
        picture(
                beans,
                "obriain",
                DemoPictures.beans(workshop),
                "Four bean plants in pots on a window sill, each taller than the one before");
        submit(beans, "obriain");
        pass(10);

        long pond = submitted(
                "green", LOG, "There are newts in the school pond again, the first since we cleared it in spring.");
        picture(pond, "green", DemoPictures.pond(workshop), "Two children beside a pond, their faces hidden");
        tag(pond, "green", DemoConsents.IN_FORCE);
        submit(pond, "green");
        pass(2);

        long library = submitted(
                "green", LINK, "The town library has a story hour for under-fives: https://library.example/stories");
        submit(library, "green");
        pass(8);

        long choir = submitted(
                "boateng",
                ANNOUNCEMENT,
                "Our choir sings at the Minster on Sunday at 4pm, with @WoldSingers: https://minster.example/concerts");
        submit(choir, "boateng");
        pass(6);

        submitted("green", LOG, "Star of the week in 4 Ivy is Aisha Khan, for kindness.");
        pass(4);
        submitted("obriain", REMINDER, "Wellies for Forest School on Wednesday.");
    }

    private long submitted(String author, Purpose purpose, String text) {
        Actor writer = actor(author);
        Draft draft = rooms.posts()
                .drafting()
                .begin(writer, writer.id(), rooms.sites().account().id());
        rooms.posts()
                .drafting()
                .saveDraft(
                        writer,
                        draft.postId(),
                        draft.revision(),
                        new PostContent(text, purpose, List.of(), List.of(), Optional.empty()));
        pass(1);
        return draft.postId();
    }

    private void picture(long post, String author, Path file, String altText) throws IOException {
        Draft with = rooms.posts()
                .drafting()
                .addPicture(
                        actor(author),
                        post,
                        draft(post, author).revision(),
                        rooms.posts().drafting().readPicture(file));
        PostContent content = with.content();
        rooms.posts()
                .drafting()
                .saveDraft(
                        actor(author),
                        post,
                        with.revision(),
                        content.withPictures(List.of(content.pictures().get(0).withAltText(altText))));
    }

    private void tag(long post, String author, String pupil) {
        Draft draft = draft(post, author);
        PostContent content = draft.content();
        rooms.posts()
                .drafting()
                .saveDraft(
                        actor(author),
                        post,
                        draft.revision(),
                        new PostContent(
                                content.text(),
                                content.purpose(),
                                content.pictures(),
                                List.of(new DemoConsents(rooms, actor("akhtar"))
                                        .pupil(pupil)
                                        .id()),
                                content.holdUntil()));
    }

    private void submit(long post, String author) {
        rooms.posts().drafting().submit(actor(author), post, draft(post, author).revision());
        pass(2);
    }

    private void approve(long post, String reviewer) {
        Actor approver = actor(reviewer);
        Post read = rooms.posts().reads().post(approver, post);
        for (int position = 1; position <= read.content().pictures().size(); position++)
            rooms.posts()
                    .reviewing()
                    .confirmPicture(approver, read.seen(), position, PictureStatement.needed(read.content()));
        List<Finding> warnings = rooms.posts().findings().of(read.siteId(), read.content()).stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .toList();
        rooms.posts().reviewing().approve(approver, read.seen(), warnings);
        pass(1);
    }

    private void publish(long post, String reviewer, String address) throws IOException {
        approve(post, reviewer);
        rooms.posts().publishing().export(actor(reviewer), seen(post), workshop);
        String text =
                rooms.posts().reads().post(actor(reviewer), post).content().text();
        pass(1);
        rooms.posts().publishing().markPosted(actor(reviewer), seen(post), address, text, story.instant());
        pass(1);
    }

    private Draft draft(long post, String author) {
        return rooms.posts().reads().post(actor(author), post).draft();
    }

    private Seen seen(long post) {
        return rooms.posts().reads().post(actor("ashworth"), post).seen();
    }

    private Actor actor(String signInName) {
        return actors.get(signInName);
    }

    private void pass(int hours) {
        story.pass(Duration.ofHours(hours));
    }
}
