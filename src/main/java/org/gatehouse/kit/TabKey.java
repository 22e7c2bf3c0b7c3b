package org.gatehouse.kit;

import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Makes Tab go on to the next field from a text of several lines too: nobody needs a tab in one, and some can use nothing but keys. */
public final class TabKey {
    private TabKey() {}

    public static void goesOnIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() != KeyCode.TAB || key.isControlDown() || !(key.getTarget() instanceof TextArea at))
                return;
            // With Ctrl, Tab leaves these fields in JavaFX’s own way.
            at.fireEvent(new KeyEvent(
                    at, at, key.getEventType(), "", "", key.getCode(), key.isShiftDown(), true, false, false));
            key.consume();
        });
    }
}
