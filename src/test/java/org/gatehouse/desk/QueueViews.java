package org.gatehouse.desk;

import javafx.scene.input.KeyCode;
import org.gatehouse.posts.Purpose;

/** The approval queue: reading it, writing into it, deciding. */
final class QueueViews {
    static final Tour READING = new Tour(
            "queue",
            "ashworth",
            new View("queue", visit -> visit.desk().click("#place-QUEUE").see("posts")),
            new View("review", visit -> {
                visit.openPost("bean");
                visit.desk().see("Clear").find("#picture-1");
            }),
            new View("picture", visit -> visit.desk().click("#picture-1").find("#fullSize")),
            new View("review-warning", visit -> {
                visit.desk().press(KeyCode.ESCAPE);
                visit.openPost("Minster");
                visit.desk().see("Look");
            }),
            new View("publish", visit -> {
                visit.openPost("staff training");
                visit.desk().find("#export");
            }),
            new View("sent-back", visit -> {
                visit.openPost("Reading records");
                visit.desk().see("Changes requested");
            }));

    static final Tour WRITING = new Tour(
            "write",
            "green",
            new View("draft", visit -> {
                visit.desk().click("#place-QUEUE");
                visit.openPost("Star of the week");
                visit.desk().see("Stop");
            }),
            new View("draft-cut", visit -> {
                visit.desk().click("#write").see("0 of 280");
                visit.desk()
                        .type(
                                "#text",
                                "We are at Thornbury Castle until 3pm with Aisha Khan, the heroine of our reading"
                                        + " book. See https://library.example.org/castle?utm_source=feed. "
                                        + "The ducks are friendly, the moat is deep and the stairs are many. "
                                                .repeat(3));
                visit.desk().see("Stop").click("#hold").click("#explain-TW-GEO");
            }),
            new View("handed-in", visit -> {
                visit.desk()
                        .type(
                                "#text",
                                "We are at Thornbury Castle until 3pm with Aisha Khan, the heroine of our reading book.");
                visit.choose("#purpose", Purpose.LOG.ordinal());
                visit.desk().see("Saved");
                visit.desk().dialogs.answer("She is the heroine of “The Lighthouse at Night”.");
                visit.desk().click("#submit").see("handing in:");
            }));

    static final Tour DECIDING = new Tour(
            "decide",
            "orourke",
            new View("review-wrong-block", visit -> {
                visit.desk().click("#place-QUEUE");
                visit.openPost("Thornbury");
                visit.desk().see("Not this child here");
            }),
            new View("held", visit -> {
                visit.desk().dialogs.answer("She is in the book; I have read it.");
                visit.desk()
                        .click("#notThisChild")
                        .see("Decided by")
                        .click("#approve")
                        .see("Held until");
            }));

    private QueueViews() {}
}
