package org.gatehouse.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.stage.Window;
import org.gatehouse.demo.DemoCopy;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every view of the program, by room. What is said here once is drawn by {@link Screenshots} and looked at by {@link EveryViewTest}: a new
 * view is a line in its room’s tour, a new room a tour in this list. Tours of one person stand together: each change is a sign-in.
 */
final class Views {
    static final List<Tour> TOURS = List.of(
            DoorViews.TOUR,
            // On a file that nobody has backed up yet.
            BackupViews.TOUR,
            QueueViews.READING,
            RollViews.TOUR,
            OrganisationViews.TOUR,
            SiteViews.REGISTER,
            PolicyViews.TOUR,
            HeadViews.TOUR,
            PictureViews.FACES,
            QueueViews.WRITING,
            SiteViews.ASKING,
            IncidentViews.HANDING_IN,
            QueueViews.DECIDING,
            FollowerViews.TOUR,
            IncidentViews.ANSWERING,
            MonitoringViews.TOUR,
            IncidentViews.ACKNOWLEDGING,
            ConsentViews.REGISTER,
            ConsentViews.ANSWERS,
            ConsentViews.LETTERS,
            PictureViews.VIDEO);

    private Views() {}

    /** What is done at each view. */
    interface Visitor {
        void see(View view, Visit visit) throws Exception;
    }

    /** Walks these tours through a fresh demo school. */
    static void walk(Path folder, List<Tour> tours, Visitor visitor) throws Exception {
        Path school = folder.resolve("St Wilfrith’s.gatehouse");
        DemoCopy.at(school);
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            Visit visit = new Visit(desk, folder, school);
            String who = Tour.NOBODY;
            for (Tour tour : tours) {
                // The way back to a backup leads out of the school.
                boolean out = desk.onWindow(() -> desk.desk().frame().isEmpty());
                if (out || !tour.who().equals(who)) begin(tour, visit);
                who = tour.who();
                for (View view : tour.views()) {
                    try {
                        view.way().go(visit);
                    } catch (Exception | AssertionError lost) {
                        throw new AssertionError("no way to the view “" + view.name() + "”", lost);
                    }
                    WaitForAsyncUtils.waitForFxEvents();
                    visitor.see(view, visit);
                }
            }
        }
    }

    private static void begin(Tour tour, Visit visit) throws Exception {
        DeskRobot desk = visit.desk();
        desk.onWindow(() -> {
            // A window that somebody left open over the desk’s own would take the clicks.
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> window != desk.stage())
                    .forEach(Window::hide);
            desk.desk().showStart();
            return null;
        });
        if (tour.who().equals(Tour.NOBODY)) return;
        visit.openSchool();
        desk.signIn(tour.who());
    }
}
