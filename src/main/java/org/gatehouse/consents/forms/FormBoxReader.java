package org.gatehouse.consents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.gatehouse.consents.forms.FormBox.Shift;
import org.gatehouse.consents.forms.FormStrokes.Ink;

/** Reads what lies in the boxes of a page. What it is not certain of it calls doubtful. */
final class FormBoxReader {
    /** Inside the outline, which may lie a little off. */
    private static final double INSIDE = FormLayout.BOX - FormLayout.BOX_LINE - 1;

    private static final double OUTSIDE = FormLayout.BOX / 2 + 0.7;
    private static final double STRAY = 0.8;
    private static final double LEAST_OUTLINED = 0.6;

    /** Of the inside of the box; a thin tick covers an eighth. */
    private static final double MARKED_SHARE = 0.04;

    private static final double MARKED_EXTENT = 1.8;
    private static final double SPECK_SHARE = 0.012;
    private static final double SPECK_EXTENT = 0.9;
    private static final double BESIDE_EXTENT = 2.2;
    private static final double SHADED = 0.3;
    private static final double HALF_FULL = 0.35;
    private static final double FULL = 0.6;

    private final ScannedGrey page;
    private final FormFiducials.Lie lie;

    FormBoxReader(ScannedGrey page, FormFiducials.Lie lie) {
        this.page = page;
        this.lie = lie;
    }

    /** The marks in the order of the boxes; empty where too many outlines are not where they should be. */
    Optional<List<FormMark>> read(List<FormSpot> middles) {
        List<FormBox> boxes = middles.stream()
                .map(middle -> new FormBox(page, lie.map(), middle, lie.ink()))
                .toList();
        List<Shift> shifts = boxes.stream().map(FormBox::likeliest).toList();
        Shift common = new Shift(median(shifts, Shift::x), median(shifts, Shift::y));
        List<FormMark> marks = new ArrayList<>();
        int outlined = 0;
        for (int at = 0; at < boxes.size(); at++) {
            // A scribble can look like an outline; the other boxes know better.
            Shift shift = shifts.get(at).distance(common) <= STRAY ? shifts.get(at) : common;
            boolean there = boxes.get(at).outlined(shift);
            if (there) outlined++;
            marks.add(mark(boxes.get(at), shift, there));
        }
        return outlined < LEAST_OUTLINED * boxes.size() ? Optional.empty() : Optional.of(marks);
    }

    private static int median(List<Shift> shifts, ToIntFunction<Shift> side) {
        return shifts.stream().mapToInt(side).sorted().toArray()[shifts.size() / 2];
    }

    private FormMark mark(FormBox box, Shift shift, boolean outlined) {
        FormStrokes strokes = new FormStrokes(box.patch(), lie.ink());
        double shiftX = shift.x() / FormBox.PER_MILLIMETRE;
        double shiftY = shift.y() / FormBox.PER_MILLIMETRE;
        Ink inside = strokes.in((x, y) -> far(x - shiftX, y - shiftY) < INSIDE / 2);
        Ink beside = strokes.in((x, y) -> far(x - shiftX, y - shiftY) > OUTSIDE);
        double darkness = box.dark(shift, INSIDE);
        return new FormMark(kind(inside, beside, darkness, outlined), darkness, beside.extent() >= BESIDE_EXTENT);
    }

    private static double far(double x, double y) {
        return Math.max(Math.abs(x), Math.abs(y));
    }

    private static FormMark.Kind kind(Ink inside, Ink beside, double darkness, boolean outlined) {
        if (!outlined) return FormMark.Kind.DOUBTFUL;
        if (darkness > FULL) return FormMark.Kind.FULL;
        // Who crosses out runs over the edge; who ticks with a flourish leaves most of the box white.
        if (darkness > HALF_FULL && beside.extent() >= BESIDE_EXTENT) return FormMark.Kind.DOUBTFUL;
        if (inside.share() >= MARKED_SHARE && inside.extent() >= MARKED_EXTENT) return FormMark.Kind.MARKED;
        boolean speck = inside.share() >= SPECK_SHARE || inside.extent() >= SPECK_EXTENT;
        return speck || darkness > SHADED ? FormMark.Kind.DOUBTFUL : FormMark.Kind.EMPTY;
    }
}
