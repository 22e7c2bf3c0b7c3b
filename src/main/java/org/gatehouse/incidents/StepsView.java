package org.gatehouse.incidents;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Copy, remove, report: what was done, by whom, how long it took; the first that is missing stands open. */
final class StepsView extends VBox {
    private final IncidentDesk desk;
    private final Moments moments;
    private final IncidentController.Acting acting;
    private final KeptWordsView kept;
    private final Map<EntryKind, StepFormView> forms = new EnumMap<>(EntryKind.class);
    private Optional<EntryKind> chosen = Optional.empty();
    private Incident incident;

    StepsView(IncidentDesk desk, Moments moments, IncidentController.Acting acting, KeptWordsView kept) {
        super(8);
        this.desk = desk;
        this.moments = moments;
        this.acting = acting;
        this.kept = kept;
        getStyleClass().add("card");
        for (EntryKind step : EntryKind.STEPS)
            forms.put(step, new StepFormView(desk, step, moments, kept, this::record));
    }

    void show(Incident now) {
        incident = now;
        Label title = new Label(Words.of("incidents.steps"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        List<EntryKind> overdue = now.overdue(moments.now());
        // Whoever has a referral to acknowledge does that first.
        boolean first = now.mayDo().contains(EntryKind.ACKNOWLEDGED);
        Optional<EntryKind> next = first
                ? Optional.empty()
                : EntryKind.STEPS.stream()
                        .filter(step -> now.step(step).isEmpty())
                        .findFirst();
        for (EntryKind step : EntryKind.STEPS) {
            boolean may = now.mayDo().contains(step);
            boolean open = may && chosen.or(() -> next).filter(step::equals).isPresent();
            forms.get(step).primary(!first);
            getChildren().add(row(now, step, overdue.contains(step), may && !open));
            if (open) {
                forms.get(step).show(now);
                getChildren().add(forms.get(step));
            }
        }
    }

    private HBox row(Incident now, EntryKind step, boolean overdue, boolean mayOpen) {
        Optional<Entry> done = now.step(step);
        String words = done.map(entry -> sentence(now, step, entry))
                .orElseGet(() -> Words.of(
                        overdue ? "incidents.step.overdue" : "incidents.step.missing",
                        Words.of("incidents.step." + step)));
        Label label = new Label(
                words, new FontIcon(done.isPresent() ? "fth-check-circle" : overdue ? "fth-clock" : "fth-circle"));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        if (overdue && done.isEmpty()) label.getStyleClass().add("overdue-step");
        HBox row = new HBox(8, label);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!mayOpen) return row;
        Button open = new Button(Words.of(done.isPresent() ? "incidents.step.again" : "incidents.step.open"));
        open.setId("open-" + step);
        open.setAccessibleText(step.verb());
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(press -> {
            chosen = Optional.of(step);
            show(incident);
        });
        row.getChildren().add(open);
        return row;
    }

    private String sentence(Incident now, EntryKind step, Entry entry) {
        String took = now.took(step).map(StepsView::words).orElse("");
        String result = entry.result().map(StepResult::title).orElse("");
        String done = Words.of(
                "incidents.step.done", step.title(), result, entry.by(), moments.brisk(entry.happenedAt()), took);
        return entry.words().isEmpty() ? done : done + System.lineSeparator() + entry.words();
    }

    /** How long something took, as people say it. */
    static String words(Duration took) {
        if (took.isNegative() || took.toMinutes() < 1) return Words.of("incidents.took.at-once");
        if (took.toHours() < 1) return Words.of("incidents.took.minutes", took.toMinutes());
        if (took.toDays() < 1) return Words.of("incidents.took.hours", took.toHours());
        return Words.of("incidents.took.days", took.toDays());
    }

    private void record(StepFormView form, Step step) {
        Incident seen = incident;
        acting.act(
                () -> desk.incidents().step(desk.session(), seen, step),
                () -> {
                    chosen = Optional.empty();
                    form.recorded();
                    kept.entered(form.key());
                },
                form::refuse);
    }
}
