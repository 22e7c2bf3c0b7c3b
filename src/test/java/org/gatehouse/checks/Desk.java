package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.Rule;

/** A fictional school’s checks, and short ways to ask them. */
final class Desk {
    static final List<PupilName> PUPILS = List.of(
            new PupilName(1, "Aisha", "", "Noor", "Khan", "", "4B", List.of("@aisha_draws")),
            new PupilName(2, "Thomas", "Tommy", "", "O’Neill", "", "Willow", List.of()),
            new PupilName(3, "Grace", "", "", "Hill", "", "4B", List.of()),
            new PupilName(4, "Lucía", "", "", "García López", "", "Oak", List.of()),
            new PupilName(5, "Will", "", "", "Green", "", "Oak", List.of()),
            new PupilName(6, "Jasmine", "", "", "Rice", "", "Oak", List.of()),
            new PupilName(7, "Wei", "", "", "Li", "", "Oak", List.of()),
            new PupilName(8, "Harpreet", "", "Kaur", "Gill", "", "Oak", List.of()),
            new PupilName(9, "Björk", "", "", "Guðmundsdóttir", "", "Oak", List.of()),
            new PupilName(10, "Summer", "", "", "Smith-Jones", "Smith", "Oak", List.of()),
            new PupilName(11, "Paris", "", "", "Lane", "", "2R", List.of()),
            new PupilName(12, "Mark", "", "", "Church", "", "2R", List.of()),
            new PupilName(13, "Rose", "", "", "May", "", "2R", List.of()),
            new PupilName(14, "Hope", "", "", "Okafor", "", "2R", List.of()),
            new PupilName(15, "Tomás", "", "", "O'Neill", "", "4B", List.of()),
            new PupilName(16, "Mary-Jane", "MJ", "", "McDonald", "", "4B", List.of()),
            new PupilName(17, "Arjan", "", "", "Singh", "", "4B", List.of()),
            new PupilName(18, "Zoë", "", "", "Müller", "", "4B", List.of()),
            new PupilName(19, "Isla", "", "", "Read", "", "4B", List.of()),
            new PupilName(20, "Jo", "", "", "Ng", "", "4B", List.of()),
            new PupilName(21, "Suharto", "", "", "", "", "4B", List.of()));

    static final StaffNames STAFF =
            new StaffNames(List.of("Miss R Green", "Mr Mark Taylor", "Mrs Farah Khan", "Grace Adeyemi"));

    static final Organisations ORGANISATIONS = new Organisations(List.of(
            new Organisations.Organisation(
                    "Rose Hill Farm", List.of("rosehillfarm.example.org"), List.of("@rosehillfarm")),
            new Organisations.Organisation("BBC Bitesize", List.of("bbc.co.uk"), List.of("bbc_bitesize"))));

    static final OwnDetails OWN = new OwnDetails(List.of(
            "Grace Lane Primary School",
            "@GraceLanePri",
            "office@gracelane.example.sch.uk",
            "01632 960123",
            "12 Grace Lane, Milltown, ML1 4AB",
            "https://www.gracelane.example.sch.uk"));

    static final PostChecks CHECKS =
            new PostChecks(CompiledRoll.of(PUPILS), STAFF, ORGANISATIONS, OWN, PostChecks.PLATFORM_LIMIT);

    private Desk() {}

    /** The findings of one rule in a text, as {@code severity: characters}. */
    static List<String> in(String text, Rule rule) {
        return of(CHECKS.report(CheckedPost.ofText(text)), rule);
    }

    /** The same with a picture of the pupils whose ids are given. */
    static List<String> inPicture(String text, Rule rule, Long... tagged) {
        return of(
                CHECKS.report(
                        new CheckedPost(text, List.of("Two children at a table"), List.of(), true, List.of(tagged))),
                rule);
    }

    static List<String> of(Report report, Rule rule) {
        List<String> found = new ArrayList<>();
        for (Finding finding : report.findings()) {
            if (finding.rule() == rule) found.add(finding.severity() + ": " + finding.found());
        }
        return found;
    }

    static Map<String, List<String>> all(String text) {
        Map<String, List<String>> all = new java.util.TreeMap<>();
        for (Finding finding : CHECKS.report(CheckedPost.ofText(text)).findings())
            all.computeIfAbsent(finding.rule().id(), id -> new ArrayList<>())
                    .add(finding.severity() + ": " + finding.found());
        return all;
    }
}
