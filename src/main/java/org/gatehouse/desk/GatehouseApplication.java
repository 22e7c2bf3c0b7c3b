package org.gatehouse.desk;

import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.stage.Stage;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.kit.WindowDialogs;

/** JavaFX's way in: opens one desk, on the school's file that was named where there was one. */
public final class GatehouseApplication extends Application {
    private Desk desk;

    @Override
    public void start(Stage stage) {
        desk = new Desk(
                stage,
                DeskSettings.ofThisDesk(),
                Clock.systemDefaultZone(),
                new WindowDialogs(() -> stage, getHostServices()::showDocument, Window.faultReport()));
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> desk.tellFault(fault));
        // Read beside the drawing of the window; what comes of it waits for this to end.
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(desk::open);
        desk.start();
        Window.shown(desk);
    }

    @Override
    public void stop() {
        desk.close();
    }
}
