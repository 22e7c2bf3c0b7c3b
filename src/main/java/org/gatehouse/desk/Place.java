package org.gatehouse.desk;

import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.consents.ConsentsController;
import org.gatehouse.followers.FollowersController;
import org.gatehouse.incidents.IncidentsController;
import org.gatehouse.kit.Page;
import org.gatehouse.monitoring.MonitoringController;
import org.gatehouse.organisations.OrganisationsController;
import org.gatehouse.people.PeopleController;
import org.gatehouse.policy.PolicyController;
import org.gatehouse.posts.QueueController;
import org.gatehouse.reports.ReportsController;
import org.gatehouse.roll.RollController;
import org.gatehouse.rules.Words;
import org.gatehouse.school.SettingsController;
import org.gatehouse.sites.SitesController;

/** A place in the sidebar, in its order from the top. */
enum Place {
    TODAY("fth-sun", TodayController.class, Optional.empty()),
    QUEUE("fth-inbox", QueueController.class, Optional.of(Permission.WRITE_POSTS)),
    CONSENTS("fth-check-square", ConsentsController.class, Optional.of(Permission.READ_CONSENTS)),
    ROLL("fth-users", RollController.class, Optional.of(Permission.READ_ROLL)),
    FOLLOWERS("fth-at-sign", FollowersController.class, Optional.of(Permission.READ_FOLLOWERS)),
    ORGANISATIONS("fth-globe", OrganisationsController.class, Optional.of(Permission.WRITE_POSTS)),
    INCIDENTS("fth-shield", IncidentsController.class, Optional.of(Permission.HAND_IN_INCIDENTS)),
    SITES("fth-monitor", SitesController.class, Optional.of(Permission.REQUEST_SITES)),
    POLICY("fth-book-open", PolicyController.class, Optional.empty()),
    MONITORING("fth-activity", MonitoringController.class, Optional.of(Permission.READ_MONITORING)),
    REPORTS("fth-bar-chart-2", ReportsController.class, Optional.of(Permission.READ_REPORTS)),
    PEOPLE("fth-user-check", PeopleController.class, Optional.of(Permission.CHANGE_PEOPLE)),
    SETTINGS("fth-settings", SettingsController.class, Optional.of(Permission.CHANGE_SCHOOL)),
    /** A child’s page: opened from the roll and from the register of consents. */
    PUPIL("fth-user", PupilPageController.class, Optional.of(Permission.READ_CONSENTS)),
    /** Copies of the school’s file: opened from the foot of the window and from the menu under one’s name. */
    BACKUPS("fth-hard-drive", BackupsController.class, Optional.of(Permission.CHANGE_SCHOOL)),
    /** One's own password: opened from the menu under one's name. */
    OWN("fth-key", OwnPasswordController.class, Optional.empty());

    private final String icon;
    private final Class<? extends Page> page;
    private final Optional<Permission> needs;

    Place(String icon, Class<? extends Page> page, Optional<Permission> needs) {
        this.icon = icon;
        this.page = page;
        this.needs = needs;
    }

    String icon() {
        return icon;
    }

    Class<? extends Page> page() {
        return page;
    }

    String title() {
        return Words.of("desk.place." + name());
    }

    boolean isInSidebar() {
        return this != OWN && this != PUPIL && this != BACKUPS;
    }

    boolean isOpenTo(Actor actor) {
        return needs.map(actor::may).orElse(true);
    }
}
