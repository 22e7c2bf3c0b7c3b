package org.gatehouse.incidents;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the incident log. Plain letters count only where nobody is typing. */
final class IncidentKeysView {
    private IncidentKeysView() {}

    static void install(Node root, IncidentsController incidents, IncidentListController list) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (press(incidents, list, key)) key.consume();
        });
    }

    private static boolean press(IncidentsController incidents, IncidentListController list, KeyEvent key) {
        KeyCode code = key.getCode();
        if (key.isShortcutDown()) {
            if (code == KeyCode.N) incidents.log();
            else if (code == KeyCode.F) list.search();
            else return false;
            return true;
        }
        if (isTyping(key) || key.isAltDown()) return false;
        if (code == KeyCode.J) list.next();
        else if (code == KeyCode.K) list.previous();
        else if (code == KeyCode.SLASH) list.search();
        else return false;
        return true;
    }

    private static boolean isTyping(KeyEvent key) {
        return key.getTarget() instanceof TextInputControl
                || key.getTarget() instanceof ComboBoxBase<?> box && box.isEditable();
    }
}
