package org.gatehouse.posts;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/** The keys of the queue. Plain letters count only where nobody is typing. */
final class QueueKeysView {
    private QueueKeysView() {}

    static void install(Node root, QueueController queue) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (press(queue, key)) key.consume();
        });
    }

    private static boolean press(QueueController queue, KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.N) {
            queue.write();
            return true;
        }
        if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
            queue.search();
            return true;
        }
        boolean typing = isTyping(key);
        if (typing && !key.isShortcutDown()) return false;
        if (!key.isShortcutDown() && key.getCode() == KeyCode.J) queue.next();
        else if (!key.isShortcutDown() && key.getCode() == KeyCode.K) queue.previous();
        else return queue.pane().map(pane -> pane.press(key)).orElse(false);
        return true;
    }

    private static boolean isTyping(KeyEvent key) {
        return key.getTarget() instanceof TextInputControl
                || key.getTarget() instanceof GenericStyledArea<?, ?, ?>
                || key.getTarget() instanceof ComboBoxBase<?> box && box.isEditable();
    }
}
