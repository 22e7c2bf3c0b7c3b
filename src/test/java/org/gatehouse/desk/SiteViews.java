package org.gatehouse.desk;

/** The register of sites: a request before the Head Teacher, what is missing, what is due; the form of a teacher. */
final class SiteViews {
    static final Tour REGISTER = new Tour(
            "sites",
            "ashworth",
            new View(
                    "sites",
                    visit -> visit.desk()
                            .click("#place-SITES")
                            .see("of 8")
                            .click("@stwilfriths.year6")
                            .find("#move-APPROVE")),
            new View(
                    "sites-prepare",
                    visit -> visit.desk().click("@StWilfrithsPTA").find("#move-NOTIFY")),
            new View(
                    "sites-review",
                    visit -> visit.desk().click("@StWilfrithsChoir").find("#move-REVIEW")));

    static final Tour ASKING = new Tour("ask", "green", new View("sites-request", visit -> {
        visit.desk().click("#place-SITES").click("#ask").find("#site-platform");
        visit.choose("#site-platform", 1);
        visit.desk()
                .type("#site-email", "miss.green@mail.stwilfriths.example.sch.uk")
                .click("#site-purpose");
        visit.desk().see("although it looks like it");
    }));

    private SiteViews() {}
}
