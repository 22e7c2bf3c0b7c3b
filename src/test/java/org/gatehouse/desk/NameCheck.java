package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Whether a screen reader has a name to say for everything that a person works with. */
final class NameCheck {
    private NameCheck() {}

    static List<String> findings(Parent root) {
        List<String> findings = new ArrayList<>();
        Set<Node> labelled = new HashSet<>();
        for (Node node : Shown.nodes(root)) {
            if (!(node instanceof Label label)) continue;
            if (label.getLabelFor() != null) labelled.add(label.getLabelFor());
            else if (label.getStyleClass().contains("field-label"))
                findings.add("a label of a field that names none: " + Shown.name(label));
        }
        for (Node control : Shown.controls(root)) {
            if (!hasName(control) && !labelled.contains(control))
                findings.add("no name for a screen reader: " + Shown.name(control));
            if (control instanceof TableView<?> table)
                for (TableColumn<?, ?> column : table.getColumns())
                    if (isBlank(column.getText()) && !(column.getGraphic() instanceof Labeled words && hasName(words)))
                        findings.add("a column without a name in " + Shown.name(table));
        }
        return findings;
    }

    private static boolean hasName(Node node) {
        return !isBlank(node.getAccessibleText()) || node instanceof Labeled labeled && !isBlank(labeled.getText());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
