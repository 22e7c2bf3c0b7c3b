package org.gatehouse.posts.pictures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatehouse.photos.Box;

/** An edit under way: as it is now, which face is chosen, and the way back. */
final class PictureEditing {
    /** Smaller boxes are slips of the mouse. */
    static final int SHORTEST_SIDE = 8;

    static final int NONE = -1;

    /** How long a new box hides something in a video at first, in thousandths of a second. */
    private static final long NEW_STRETCH = 2_000;

    private final int width;
    private final int height;
    private final Deque<PictureEdit> before = new ArrayDeque<>();
    private final Runnable changed;
    private PictureEdit edit;
    private int chosen = NONE;
    private long moment;

    /**
     * @param width of the uncovered picture, in pixels
     * @param changed hears of every change
     */
    PictureEditing(PictureEdit edit, int width, int height, Runnable changed) {
        this.edit = edit;
        this.width = width;
        this.height = height;
        this.changed = changed;
    }

    PictureEdit edit() {
        return edit;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Index of the chosen face, or {@link #NONE}. */
    int chosen() {
        return chosen;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    void choose(int index) {
        if (index == chosen) return;
        chosen = index;
        changed.run();
    }

    /** A step that can be taken back. */
    void change(UnaryOperator<PictureEdit> step) {
        PictureEdit next = step.apply(edit);
        if (next.equals(edit)) return;
        before.push(edit);
        show(next);
    }

    /** Remembers where a movement of the mouse begins, so that all of it is one step. */
    void begin() {
        before.push(edit);
    }

    /** A part of the step that {@link #begin} began. */
    void follow(UnaryOperator<PictureEdit> step) {
        show(step.apply(edit));
    }

    /** Ends the step that {@link #begin} began; where nothing came of it, it is none. */
    void end() {
        if (!before.isEmpty() && before.peek().equals(edit)) before.pop();
        changed.run();
    }

    void undo() {
        if (before.isEmpty()) return;
        show(before.pop());
    }

    private void show(PictureEdit next) {
        edit = next;
        if (chosen >= edit.faces().size()) chosen = NONE;
        changed.run();
    }

    /** Where in a video somebody is, which is where a new box begins. */
    void at(long now) {
        moment = now;
    }

    /** A new box, hidden, and chosen. */
    void add(Box box) {
        FaceMark drawn = FaceMark.drawn(within(box));
        Optional<Span> stretch = edit.video()
                .map(video -> new Span(
                        Math.max(0, moment - NEW_STRETCH / 2), Math.min(video.length(), moment + NEW_STRETCH)));
        change(now -> now.with(stretch.map(drawn::during).orElse(drawn)));
        choose(edit.faces().size() - 1);
    }

    /** Takes away a box that a person drew; one that was found stays and says why it need not be hidden. */
    void remove(int index) {
        if (edit.faces().get(index).found().isPresent()) return;
        change(now -> now.without(index));
        choose(NONE);
    }

    void moveFace(int index, Box to) {
        Box box = within(to);
        follow(now -> now.with(index, now.faces().get(index).at(box)));
    }

    void crop(Box to) {
        Box box = within(to);
        follow(now -> now.withCrop(Optional.of(box)));
    }

    /** The box with its size kept as far as the picture allows, moved until it lies within it. */
    Box within(Box box) {
        int wide = Math.max(SHORTEST_SIDE, Math.min(box.width(), width));
        int high = Math.max(SHORTEST_SIDE, Math.min(box.height(), height));
        int x = Math.max(0, Math.min(box.x(), width - wide));
        int y = Math.max(0, Math.min(box.y(), height - high));
        return new Box(x, y, Math.min(wide, width), Math.min(high, height));
    }
}
