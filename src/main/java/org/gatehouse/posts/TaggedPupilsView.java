package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.consents.ConsentState;
import org.gatehouse.kit.Background;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The children in a draft's pictures: found on the roll by typing, one by one or a whole class, and shown with the consent in
 * force as chips that go away with a click; those who are not on the roll are described.
 */
final class TaggedPupilsView {
    private static final int MOST_SHOWN = 6;

    private final QueueRooms rooms;
    private final long siteId;
    private final Background background;
    private final Background.Latest searching;
    private final Background.Latest asking;
    private final Runnable touched;
    private final TextField search = new TextField();
    private final VBox matches = new VBox(2);
    private final FlowPane chips = new FlowPane(8, 8);
    private final OtherChildrenView others;
    private final TreeMap<Long, String> tagged = new TreeMap<>();

    TaggedPupilsView(QueueRooms rooms, long siteId, Background background, VBox box, Runnable touched) {
        this.rooms = rooms;
        this.siteId = siteId;
        this.background = background;
        this.searching = background.latest(Words.of("posts.reading"));
        this.asking = background.latest(Words.of("posts.reading"));
        this.touched = touched;
        others = new OtherChildrenView(touched);
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
        chips.setId("tagged");
        box.getChildren().setAll(label, chips, search, matches, others, help);
    }

    void show(PostContent content) {
        others.show(content.otherChildren());
        List<Long> ids = content.taggedPupils();
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

    List<OtherChild> others() {
        return others.typed();
    }

    /** What answers to the typed words: perhaps a whole class, and children. */
    private record Found(Optional<String> className, List<Pupil> ofClass, List<Pupil> pupils) {}

    private void search(String words) {
        if (words.isEmpty()) {
            matches.getChildren().clear();
            return;
        }
        searching.run(() -> find(words), this::showMatches);
    }

    private Found find(String words) {
        Optional<String> named = rooms.roll().classes(rooms.actor()).stream()
                .filter(one -> one.toLowerCase(Locale.UK).startsWith(words.toLowerCase(Locale.UK)))
                .findFirst();
        return new Found(
                named,
                named.map(one -> rooms.roll().pupils(rooms.actor(), new RollSearch("", one, false)))
                        .orElse(List.of()),
                words.length() < 2 ? List.of() : rooms.roll().pupils(rooms.actor(), new RollSearch(words, "", false)));
    }

    private void showMatches(Found found) {
        List<Button> rows = new ArrayList<>();
        found.pupils().stream()
                .filter(pupil -> !tagged.containsKey(pupil.id()))
                .limit(MOST_SHOWN)
                .forEach(pupil -> rows.add(match(words(pupil), List.of(pupil))));
        found.className().filter(one -> !found.ofClass().isEmpty()).ifPresent(one -> {
            Button whole =
                    match(Words.of("posts.tags.class", one, found.ofClass().size()), found.ofClass());
            whole.setId("tagClass");
            rows.add(0, whole);
        });
        matches.getChildren().setAll(rows);
    }

    private Button match(String words, List<Pupil> pupils) {
        Button button = new Button(words);
        button.getStyleClass().add("finding");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(choose -> {
            pupils.forEach(pupil -> tagged.put(pupil.id(), words(pupil)));
            search.clear();
            search.requestFocus();
            showChips();
            touched.run();
        });
        return button;
    }

    private void showChips() {
        List<Long> ids = ids();
        asking.run(() -> rooms.posts().findings().consents(siteId, ids), consents -> showChips(ids, consents));
        showChips(ids, Map.of());
    }

    private void showChips(List<Long> ids, Map<Long, ConsentState> consents) {
        if (!ids.equals(ids())) return;
        chips.getChildren().clear();
        tagged.forEach((id, name) -> {
            ConsentState state = consents.get(id);
            Button chip = new Button(
                    state == null ? name : Words.of("posts.tags.with-consent", name, state.title()),
                    new FontIcon("fth-x"));
            chip.getStyleClass().setAll("button", "chip");
            if (state != null) chip.getStyleClass().add(state.allows() ? "clear" : "stop");
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
