package org.gatehouse.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gatehouse.book.Actor;
import org.gatehouse.policy.Acknowledgements;
import org.gatehouse.policy.CoveredKind;
import org.gatehouse.policy.CoveredPerson;
import org.gatehouse.policy.Policy;
import org.gatehouse.policy.PolicyVersion;
import org.gatehouse.policy.Publication.Paper;
import org.gatehouse.policy.RegisterEntry;
import org.gatehouse.policy.RegisterKind;
import org.gatehouse.policy.WordingPlace;
import org.gatehouse.rules.Rule;

/** The demo school's policy: one version in force, the next being written, some who have signed, and a request that waits. */
final class DemoPolicy {
    private static final Map<String, String> WHY = Map.of(
            "obriain", "Our choir sings there, and every school shows its crest.",
            "pritchard", "The police and social care must reach me out of hours.",
            "boateng", "The parents’ running club would like it.",
            "green", "There is no line at the centre, and a parent on the coach may need me.");

    private final Policy policy;
    private final Map<String, Actor> actors;
    private final LocalDate today;

    DemoPolicy(Policy policy, Map<String, Actor> actors) {
        this.policy = policy;
        this.actors = actors;
        this.today = policy.reads().today();
    }

    void write() {
        PolicyVersion version = inForce();
        acknowledge(version);
        registers();
        PolicyVersion next = policy.versions().start(actors.get("orourke"));
        reword(
                next,
                Rule.TW_PUBLIC,
                "The account is public. Anybody can read, search and copy what we post, with or without an account of their own, today and in ten years.");
        reword(
                next,
                Rule.USER_REPORT,
                "If you see misuse, bullying or harassment, tell {e-Safety coordinator} and report it to the service at once.");
    }

    private PolicyVersion inForce() {
        Actor author = actors.get("orourke");
        Actor head = actors.get("ashworth");
        PolicyVersion draft = policy.versions().start(author);
        PolicyVersion agreed = policy.versions().agree(author, draft, today.minusDays(40), "Staff meeting");
        LocalDate approvedOn = today.minusDays(24);
        PolicyVersion approved = policy.versions()
                .approve(head, agreed, approvedOn, "Full governing body, minute 9", approvedOn.plusMonths(11));
        PolicyVersion version = policy.versions().bringIntoForce(head, approved);
        policy.versions()
                .publish(
                        author,
                        version,
                        Paper.POLICY,
                        "https://www.stwilfriths.example.sch.uk/policies",
                        today.minusDays(1));
        policy.versions().publish(author, version, Paper.PROTOCOLS, "With the letter to all families", today);
        return version;
    }

    private void acknowledge(PolicyVersion version) {
        Acknowledgements kept = policy.acknowledgements();
        for (String name : List.of("ashworth", "orourke", "pritchard", "obriain"))
            kept.acknowledge(actors.get(name), version, true);
        Actor clerk = actors.get("akhtar");
        CoveredPerson music = kept.add(clerk, "Siân Ap Rhys", CoveredKind.CONTRACTOR, "Valley Music Lessons");
        kept.add(clerk, "Zainab", CoveredKind.VOLUNTEER, "Hears readers in 2B");
        kept.add(clerk, "Tomasz Wójcik-Hale", CoveredKind.TRAINEE, "Beckside teacher training");
        CoveredPerson governor = kept.add(clerk, "Dr D’Souza", CoveredKind.GOVERNOR, "Parent governor");
        kept.recordSigned(clerk, version, music, today.minusDays(3));
        kept.recordSigned(clerk, version, governor, today.minusDays(20));
        kept.recordGiven(clerk, version, CoveredKind.PARENTS, "With the letter to all families", today);
    }

    private void registers() {
        Actor head = actors.get("ashworth");
        ask("obriain", RegisterKind.BRAND, "Our crest on the programme of the county choir day", today.plusDays(4))
                .agree(head, today.plusDays(4), "For that programme only.");
        ask("pritchard", RegisterKind.PERSONAL_CONTACT, "Own mobile as emergency number on call", today.plusMonths(5))
                .agree(head, today.plusMonths(5), "Until the school telephone for it has come.");
        ask("boateng", RegisterKind.BRAND, "Crest on a running shirt", today.plusMonths(2))
                .refuse(head, "The shirts would be sold. Ask the governors for a design of its own.");
        ask("green", RegisterKind.PERSONAL_CONTACT, "Own mobile on the Year 5 residential", today.plusMonths(1));
    }

    /** A request, and what the Head Teacher makes of it. */
    private record Asked(Policy policy, RegisterEntry entry) {
        void agree(Actor head, LocalDate until, String words) {
            policy.registers().agree(head, entry, until, words);
        }

        void refuse(Actor head, String why) {
            policy.registers().refuse(head, entry, why);
        }
    }

    private Asked ask(String who, RegisterKind kind, String what, LocalDate until) {
        Actor actor = actors.get(who);
        CoveredPerson own = policy.registers().mayAskFor(actor).stream()
                .filter(one -> one.id() == actor.id() && one.source() == CoveredPerson.Source.DESK)
                .findFirst()
                .orElseThrow();
        return new Asked(policy, policy.registers().request(actor, kind, own, what, WHY.get(who), until));
    }

    private void reword(PolicyVersion version, Rule rule, String text) {
        WordingPlace place = WordingPlace.of(rule);
        String seen = policy.reads().texts(version.id()).get(place.key());
        policy.versions().write(actors.get("orourke"), version.id(), place, seen, text);
    }
}
