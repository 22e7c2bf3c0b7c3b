package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.RadioButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Whether everything is reached by Tab, in the order in which it is read, is seen to have the focus, and lets go of it again. */
final class KeyboardCheck {
    private static final int MOST_STEPS = 400;
    private static final double RING = 3;
    private static final double MARGIN = 8;
    private static final int A_CLEAR_RING = 100;

    /** Answers of a form have numbers, Y and N, and a scan + and −: Tab through them all would take twelve steps a form. */
    private static final Set<String> HAVE_KEYS = Set.of("answer", "scan-tools");

    private final Set<String> seenFocused = new HashSet<>();
    private boolean newKinds;

    List<String> findings(Scene scene) {
        List<String> findings = new ArrayList<>();
        Node begin = scene.getFocusOwner();
        List<Node> round = round(scene);
        restore(begin);
        newKinds = round.stream().anyMatch(node -> !seenFocused.contains(kind(node)));
        Set<Node> reached = new LinkedHashSet<>(round);
        for (Node control : Shown.controls(scene.getRoot()))
            if (!control.isDisabled()
                    && !reached.contains(control)
                    && !isInGroup(control, reached)
                    && !hasKeys(control)) findings.add("not reached by Tab: " + Shown.name(control));
        List<Node> shown = Shown.nodes(scene.getRoot());
        round.stream()
                .min(Comparator.comparingInt(shown::indexOf))
                .ifPresent(first -> Collections.rotate(round, -round.indexOf(first)));
        for (int at = 0; at + 1 < round.size(); at++) {
            Node one = round.get(at);
            Node next = round.get(at + 1);
            if (goesBack(one, next)) findings.add("Tab goes back from " + Shown.name(one) + " to " + Shown.name(next));
        }
        return findings;
    }

    /** Whether a kind of control is in the view just asked about whose focus was not looked at yet. */
    boolean hasNewKinds() {
        return newKinds;
    }

    /** Looks at the focus of every kind of control that was not looked at yet; {@code last} where it need not be again. */
    List<String> unseenFocus(Scene scene, boolean last) {
        List<String> findings = new ArrayList<>();
        Set<String> looked = new HashSet<>();
        Node begin = scene.getFocusOwner();
        Node before = null;
        WritableImage focused = null;
        Rectangle2D place = null;
        for (Node node : round(scene)) {
            if (before != null) judge(before, focused, snapshot(scene, place), findings);
            before = null;
            Bounds bounds = Shown.inScene(node);
            if (seenFocused.contains(kind(node)) || !looked.add(kind(node)) || bounds.getWidth() < 1) {
                tab(scene);
                continue;
            }
            before = node;
            place = new Rectangle2D(
                    Math.max(0, bounds.getMinX() - MARGIN),
                    Math.max(0, bounds.getMinY() - MARGIN),
                    bounds.getWidth() + 2 * MARGIN,
                    bounds.getHeight() + 2 * MARGIN);
            focused = snapshot(scene, place);
            tab(scene);
        }
        if (before != null && scene.getFocusOwner() != before) judge(before, focused, snapshot(scene, place), findings);
        if (last) seenFocused.addAll(looked);
        restore(begin);
        return findings;
    }

    /** Every node that Tab comes by, from where it is now until it comes back there; leaves the focus where it was. */
    private static List<Node> round(Scene scene) {
        List<Node> round = new ArrayList<>();
        Node start = scene.getFocusOwner();
        tab(scene);
        Node first = scene.getFocusOwner();
        for (int step = 0; step < MOST_STEPS && scene.getFocusOwner() != null; step++) {
            round.add(scene.getFocusOwner());
            tab(scene);
            if (scene.getFocusOwner() == first) break;
            if (round.contains(scene.getFocusOwner())) {
                // It comes back to somewhere else than where it began: what lies between is never left.
                break;
            }
        }
        if (start == null || !round.contains(start)) restore(start);
        return round;
    }

    private static void restore(Node node) {
        if (node != null && node.getScene() != null) node.requestFocus();
    }

    private static void tab(Scene scene) {
        Node owner = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        Node now = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
        Event.fireEvent(now, new KeyEvent(KeyEvent.KEY_RELEASED, "\t", "\t", KeyCode.TAB, false, false, false, false));
    }

    private static boolean hasKeys(Node control) {
        return control.getParent().getStyleClass().stream().anyMatch(HAVE_KEYS::contains);
    }

    /** Of several radio buttons, the arrows choose; Tab need come by one. */
    private static boolean isInGroup(Node control, Set<Node> reached) {
        return control instanceof RadioButton radio
                && radio.getToggleGroup() != null
                && reached.stream()
                        .anyMatch(other ->
                                other instanceof RadioButton one && one.getToggleGroup() == radio.getToggleGroup());
    }

    /** Whether the next one stands wholly above, or in the same line wholly to the left, where they part in the scene. */
    private static boolean goesBack(Node one, Node next) {
        // Faces in a picture come by their numbers, wherever they stand.
        if (one.getStyleClass().contains("face-box") && next.getStyleClass().contains("face-box")) return false;
        for (Parent common = one.getParent(); common != null; common = common.getParent()) {
            if (!Shown.isWithin(next, common)) continue;
            Bounds from = Shown.inScene(branch(common, one));
            Bounds to = Shown.inScene(branch(common, next));
            if (to.getMaxY() <= from.getMinY()) return true;
            boolean sameLine = to.getMinY() < from.getMaxY() && to.getMaxY() > from.getMinY();
            return sameLine && to.getMaxX() <= from.getMinX() && to.getMinY() <= from.getMinY();
        }
        return false;
    }

    private static Node branch(Parent common, Node node) {
        Node branch = node;
        while (branch.getParent() != common) branch = branch.getParent();
        return branch;
    }

    private static WritableImage snapshot(Scene scene, Rectangle2D place) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(place);
        return scene.getRoot().snapshot(parameters, null);
    }

    private static void judge(Node node, WritableImage focused, WritableImage left, List<String> findings) {
        int ring = 0;
        int width = (int) Math.min(focused.getWidth(), left.getWidth());
        int height = (int) Math.min(focused.getHeight(), left.getHeight());
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                if (Contrast.between(
                                focused.getPixelReader().getColor(x, y),
                                left.getPixelReader().getColor(x, y))
                        >= RING) ring++;
        if (ring < Math.min((width + height) / 2, A_CLEAR_RING))
            findings.add("the focus is hardly seen (" + ring + " pixels of " + width + "×" + height + "): "
                    + Shown.name(node));
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }
}
