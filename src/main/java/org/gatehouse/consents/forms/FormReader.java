package org.gatehouse.consents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads returned forms page by page: finds the code, lays the page flat, proposes an answer for each row. */
public final class FormReader {
    private static final int DARK = 70;

    private final PrintedForms printed;

    public FormReader(PrintedForms printed) {
        this.printed = printed;
    }

    /** Never fails: a page that cannot be read says why. Not bound to a thread, and keeps nothing of the page. */
    public FormReading read(ScannedPage page) {
        ScannedGrey grey = ScannedGrey.of(page.image());
        Optional<FormCodeFinder.Found> found = FormCodeFinder.find(grey);
        if (found.isEmpty()) return withoutCode(page.place(), grey);
        if (found.get().code().isEmpty()) return unread(page.place(), Optional.empty(), 0, "foreign-code");
        return withCode(
                page.place(), grey, found.get().code().get(), found.get().finders());
    }

    private static FormReading withoutCode(ScannedPlace place, ScannedGrey grey) {
        if (grey.quantile(0.5) < DARK) return unread(place, Optional.empty(), 0, "too-dark");
        if (BlankPaper.is(grey)) return new FormBlank(place);
        return unread(place, Optional.empty(), 0, "no-code");
    }

    private FormReading withCode(ScannedPlace place, ScannedGrey grey, FormCode code, List<FormSpot> finders) {
        int roughTurns = FormMap.flat(FormLayout.finders(), finders).quarterTurns();
        if (code.layout() != FormLayout.VERSION) return unread(place, Optional.of(code), roughTurns, "other-layout");
        OptionalInt uses = printed.uses(code.number());
        if (uses.isEmpty() || code.page() > FormLayout.pages(uses.getAsInt()))
            return unread(place, Optional.of(code), roughTurns, "unknown-form");
        Optional<FormFiducials.Lie> lie = FormFiducials.find(grey, finders);
        if (lie.isEmpty()) return unread(place, Optional.of(code), roughTurns, "cut-off");
        int turns = lie.get().map().quarterTurns();
        FormLayout layout = FormLayout.of(uses.getAsInt(), code.page());
        Optional<List<FormMark>> marks =
                lie.get().bent() ? Optional.empty() : new FormBoxReader(grey, lie.get()).read(boxes(layout));
        if (marks.isEmpty()) return unread(place, Optional.of(code), turns, "bent");
        return new FormPage(
                place,
                turns,
                code,
                FormLayout.pages(uses.getAsInt()),
                (code.page() - 1) * FormLayout.MOST_ROWS,
                answers(marks.get()));
    }

    private static List<FormSpot> boxes(FormLayout layout) {
        List<FormSpot> boxes = new ArrayList<>();
        for (int row = 0; row < layout.rows(); row++) {
            boxes.add(layout.yes(row));
            boxes.add(layout.no(row));
        }
        return boxes;
    }

    private static List<FormAnswer> answers(List<FormMark> marks) {
        List<FormAnswer> answers = new ArrayList<>();
        for (int at = 0; at < marks.size(); at += 2) answers.add(FormAnswer.of(marks.get(at), marks.get(at + 1)));
        return answers;
    }

    private static FormUnread unread(ScannedPlace place, Optional<FormCode> code, int turns, String reason) {
        return new FormUnread(place, turns, code, "consents.scan." + reason);
    }
}
