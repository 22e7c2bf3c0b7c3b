package org.gatehouse.cli;

import static org.gatehouse.book.Permission.KEEP_POLICY_REGISTERS;

import java.util.function.BiFunction;
import org.gatehouse.book.Actor;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.policy.Policy;
import org.gatehouse.policy.PolicyPapers;
import org.gatehouse.policy.PolicyVersion;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;

/** The reports that the command line writes: each is what the same page of the window prints for the same person. */
enum ReportKind {
    /** The version in force, as it is published. */
    POLICY(
            "cli.report.foot.public",
            (rooms, actor) -> papers(rooms).policy(papers(rooms).textInForce())),
    /** The sheet for those who follow the account, one page. */
    PROTOCOLS(
            "cli.report.foot.public",
            (rooms, actor) -> papers(rooms).protocols(papers(rooms).textInForce())),
    /** Who has acknowledged the version in force. */
    ACKNOWLEDGEMENTS("cli.report.foot", (rooms, actor) -> {
        Policy policy = rooms.policy();
        PolicyVersion version = policy.papers().textInForce().version();
        return policy.papers().acknowledgements(policy.acknowledgements().all(actor), version.number());
    }),
    /** Both registers of agreed exceptions. */
    EXCEPTIONS("cli.report.foot", (rooms, actor) -> {
        actor.require(KEEP_POLICY_REGISTERS);
        return papers(rooms).registers(rooms.policy().registers().all(actor));
    }),
    /** Figures without a name, one page. */
    GOVERNORS("cli.report.foot", (rooms, actor) -> rooms.reports().governorsPage(actor));

    private final String foot;
    private final BiFunction<Rooms, Actor, PaperDocument> document;

    /** @param foot the words at the foot of each page: what is published is not confidential */
    ReportKind(String foot, BiFunction<Rooms, Actor, PaperDocument> document) {
        this.foot = foot;
        this.document = document;
    }

    /** @throws org.gatehouse.rules.Refusal where this person may not, or there is nothing to report on yet */
    PaperDocument of(Rooms rooms, Actor actor) {
        return document.apply(rooms, actor);
    }

    String footLine(String day, String who) {
        return Words.of(foot, day, who);
    }

    private static PolicyPapers papers(Rooms rooms) {
        return rooms.policy().papers();
    }
}
