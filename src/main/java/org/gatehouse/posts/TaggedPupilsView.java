package org.gatehouse.posts;

import java.util.List;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The children in a draft's pictures: found on the roll by typing, shown as chips that go away with a click. */
final class TaggedPupilsView {
    private static final int MOST_SHOWN = 6;

    private final QueueRooms rooms;
    private final Background background;
    private final Background.Latest searching;
    private final Runnable touched;
    private final TextField search = new TextField();
    private final VBox matches = new VBox(2);
    private final FlowPane chips = new FlowPane(8, 8);
    private final TreeMap<Long, String> tagged = new TreeMap<>();

    TaggedPupilsView(QueueRooms rooms, Background background, VBox box, Runnable touched) {
        this.rooms = rooms;
        this.background = background;
        this.searching = background.latest(Words.of("posts.reading"));
        this.touched = touched;
        search.setId("tagSearch");
        search.setPromptText(Words.of("posts.tags.search"));
        Label label = new Label(Words.of("posts.tags"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(search);
        search.textProperty().addListener((text, before, now) -> search(now.strip()));
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && matches.getChildren().size() > 0)
                ((Button) matches.getChildren().get(0)).fire();
        });
        Label help = new Label(Words.of("posts.tags.help"));
        help.setWrapText(true);
        help.getStyleClass().add("help");
        box.getChildren().setAll(label, chips, search, matches, help);
    }

    void show(List<Long> ids) {
        background.run(
                Words.of("posts.reading"),
                () -> ids.stream().map(rooms.roll()::pupil).toList(),
                pupils -> {
                    tagged.clear();
                    pupils.forEach(pupil -> tagged.put(pupil.id(), words(pupil)));
                    showChips();
                });
        // Until their names are read, the ids stand for themselves, so that a save in between loses nobody.
        tagged.clear();
        ids.forEach(id -> tagged.put(id, ""));
    }

    List<Long> ids() {
        return List.copyOf(tagged.keySet());
    }

    private void search(String words) {
        if (words.length() < 2) {
            matches.getChildren().clear();
            return;
        }
        searching.run(
                () -> rooms.roll().pupils(rooms.actor(), new RollSearch(words, "", false)).stream()
                        .limit(MOST_SHOWN)
                        .toList(),
                found -> {
                    matches.getChildren().clear();
                    found.stream()
                            .filter(pupil -> !tagged.containsKey(pupil.id()))
                            .map(this::match)
                            .forEach(matches.getChildren()::add);
                });
    }

    private Button match(Pupil pupil) {
        Button button = new Button(words(pupil));
        button.getStyleClass().add("finding");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(choose -> {
            tagged.put(pupil.id(), words(pupil));
            search.clear();
            search.requestFocus();
            showChips();
            touched.run();
        });
        return button;
    }

    private void showChips() {
        chips.getChildren().clear();
        tagged.forEach((id, name) -> {
            Button chip = new Button(name, new FontIcon("fth-x"));
            chip.getStyleClass().setAll("button", "chip");
            chip.setAccessibleText(Words.of("posts.tags.remove", name));
            chip.setOnAction(remove -> {
                tagged.remove(id);
                showChips();
                touched.run();
            });
            chips.getChildren().add(chip);
        });
    }

    static String words(Pupil pupil) {
        return Words.of("posts.tags.pupil", pupil.name(), pupil.className());
    }
}
