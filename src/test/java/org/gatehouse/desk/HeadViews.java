package org.gatehouse.desk;

import javafx.scene.input.KeyCode;

/** What the Head Teacher alone comes by: today, who works here, the school’s facts, their own password. */
final class HeadViews {
    static final Tour TOUR = new Tour(
            "head",
            "ashworth",
            new View("today", visit -> visit.desk().click("#place-TODAY").see("Waiting for your review")),
            new View("guide", visit -> visit.desk().press(KeyCode.F1).find("#contents")),
            new View(
                    "people",
                    visit -> visit.desk()
                            .press(KeyCode.ESCAPE)
                            .click("#place-PEOPLE")
                            .see("Okonkwo")
                            .click("Miss Green")
                            .see("Give a new password")),
            new View("reports", visit -> visit.desk().click("#place-REPORTS").find("#governorsFigures")),
            new View(
                    "settings",
                    visit -> visit.desk()
                            .click("#place-SETTINGS")
                            .see("Longest post")
                            .find("#saveFacts")),
            new View("own-password", visit -> {
                visit.on(() -> {
                    visit.desk().desk().frame().orElseThrow().go(Place.OWN);
                    return null;
                });
                visit.desk().find("#newCode");
            }));

    private HeadViews() {}
}
