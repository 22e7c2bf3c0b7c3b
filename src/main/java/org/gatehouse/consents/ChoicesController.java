package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** What parents and carers are asked: the uses, and the wordings word for word. */
final class ChoicesController {
    private final ConsentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Background.Latest reading;

    @FXML
    private Node root;

    @FXML
    private VBox uses;

    @FXML
    private Button addUse;

    @FXML
    private VBox wordings;

    @FXML
    private Node newWording;

    @FXML
    private TextField version;

    @FXML
    private DatePicker from;

    @FXML
    private TextArea text;

    @FXML
    private Label problem;

    /** What one look brought back. */
    private record Answer(List<ConsentUse> uses, List<ConsentWording> wordings, LocalDate today) {}

    private ChoicesController(ConsentDesk desk, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.reading = background.latest(Words.of("consents.reading"));
    }

    static ChoicesController load(ConsentDesk desk, Background background, Dialogs dialogs) {
        return new Screens()
                .with(ChoicesController.class, () -> new ChoicesController(desk, background, dialogs))
                .load(ChoicesController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        problem.managedProperty().bind(problem.visibleProperty());
        newWording.managedProperty().bind(newWording.visibleProperty());
        boolean mayChange = mayChange();
        addUse.setVisible(mayChange);
        newWording.setVisible(mayChange);
    }

    private boolean mayChange() {
        return desk.actor().may(Permission.CHANGE_CONSENTS);
    }

    Node root() {
        return root;
    }

    void reload() {
        reading.run(
                () -> new Answer(
                        desk.consents().choices().uses(),
                        desk.consents().choices().wordings(),
                        desk.consents().reads().today()),
                this::show);
    }

    private void show(Answer answer) {
        if (from.getValue() == null) from.setValue(answer.today());
        uses.getChildren().clear();
        for (ConsentUse use : answer.uses()) uses.getChildren().add(row(use));
        wordings.getChildren().clear();
        for (int i = answer.wordings().size() - 1; i >= 0; i--)
            wordings.getChildren().add(card(answer.wordings().get(i)));
        if (answer.wordings().isEmpty()) {
            Label none = new Label(Words.of("consents.wording.none-yet"));
            none.setWrapText(true);
            none.getStyleClass().add("text-muted");
            wordings.getChildren().add(none);
        }
    }

    private HBox row(ConsentUse use) {
        Label title = new Label(use.title());
        Label what = new Label(use.endedOn()
                .map(day -> Words.of("consents.use.ended-on", StateChipView.text(day)))
                .orElse(use.builtIn() ? Words.of("consents.use.built-in-one") : ""));
        what.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, title, what, gap);
        row.getStyleClass().add("answer");
        if (!use.builtIn() && use.open() && mayChange()) {
            Button end = new Button(Words.of("consents.use.end"));
            end.setOnAction(click -> end(use));
            row.getChildren().add(end);
        }
        return row;
    }

    private static VBox card(ConsentWording wording) {
        Label title =
                new Label(Words.of("consents.wording.title", wording.version(), StateChipView.text(wording.from())));
        title.getStyleClass().add("strong");
        Label words = new Label(wording.text());
        words.setWrapText(true);
        VBox card = new VBox(4, title, words);
        card.getStyleClass().add("card");
        return card;
    }

    @FXML
    private void addUse() {
        Optional<String> title = dialogs.ask(
                Words.of("consents.use.add"), Words.of("consents.use.add.what"), Words.of("consents.use.add.verb"));
        title.ifPresent(given -> act(() -> desk.consents().choices().addUse(desk.actor(), given)));
    }

    private void end(ConsentUse use) {
        String verb = Words.of("consents.use.end.verb");
        if (dialogs.confirm(Words.of("consents.use.end.title", use.title()), Words.of("consents.use.end.what"), verb))
            act(() -> {
                desk.consents().choices().endUse(desk.actor(), use.id());
                return use;
            });
    }

    @FXML
    private void addWording() {
        String name = version.getText();
        String words = text.getText();
        LocalDate day = from.getValue();
        act(() -> {
            if (day == null) throw new Refusal("consents.wording.from");
            ConsentWording added = desk.consents().choices().addWording(desk.actor(), name, words, day);
            return added;
        });
    }

    private void act(Background.Work<?> work) {
        background.run(
                Words.of("consents.recording"),
                work,
                done -> {
                    problem.setVisible(false);
                    if (done instanceof ConsentWording) {
                        version.clear();
                        text.clear();
                    }
                    reload();
                },
                refusal -> {
                    problem.setText(refusal.getMessage());
                    problem.setVisible(true);
                });
    }
}
