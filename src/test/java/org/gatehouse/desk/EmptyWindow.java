package org.gatehouse.desk;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: what the start of the program is measured against. */
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 1280, 720));
        stage.show();
        StartMark.signInShown();
    }

    /** Started through a class that is no {@code Application}, as the program is. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Application.launch(EmptyWindow.class);
        }
    }
}
