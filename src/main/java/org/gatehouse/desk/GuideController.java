package org.gatehouse.desk;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Words;

/** The guide in a window of its own, so that it can be read beside the work it is about; the keys stand at the end of each part. */
public final class GuideController {
    private static final double WIDTH = 920;
    private static final double HEIGHT = 640;
    private static final String WINDOW = "guide";

    private final List<Guide.Part> parts = Guide.all();

    @FXML
    private Parent root;

    @FXML
    private ListView<Guide.Part> contents;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox text;

    GuideController() {}

    /** Opens the guide at a part, in its window where one is open. */
    static void show(Window owner, String part) {
        Window.getWindows().stream()
                .filter(window -> window.getUserData() instanceof GuideController)
                .toList()
                .forEach(Window::hide);
        GuideController guide = new Screens()
                .with(GuideController.class, GuideController::new)
                .load(GuideController.class)
                .controller();
        Stage window = new Stage();
        window.initOwner(owner);
        window.setTitle(Words.of("desk.guide"));
        window.setUserData(guide);
        Scene scene = new Scene(guide.root, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        // Before the list of parts, which takes Escape for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.F1) window.hide();
        });
        window.setScene(scene);
        window.show();
        guide.open(part);
        guide.scroll.requestFocus();
    }

    @FXML
    private void initialize() {
        root.setId(WINDOW);
        contents.setCellFactory(any -> new ListCell<>() {
            @Override
            protected void updateItem(Guide.Part part, boolean none) {
                super.updateItem(part, none);
                setText(none || part == null ? "" : part.title());
            }
        });
        contents.getItems().setAll(parts);
        contents.getSelectionModel().selectedItemProperty().addListener((chosen, before, now) -> {
            if (now != null) draw(now);
        });
    }

    private void open(String name) {
        parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .ifPresent(part -> {
                    contents.getSelectionModel().select(part);
                    contents.scrollTo(part);
                });
    }

    private void draw(Guide.Part part) {
        text.getChildren().setAll(new GuideText(this::open).of(part.body()));
        Label keys = new Label(Words.of("desk.keys"));
        keys.getStyleClass().add("section-title");
        Label list = new Label(Keys.list());
        list.setWrapText(true);
        list.setMinHeight(Region.USE_PREF_SIZE);
        text.getChildren().addAll(keys, list);
        scroll.setVvalue(0);
    }
}
