package org.gatehouse.monitoring;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The rounds: every period with what became of it, and the checklist of the one that is chosen. */
final class RoundsController {
    private final MonitoringDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Background.Latest reading;

    @FXML
    private Node root;

    @FXML
    private Label count;

    @FXML
    private CheckBox missedOnly;

    @FXML
    private ListView<DuePeriod> periods;

    @FXML
    private StackPane side;

    @FXML
    private BorderPane roundPane;

    @FXML
    private VBox detail;

    @FXML
    private Label problem;

    @FXML
    private Button begin;

    @FXML
    private Button end;

    @FXML
    private HBox actions;

    private PaperButtonsView papers;
    private RoundView round;
    private RhythmView rhythm;
    private List<DuePeriod> all = List.of();
    private Map<Long, String> names = Map.of();

    /** What one look at the file brought back. */
    private record Answer(List<DuePeriod> periods, Map<Long, String> names) {}

    private RoundsController(MonitoringDesk desk, Background background, Dialogs dialogs, Moments moments) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.reading = background.latest(Words.of("monitoring.reading"));
    }

    static RoundsController load(MonitoringDesk desk, Background background, Dialogs dialogs, Moments moments) {
        return new Screens()
                .with(RoundsController.class, () -> new RoundsController(desk, background, dialogs, moments))
                .load(RoundsController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        round = new RoundView(new Asked(), dialogs, moments);
        detail.getChildren().setAll(round);
        rhythm = new RhythmView(desk, background, this::reload, this::closeRhythm);
        papers = new PaperButtonsView(
                desk, background, dialogs, moments, () -> new RoundPaper(current(), names, zone()));
        actions.getChildren().add(papers);
        side.getChildren().add(rhythm);
        rhythm.setVisible(false);
        Stream.of(problem, begin, end).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        problem.setVisible(false);
        periods.setCellFactory(list -> new PeriodCellView(() -> names));
        periods.getSelectionModel().selectedItemProperty().addListener((chosen, before, now) -> {
            if (now != null) closeRhythm();
            show();
        });
        missedOnly.selectedProperty().addListener((box, before, now) -> fill());
        show();
    }

    Node root() {
        return root;
    }

    void openNewest() {
        missedOnly.setSelected(false);
        if (!periods.getItems().isEmpty()) periods.getSelectionModel().selectFirst();
    }

    void reload() {
        reading.run(
                () -> new Answer(
                        desk.monitoring().rounds().periods(desk.actor()),
                        desk.names().get()),
                answer -> {
                    all = answer.periods();
                    names = answer.names();
                    fill();
                });
        if (rhythm.isVisible()) rhythm.reload();
    }

    private void fill() {
        DuePeriod chosen = periods.getSelectionModel().getSelectedItem();
        List<DuePeriod> shown = all.stream()
                .filter(one -> !missedOnly.isSelected() || one.state() == DuePeriod.State.MISSED)
                .toList();
        if (!periods.getItems().equals(shown)) {
            periods.getItems().setAll(shown);
            shown.stream()
                    .filter(one -> chosen != null
                            && one.period().first().equals(chosen.period().first()))
                    .findFirst()
                    .or(() -> shown.stream().findFirst())
                    .ifPresent(periods.getSelectionModel()::select);
        }
        long missed = all.stream()
                .filter(one -> one.state() == DuePeriod.State.MISSED)
                .count();
        count.setText(Words.of("monitoring.rounds.count", missed));
        show();
    }

    private ZoneId zone() {
        return moments.there(moments.now()).getZone();
    }

    private Round current() {
        return periods.getSelectionModel().getSelectedItem().round().orElseThrow();
    }

    private void show() {
        DuePeriod due = periods.getSelectionModel().getSelectedItem();
        roundPane.setVisible(due != null && !rhythm.isVisible());
        if (due == null) return;
        boolean may = desk.actor().may(Permission.MONITOR);
        round.show(due, names, may, desk.openIncident().isPresent());
        boolean open = due.round().filter(one -> one.ended().isEmpty()).isPresent();
        boolean today = !all.isEmpty() && all.get(0).period().equals(due.period());
        begin.setVisible(may && today && !open);
        begin.setText(
                Words.of(due.state() == DuePeriod.State.DONE ? "monitoring.round.again" : "monitoring.round.begin"));
        begin.getStyleClass().remove("accent");
        if (due.state() != DuePeriod.State.DONE) begin.getStyleClass().add("accent");
        end.setVisible(may && open);
        end.setDisable(!due.round().filter(Round::isAnswered).isPresent());
        papers.setVisible(due.round().isPresent());
    }

    @FXML
    private void begin() {
        problem.setVisible(false);
        background.run(
                Words.of("monitoring.saving"),
                () -> desk.monitoring().rounds().begin(desk.actor()),
                begun -> {
                    periods.getSelectionModel().selectFirst();
                    put(begun);
                    round.goToFirst(begun);
                },
                this::refuse);
    }

    @FXML
    private void end() {
        problem.setVisible(false);
        Round open = current();
        background.run(
                Words.of("monitoring.saving"),
                () -> desk.monitoring().rounds().end(desk.actor(), open),
                ended -> reload(),
                this::refuse);
    }

    private void answered(Round now, RoundQuestion question) {
        problem.setVisible(false);
        put(now);
        round.goOnAfter(now, question);
        if (now.isAnswered()) end.requestFocus();
    }

    /** Shows a round as it is now without waiting for the list. */
    private void put(Round now) {
        all = all.stream()
                .map(one -> one.period().holds(now.period().first())
                        ? new DuePeriod(
                                one.period(),
                                one.state() == DuePeriod.State.MISSED ? one.state() : DuePeriod.State.BEGUN,
                                Optional.of(now),
                                one.holiday())
                        : one)
                .toList();
        fill();
    }

    private void refuse(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
        reload();
    }

    @FXML
    private void openRhythm() {
        rhythm.setVisible(true);
        roundPane.setVisible(false);
        rhythm.reload();
    }

    private void closeRhythm() {
        rhythm.setVisible(false);
        show();
    }

    private final class Asked implements RoundRowView.Asked {
        @Override
        public void answer(RoundQuestion question, RoundAnswer.Kind kind, String words) {
            Round seen = current();
            background.run(
                    Words.of("monitoring.saving"),
                    () -> desk.monitoring().rounds().answer(desk.actor(), seen, question, kind, words),
                    now -> answered(now, question),
                    RoundsController.this::refuse);
        }

        @Override
        public void openOnPlatform(RoundQuestion question) {
            dialogs.browse(question.address());
        }

        @Override
        public void openIncident(RoundAnswer answer) {
            RoundQuestion about = answer.question();
            background.run(
                    Words.of("monitoring.reading"),
                    () -> new RoundFinding(
                            answer.words(), about.rule(), desk.account().get(), about.address(), ""),
                    finding -> desk.openIncident().ifPresent(open -> open.accept(finding)));
        }
    }
}
