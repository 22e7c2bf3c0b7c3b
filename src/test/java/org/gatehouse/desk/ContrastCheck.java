package org.gatehouse.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.fxmisc.richtext.TextExt;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether every text stands out from what it stands on, in the colours that the theme really gives: 4.5 for words, 3 for icons. */
final class ContrastCheck {
    private static final double WORDS = 4.5;
    private static final double ICONS = 3;
    private static final int DEEP = 4;

    private final Set<String> known = new HashSet<>();

    /** Whether there is a text of a kind that was not looked at yet; the same kind has the same colours everywhere. */
    boolean hasNewKinds(Parent root) {
        boolean any = false;
        for (Node node : Shown.nodes(root)) if (node instanceof Text text && isRead(text)) any |= known.add(kind(text));
        return any;
    }

    List<String> findings(Parent root) {
        Set<String> findings = new TreeSet<>();
        for (Node node : Shown.nodes(root)) {
            if (!(node instanceof Text text) || !isRead(text)) continue;
            Color ground = ground(text);
            double needed = text instanceof FontIcon ? ICONS : WORDS;
            if (!(text.getFill() instanceof Color fill)) continue;
            double found = Contrast.between(Contrast.over(faded(fill, text), ground), ground);
            if (found < needed)
                findings.add(String.format(
                        Locale.ROOT, "contrast %.2f of %s on %s: %s", found, hex(fill), hex(ground), kind(text)));
        }
        return List.copyOf(findings);
    }

    /** What cannot be used is exempt, and so is a picture’s own content. */
    private static boolean isRead(Text text) {
        return !text.getText().isBlank() && !text.isDisabled() && text.getScene() != null;
    }

    private static Color faded(Color colour, Node node) {
        double opacity = 1;
        for (Node one = node; one != null; one = one.getParent()) opacity *= one.getOpacity();
        return colour.deriveColor(0, 1, 1, opacity);
    }

    private static Color ground(Text text) {
        Deque<Color> layers = new ArrayDeque<>();
        if (text instanceof TextExt marked && marked.getBackgroundColor() instanceof Color mark) layers.push(mark);
        boolean covered = false;
        for (Parent one = text.getParent(); one != null && !covered; one = one.getParent()) {
            if (!(one instanceof Region region) || region.getBackground() == null) continue;
            List<BackgroundFill> fills = region.getBackground().getFills();
            for (int at = fills.size() - 1; at >= 0 && !covered; at--) {
                if (!(fills.get(at).getFill() instanceof Color colour) || colour.getOpacity() == 0) continue;
                layers.push(colour);
                covered = colour.isOpaque();
            }
        }
        Color ground = text.getScene().getFill() instanceof Color fill ? fill : Color.WHITE;
        for (Color layer : layers) ground = Contrast.over(layer, ground);
        return ground;
    }

    private static String kind(Text text) {
        List<String> chain = new ArrayList<>();
        // What carries no style has none to give.
        for (Node one = text; one != null && chain.size() < DEEP; one = one.getParent())
            if (!one.getStyleClass().isEmpty()) chain.add(one.getStyleClass() + states(one));
        return String.join(" < ", chain);
    }

    private static String states(Node node) {
        return node.getPseudoClassStates().stream()
                .map(Object::toString)
                .filter(state -> Set.of("selected", "error", "wrong", "chosen").contains(state))
                .sorted()
                .toList()
                .toString();
    }

    private static String hex(Color colour) {
        return "#" + colour.toString().substring(2);
    }
}
