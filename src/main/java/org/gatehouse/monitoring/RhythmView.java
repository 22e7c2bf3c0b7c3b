package org.gatehouse.monitoring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** How often rounds and audits are due, and the days on which none is. */
final class RhythmView extends ScrollPane {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final MonitoringDesk desk;
    private final Background background;
    private final Runnable changed;
    private final ComboBox<RoundRhythm> rounds = new ComboBox<>();
    private final ComboBox<AuditRhythm> audits = new ComboBox<>();
    private final Button save = new Button(Words.of("monitoring.rhythm.save"));
    private final Label told = new Label();
    private final VBox holidays = new VBox(4);
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final TextField reason = new TextField();
    private final Button skip = new Button(Words.of("monitoring.holiday.add"));
    private final Label error = new Label();
    private Rhythm shown;

    /** What one look at the file brought back. */
    private record Answer(Rhythm rhythm, List<Holiday> holidays) {}

    /** @param changed called when something was; @param close leaves the page */
    RhythmView(MonitoringDesk desk, Background background, Runnable changed, Runnable close) {
        this.desk = desk;
        this.background = background;
        this.changed = changed;
        setFitToWidth(true);
        getStyleClass().add("detail-scroll");
        rounds.setId("roundRhythm");
        rounds.getItems().setAll(RoundRhythm.values());
        rounds.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        audits.setId("auditRhythm");
        audits.getItems().setAll(AuditRhythm.values());
        audits.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        save.setId("saveRhythm");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(press -> save());
        first.setId("firstDay");
        last.setId("lastDay");
        reason.setId("holidayReason");
        skip.setId("skipDays");
        skip.setOnAction(press -> skip());
        Stream.of(told, error).forEach(label -> {
            label.setWrapText(true);
            label.managedProperty().bind(label.visibleProperty());
            label.setVisible(false);
        });
        error.getStyleClass().add("field-error");
        told.getStyleClass().add("small");
        Label title = new Label(Words.of("monitoring.rhythm.title"));
        title.getStyleClass().add("page-title");
        Button back = new Button(Words.of("monitoring.rhythm.close"));
        back.setId("closeRhythm");
        back.setOnAction(press -> close.run());
        Label help = new Label(Words.of("monitoring.rhythm.help"));
        help.getStyleClass().add("help");
        Label days = new Label(Words.of("monitoring.holiday.title"));
        days.getStyleClass().add("section-title");
        HBox fields = new HBox(12, field("monitoring.holiday.first", first), field("monitoring.holiday.last", last));
        VBox why = field("monitoring.holiday.reason", reason);
        HBox.setHgrow(why, Priority.ALWAYS);
        VBox content = new VBox(
                12,
                title,
                new HBox(12, field("monitoring.rhythm.rounds", rounds), field("monitoring.rhythm.audits", audits)),
                help,
                new HBox(12, save, told),
                days,
                holidays,
                fields,
                why,
                error,
                new HBox(12, skip, back));
        content.getStyleClass().add("detail");
        setContent(content);
        rights();
    }

    private void rights() {
        boolean may = desk.actor().may(Permission.CHANGE_SCHOOL);
        Stream.<Node>of(rounds, audits, save).forEach(node -> node.setDisable(!may));
        desk.actor().whyNot(Permission.CHANGE_SCHOOL).ifPresent(this::tell);
        boolean mayMonitor = desk.actor().may(Permission.MONITOR);
        Stream.<Node>of(first, last, reason, skip).forEach(node -> node.setDisable(!mayMonitor));
    }

    private static VBox field(String key, Control control) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private void tell(String sentence) {
        told.setText(sentence);
        told.setVisible(true);
    }

    void reload() {
        background.run(
                Words.of("monitoring.reading"),
                () -> new Answer(
                        desk.monitoring().rounds().rhythm(),
                        desk.monitoring().rounds().holidays(desk.actor())),
                this::show);
    }

    private void show(Answer answer) {
        boolean untouched = shown == null || shown.rounds() == rounds.getValue() && shown.audits() == audits.getValue();
        shown = answer.rhythm();
        if (untouched) {
            rounds.setValue(shown.rounds());
            audits.setValue(shown.audits());
        }
        holidays.getChildren().setAll(answer.holidays().stream().map(this::row).toList());
        if (answer.holidays().isEmpty()) {
            Label none = new Label(Words.of("monitoring.holiday.none"));
            none.getStyleClass().add("text-muted");
            holidays.getChildren().add(none);
        }
    }

    private Node row(Holiday holiday) {
        Label words = new Label(Words.of(
                "monitoring.holiday.shown", DAY.format(holiday.first()), DAY.format(holiday.last()), holiday.reason()));
        Button back = new Button(Words.of("monitoring.holiday.take-back"));
        back.setAccessibleText(back.getText() + ", " + words.getText());
        back.setDisable(!desk.actor().may(Permission.MONITOR));
        back.setOnAction(press -> background.run(
                Words.of("monitoring.saving"),
                () -> {
                    desk.monitoring().rounds().takeBack(desk.actor(), holiday);
                    return holiday;
                },
                done -> done(),
                this::refuse));
        HBox row = new HBox(12, words, back);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void save() {
        RoundRhythm wanted = rounds.getValue();
        AuditRhythm wantedAudits = audits.getValue();
        Rhythm seen = shown;
        background.run(
                Words.of("monitoring.saving"),
                () -> desk.monitoring().rounds().change(desk.actor(), seen, wanted, wantedAudits),
                saved -> {
                    tell(Words.of("monitoring.rhythm.saved", DAY.format(saved.startsOn())));
                    done();
                },
                refusal -> tell(refusal.getMessage()));
    }

    private void skip() {
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        String why = reason.getText();
        background.run(
                Words.of("monitoring.saving"),
                () -> desk.monitoring().rounds().skip(desk.actor(), from, to, why),
                skipped -> {
                    first.setValue(null);
                    last.setValue(null);
                    reason.clear();
                    done();
                },
                this::refuse);
    }

    private void done() {
        error.setVisible(false);
        reload();
        changed.run();
    }

    private void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
        error.setVisible(true);
    }
}
