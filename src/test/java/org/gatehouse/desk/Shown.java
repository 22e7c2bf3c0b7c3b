package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.skin.VirtualFlow;

/** What of a view is shown just now, and which of it a person works with. */
final class Shown {
    private static final List<Class<?>> WORKED_WITH = List.of(
            ButtonBase.class,
            TextInputControl.class,
            ComboBoxBase.class,
            ChoiceBox.class,
            ListView.class,
            TableView.class,
            TabPane.class,
            Slider.class,
            Spinner.class);

    private Shown() {}

    static List<Node> nodes(Parent root) {
        List<Node> nodes = new ArrayList<>();
        visit(root, nodes::add);
        return nodes;
    }

    private static void visit(Node node, Consumer<Node> seen) {
        if (!node.isVisible()) return;
        seen.accept(node);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> visit(child, seen));
    }

    /** Whatever a person clicks, types into or chooses from, without the parts of which such a thing is made. */
    static List<Node> controls(Parent root) {
        return nodes(root).stream()
                .filter(node -> isWorkedWith(node) && !isPart(node))
                .toList();
    }

    private static boolean isWorkedWith(Node node) {
        if (node instanceof ScrollBar || node instanceof ScrollPane || node instanceof VirtualFlow<?>) return false;
        return WORKED_WITH.stream().anyMatch(kind -> kind.isInstance(node)) || node.isFocusTraversable();
    }

    /** Whether it stands inside of the skin of another control, such as the arrow of a box. */
    private static boolean isPart(Node node) {
        for (Parent one = node.getParent(); one != null; one = one.getParent())
            if (one instanceof ComboBoxBase<?>
                    || one instanceof Spinner<?>
                    || one instanceof ButtonBase
                    || one.getStyleClass().contains("tab-header-area")
                    || one instanceof TitledPane pane && !isWithin(node, pane.getContent())) return true;
        return false;
    }

    static boolean isWithin(Node node, Node other) {
        for (Node one = node; one != null; one = one.getParent()) if (one == other) return true;
        return false;
    }

    static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** The room within which a node can be seen without turning a wheel; empty bounds where it has been scrolled away. */
    static boolean isScrolledAway(Node node) {
        Bounds own = inScene(node);
        for (Parent one = node.getParent(); one != null; one = one.getParent())
            if (one.getClip() != null
                    && !one.localToScene(one.getClip().getBoundsInParent()).intersects(own)) return true;
        return false;
    }

    /** How a finding names a node. */
    static String name(Node node) {
        StringBuilder name = new StringBuilder(node.getClass().getSimpleName());
        if (name.isEmpty()) name.append(node.getClass().getSuperclass().getSimpleName());
        if (node.getId() != null) name.append('#').append(node.getId());
        node.getStyleClass().forEach(style -> name.append('.').append(style));
        if (node instanceof javafx.scene.control.Labeled labeled && labeled.getText() != null)
            name.append(" “").append(labeled.getText()).append('”');
        return name.toString();
    }
}
