package org.gatehouse.desk;

import javafx.scene.input.KeyCode;

/** Incidents: written down in a minute, added to without being read, and what those see whose task they are. */
final class IncidentViews {
    /** Where that choice stands in the box over the list. */
    private static final int CLOSED = 2;

    static final Tour HANDING_IN = new Tour(
            "incidents",
            "green",
            new View("incident-log", visit -> {
                visit.desk().click("#place-INCIDENTS").see("Handed in by you");
                visit.desk().type("#incidentWords", "A comment under the choir post makes fun of how a child sings.");
                visit.desk().type("#handle", "@gritstone_ned");
                visit.desk().type("#involved-search", "Aisha Khan").see(" · Pupil");
                visit.desk().press(KeyCode.ENTER).see("It affects them").settle();
            }),
            new View(
                    "incident-gate",
                    visit -> visit.desk()
                            .click("#indecentImage")
                            .see("Do not view, copy, print")
                            .settle()),
            new View("incident-later", visit -> {
                visit.desk()
                        .click("#indecentImage")
                        .click("#handIn")
                        .see("Choose an incident")
                        .settle();
                visit.desk()
                        .chooseFirst("#incidentList")
                        .see("You handed this in")
                        .settle();
            }));

    static final Tour ANSWERING = new Tour(
            "incidents",
            "orourke",
            new View("incident", visit -> {
                visit.desk()
                        .click("#place-INCIDENTS")
                        .type("#incidentSearch", "football")
                        .see("One incident");
                visit.desk()
                        .chooseFirst("#incidentList")
                        .see("Copy, remove, report")
                        .settle();
            }),
            new View(
                    "incident-chronology",
                    visit -> visit.desk()
                            .click("@gritstone_ned")
                            .see("Each entry stands")
                            .settle()),
            new View("incident-closed", visit -> {
                visit.desk().type("#incidentSearch", "");
                visit.choose("#incidentsShown", CLOSED);
                visit.desk()
                        .see("One incident")
                        .chooseFirst("#incidentList")
                        .see("Closed: ")
                        .settle();
            }),
            new View(
                    "incident-none",
                    visit -> visit.desk()
                            .type("#incidentSearch", "no such words")
                            .see("Nothing fits")
                            .settle()));

    static final Tour ACKNOWLEDGING = new Tour(
            "incidents",
            "pritchard",
            new View("incident-acknowledge", visit -> {
                visit.desk().click("#place-INCIDENTS").type("#incidentSearch", "asks where she plays");
                visit.desk()
                        .see("One incident")
                        .chooseFirst("#incidentList")
                        .see("Acknowledge")
                        .settle();
            }),
            new View("incident-marked", visit -> {
                visit.desk()
                        .type("#incidentSearch", "switched off")
                        .see("One incident")
                        .settle();
                visit.desk()
                        .chooseFirst("#incidentList")
                        .see("Do not view, copy, print")
                        .settle();
            }));

    private IncidentViews() {}
}
