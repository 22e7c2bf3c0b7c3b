package org.gatehouse.desk;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.gatehouse.rules.Words;

/** The keys that work everywhere, and the list of all keys that stands in the guide. */
final class Keys {
    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final List<String> LISTED = List.of(
            "help",
            "places",
            "lock",
            "next",
            "approve",
            "changes",
            "reject",
            "sites",
            "followers",
            "new",
            "submit",
            "search");

    private Keys() {}

    static void install(Scene scene, Desk desk) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.F1) desk.showGuide();
            else if (LOCK.match(key)) desk.frame().ifPresent(frame -> desk.lock());
            else if (key.isShortcutDown() && key.getCode().isDigitKey()) go(desk, key);
            else return;
            key.consume();
        });
    }

    private static void go(Desk desk, KeyEvent key) {
        int number = key.getCode().getName().charAt(0) - '1';
        desk.frame().ifPresent(frame -> {
            List<Place> open = List.of(Place.values()).stream()
                    .filter(place -> place.isInSidebar()
                            && place.isOpenTo(frame.session().actor()))
                    .toList();
            if (number >= 0 && number < open.size()) frame.go(open.get(number));
        });
    }

    static String list() {
        return LISTED.stream().map(key -> Words.of("desk.keys." + key)).collect(Collectors.joining("\n"));
    }
}
