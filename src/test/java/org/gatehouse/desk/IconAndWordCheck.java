package org.gatehouse.desk;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether whatever is green, amber or red says so by an icon and a word too. */
final class IconAndWordCheck {
    private static final Set<String> COLOURED = Set.of("clear", "look", "stop");

    private IconAndWordCheck() {}

    static List<String> findings(Parent root) {
        return Shown.nodes(root).stream()
                .filter(node -> node.getStyleClass().stream().anyMatch(COLOURED::contains))
                .filter(node -> !hasWord(node) || !hasIcon(node))
                .map(node -> "a colour without an icon and a word: " + Shown.name(node))
                .toList();
    }

    private static boolean hasWord(Node node) {
        return within(node).stream()
                .anyMatch(one -> one instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().codePoints().anyMatch(Character::isLetter));
    }

    private static boolean hasIcon(Node node) {
        return within(node).stream().anyMatch(FontIcon.class::isInstance);
    }

    private static List<Node> within(Node node) {
        return node instanceof Parent parent ? Shown.nodes(parent) : List.of(node);
    }
}
