package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A walk through views that asks of each: can it be used without eyes, without a mouse, on a small screen, and without seeing colours? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ViewWalk {
    /** What may be wrong with a view. */
    enum Question {
        NAMES,
        KEYBOARD,
        FOCUS,
        CUT_TEXT,
        CONTRAST,
        COLOUR_ALONE
    }

    private static final long LONGEST = 180_000;

    private final boolean slow;
    private final Map<Question, List<String>> findings = new EnumMap<>(Question.class);
    private final ContrastCheck contrast = new ContrastCheck();
    private final KeyboardCheck keyboard = new KeyboardCheck();

    /** @param slow whether it walks the tours that take longer than a test of every build may, or the others */
    ViewWalk(boolean slow) {
        this.slow = slow;
    }

    @BeforeAll
    void walk(@TempDir Path folder) throws Exception {
        for (Question question : Question.values()) findings.put(question, new ArrayList<>());
        List<String> only = List.of(System.getProperty("views.only", "").split(","));
        List<Tour> tours = Views.TOURS.stream()
                .filter(tour -> only.contains("") ? tour.slow() == slow : only.contains(tour.room()))
                .toList();
        Views.walk(folder, tours, this::look);
    }

    @TestFactory
    List<DynamicTest> everyView() {
        return findings.entrySet().stream()
                .map(question -> DynamicTest.dynamicTest(
                        question.getKey().name(),
                        () -> assertThat(question.getValue()).isEmpty()))
                .toList();
    }

    private void look(View view, Visit visit) throws Exception {
        DeskRobot desk = visit.desk();
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> {
            Stage front = desk.front();
            Parent root = front.getScene().getRoot();
            note(view, Question.NAMES, NameCheck.findings(root));
            note(view, Question.COLOUR_ALONE, IconAndWordCheck.findings(root));
            for (CutTextCheck.Size size : CutTextCheck.SIZES) {
                CutTextCheck.fit(front, size, front == desk.stage());
                for (String finding : CutTextCheck.findings(root))
                    note(view, Question.CUT_TEXT, List.of(size.name() + " " + finding));
            }
            CutTextCheck.fit(front, CutTextCheck.SIZES.get(0), front == desk.stage());
            note(view, Question.KEYBOARD, keyboard.findings(front.getScene()));
            boolean texts = contrast.hasNewKinds(root);
            boolean controls = keyboard.hasNewKinds();
            if (!texts && !controls) return null;
            for (Theme theme : List.of(Theme.DARK, Theme.HIGH_CONTRAST, Theme.LIGHT)) {
                wear(desk, front, theme);
                if (texts)
                    for (String finding : contrast.findings(root))
                        note(view, Question.CONTRAST, List.of(theme.name() + " " + finding));
                if (controls)
                    for (String finding : keyboard.unseenFocus(front.getScene(), theme == Theme.LIGHT))
                        note(view, Question.FOCUS, List.of(theme.name() + " " + finding));
            }
            return null;
        });
    }

    private static void wear(DeskRobot desk, Stage front, Theme theme) {
        desk.desk().theme(theme);
        if (front != desk.stage())
            front.getScene().getStylesheets().setAll(desk.stage().getScene().getStylesheets());
        front.getScene().getRoot().applyCss();
        front.getScene().getRoot().layout();
    }

    private void note(View view, Question question, List<String> found) {
        for (String finding : found) findings.get(question).add(view.name() + ": " + finding);
    }
}
