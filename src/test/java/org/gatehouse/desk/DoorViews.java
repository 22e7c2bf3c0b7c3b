package org.gatehouse.desk;

/** Before anybody has signed in, and the locked desk. */
final class DoorViews {
    static final Tour TOUR = new Tour(
            "door",
            Tour.NOBODY,
            new View("start", visit -> visit.desk().find("#newButton")),
            new View("new-school", visit -> visit.desk().click("#newButton").find("#next")),
            new View("sign-in", visit -> {
                visit.openSchool();
                visit.desk().see("This school is made up");
            }),
            new View("recover", visit -> visit.desk().click("#forgotten").find("#recover")),
            new View("lock", visit -> {
                visit.openSchool();
                visit.desk().signIn("ashworth").click("#lock").find("#unlock");
            }));

    private DoorViews() {}
}
