package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** Whether every text is shown to its end, and everything stands within the window or can be scrolled to. */
final class CutTextCheck {
    private static final double A_PIXEL = 1.01;

    /**
     * A size at which a view must be whole.
     *
     * @param width in logical pixels: those of the screen by the scale
     */
    record Size(String name, double width, double height, double scale) {}

    static final List<Size> SIZES = List.of(
            new Size("1366×768 at 100 %", 1366, 768, 1),
            new Size("1366×768 at 125 %", 1366 / 1.25, 768 / 1.25, 1.25),
            new Size("2732×1536 at 200 %", 1366, 768, 2));

    private CutTextCheck() {}

    /** Lays the window out as on such a screen; a window over the desk’s own keeps its size where the screen has room for it. */
    static void fit(Stage stage, Size size, boolean whole) {
        double width = whole ? size.width() : Math.min(stage.getWidth(), size.width());
        double height = whole ? size.height() : Math.min(stage.getHeight(), size.height());
        stage.setRenderScaleX(size.scale());
        stage.setRenderScaleY(size.scale());
        stage.setWidth(width);
        stage.setHeight(height);
        Parent root = stage.getScene().getRoot();
        root.resize(width, height);
        // Wrapped texts and virtual rows settle in the second and third pass.
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    static List<String> findings(Parent root) {
        List<String> findings = new ArrayList<>();
        for (Node node : Shown.nodes(root)) {
            if (node instanceof Labeled labeled && !Shown.isScrolledAway(labeled)) cut(labeled, findings);
            if (node instanceof ScrollPane pane) tooWide(pane, findings);
        }
        Bounds window = root.localToScene(root.getLayoutBounds());
        for (Node control : Shown.controls(root))
            if (!isScrolled(control) && !contains(window, Shown.inScene(control)))
                findings.add("stands outside of the window: " + Shown.name(control));
        return findings;
    }

    private static void cut(Labeled labeled, List<String> findings) {
        if (labeled.getText() == null || labeled.getText().isBlank() || !hasRoomForWords(labeled)) return;
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (!(child instanceof Text text) || !child.getStyleClass().contains("text")) continue;
            boolean shortened =
                    !text.getText().equals(labeled.getText()) && text.getText().endsWith(labeled.getEllipsisString());
            boolean low = text.getLayoutBounds().getHeight() > labeled.getHeight() + A_PIXEL;
            if ((shortened || low) && !isExcused(labeled))
                findings.add("cut: " + Shown.name(labeled) + " shows “" + text.getText() + "”");
        }
    }

    private static boolean hasRoomForWords(Labeled labeled) {
        return labeled.getContentDisplay() != javafx.scene.control.ContentDisplay.GRAPHIC_ONLY
                && labeled.getWidth() > 0;
    }

    /** The deliberate exceptions: a row shows the first words of what it opens, and the whole where a pointer rests. */
    private static boolean isExcused(Labeled labeled) {
        for (Node one = labeled; one != null; one = one.getParent()) {
            if (one instanceof IndexedCell<?> cell) return cell.getTooltip() != null || labeled.getTooltip() != null;
            if (one != labeled && one instanceof ButtonBase row && row.getTooltip() != null)
                return row.getTooltip().getText().contains(labeled.getText());
        }
        return false;
    }

    private static void tooWide(ScrollPane pane, List<String> findings) {
        if (pane.getContent() == null || !pane.isFitToWidth()) return;
        double over = pane.getContent().getLayoutBounds().getWidth()
                - pane.getViewportBounds().getWidth();
        if (over > A_PIXEL)
            findings.add("wider by " + Math.round(over) + " than what it scrolls in: " + Shown.name(pane));
    }

    private static boolean isScrolled(Node node) {
        for (Parent one = node.getParent(); one != null; one = one.getParent())
            if (one instanceof ScrollPane || one instanceof TableView<?> || one instanceof IndexedCell<?>) return true;
        return false;
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.getMinX() >= outer.getMinX() - A_PIXEL
                && inner.getMinY() >= outer.getMinY() - A_PIXEL
                && inner.getMaxX() <= outer.getMaxX() + A_PIXEL
                && inner.getMaxY() <= outer.getMaxY() + A_PIXEL;
    }
}
