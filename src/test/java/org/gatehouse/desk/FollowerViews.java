package org.gatehouse.desk;

import javafx.scene.control.TableView;

/** The round of the e-Safety coordinator: who follows, what is to do, whom we follow, a list brought in. */
final class FollowerViews {
    static final Tour TOUR = new Tour(
            "followers",
            "orourke",
            new View("followers-none", visit -> {
                visit.desk().click("#place-FOLLOWERS").see("Verification list");
                visit.desk().find("#followers");
            }),
            new View("followers-near-miss", visit -> {
                choose(visit, "#followers", "NEAR_MISS");
                visit.desk().see("They differ by");
            }),
            new View("followers-tasks", visit -> {
                visit.tab("tasksTab");
                visit.desk().see("to do");
                choose(visit, "#tasks", "ASK");
            }),
            new View("followers-following", visit -> {
                visit.tab("followingTab");
                visit.desk().see("not an agreed organisation");
            }),
            new View("followers-bring-in", visit -> {
                visit.tab("bringInTab");
                visit.desk().find("#pasted");
            }),
            new View("followers-preview", visit -> {
                visit.desk()
                        .type(
                                "#pasted",
                                "@WilfLibrary\nhttps://x.com/gritstone_ned\n@new_parent_w\nnot an account!\n"
                                        + "1490000000000007936");
                visit.desk().click("#compareLists").see("What taking in");
            }));

    private FollowerViews() {}

    /** Chooses the last row that says so. */
    private static void choose(Visit visit, String query, String words) throws Exception {
        TableView<?> table = (TableView<?>) visit.desk().find(query);
        org.awaitility.Awaitility.await()
                .until(() -> visit.on(() -> {
                    for (int row = table.getItems().size() - 1; row >= 0; row--)
                        if (table.getItems().get(row).toString().contains(words)) {
                            table.getSelectionModel().clearAndSelect(row);
                            return true;
                        }
                    return false;
                }));
    }
}
