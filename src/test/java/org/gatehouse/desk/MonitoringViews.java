package org.gatehouse.desk;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** How the account is watched: a round that is due and done by keyboard, the rhythm, the audit of the archive. */
final class MonitoringViews {
    static final Tour TOUR = new Tour(
            "monitoring",
            "orourke",
            new View(
                    "monitoring-due",
                    visit -> visit.desk().click("#place-MONITORING").find("#beginRound")),
            new View("monitoring-round", visit -> {
                visit.desk().click("#beginRound").see("0 of 8");
                visit.desk().press(KeyCode.O).press(KeyCode.O).press(KeyCode.F);
                visit.desk().type("#words-MESSAGES", "A parent asks about her son’s trip in a message.");
            }),
            new View("monitoring-rhythm", visit -> {
                visit.desk().press(KeyCode.ENTER).see("3 of 8");
                visit.desk().click("#openRhythm").see("No rounds on these days");
            }),
            new View("monitoring-ended", visit -> {
                ListView<?> periods = (ListView<?>) visit.desk().find("#periods");
                visit.on(() -> {
                    periods.getSelectionModel().selectLast();
                    return null;
                });
                visit.desk().see("One thing was found");
            }),
            new View("monitoring-audit", visit -> {
                visit.tab("auditTab");
                visit.desk().see("are open");
                TableView<?> findings = (TableView<?>) visit.desk().find("#findings");
                visit.on(() -> {
                    findings.getSelectionModel().select(0);
                    return null;
                });
            }));

    private MonitoringViews() {}
}
