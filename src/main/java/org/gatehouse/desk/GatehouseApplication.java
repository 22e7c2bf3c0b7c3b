package org.gatehouse.desk;

import javafx.application.Application;
import javafx.stage.Stage;
import org.gatehouse.kit.WindowDialogs;

/** JavaFX's way in: opens one desk, on the school's file that was named where there was one. */
public final class GatehouseApplication extends Application {
    private Desk desk;

    @Override
    public void start(Stage stage) {
        Ahead ahead = Window.ahead();
        desk = new Desk(
                stage,
                ahead.settings(),
                ahead.clock(),
                new WindowDialogs(() -> stage, getHostServices()::showDocument, Window.faultReport()));
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> desk.tellFault(fault));
        if (ahead.hasSchool()) desk.start(ahead::school);
        else desk.start();
        Window.shown(desk);
    }

    @Override
    public void stop() {
        desk.close();
    }
}
