package org.gatehouse.kit;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** A text to type in, with marks under parts of it: RichTextFX, since JavaFX's own text area cannot underline. */
public final class MarkedText extends StyleClassedTextArea {
    /**
     * A mark from {@code start} to {@code end} (UTF-16 offsets, end exclusive).
     *
     * @param style the class that draws it, such as {@code mark-block}
     */
    public record Mark(int start, int end, String style) {}

    public MarkedText() {
        setWrapText(true);
        getStyleClass().add("marked-text");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        // Nobody needs a tab in a post: without it Tab goes on to the next field.
        Nodes.addInputMap(
                this,
                InputMap.ignore(EventPattern.anyOf(
                        EventPattern.keyPressed(KeyCode.TAB),
                        EventPattern.keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN))));
    }

    /** Draws these marks and no others; where two overlap, the text carries both. */
    public void mark(List<Mark> marks) {
        int length = getLength();
        if (length == 0) return;
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int[] cuts = java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0, length),
                        marks.stream().flatMapToInt(mark -> java.util.stream.IntStream.of(mark.start(), mark.end())))
                .map(cut -> Math.max(0, Math.min(length, cut)))
                .sorted()
                .distinct()
                .toArray();
        for (int i = 0; i + 1 < cuts.length; i++) {
            int from = cuts[i];
            int to = cuts[i + 1];
            List<String> styles = marks.stream()
                    .filter(mark -> mark.start() <= from && mark.end() >= to)
                    .map(Mark::style)
                    .distinct()
                    .toList();
            spans.add(styles.isEmpty() ? Collections.emptyList() : styles, to - from);
        }
        setStyleSpans(0, spans.create());
    }

    /** Puts the caret where a mark starts and shows its text selected. */
    public void show(int start, int end) {
        selectRange(Math.min(start, getLength()), Math.min(end, getLength()));
        requestFollowCaret();
        requestFocus();
    }
}
