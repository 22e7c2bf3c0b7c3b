package org.gatehouse.desk;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

/** A walk through the program: the desk at which the demo school is open, and a folder for what is chosen on the way. */
record Visit(DeskRobot desk, Path folder, Path school) {
    /** Opens the demo school’s file, as the first view does. */
    void openSchool() throws Exception {
        on(() -> {
            desk.desk().open(school);
            return null;
        });
        desk.find("#signIn");
    }

    /** Finds a post by its words in the queue and opens it. */
    void openPost(String words) {
        desk.type("#search", words).see("1 post");
        desk.click("#list").press(KeyCode.HOME);
        desk.type("#search", "");
    }

    /** Chooses a tab of the page in view. */
    void tab(String id) throws Exception {
        tab("#tabs", id);
    }

    void tab(String tabs, String id) throws Exception {
        TabPane pane = (TabPane) desk.find(tabs);
        on(() -> {
            pane.getTabs().stream()
                    .filter(tab -> id.equals(tab.getId()))
                    .findFirst()
                    .ifPresent(pane.getSelectionModel()::select);
            return null;
        });
    }

    /** Chooses what stands at this place of a box. */
    void choose(String box, int index) throws Exception {
        ComboBox<?> choices = (ComboBox<?>) desk.find(box);
        on(() -> {
            choices.getSelectionModel().select(index);
            return null;
        });
    }

    <T> T on(Callable<T> question) throws Exception {
        return desk.onWindow(question);
    }
}
