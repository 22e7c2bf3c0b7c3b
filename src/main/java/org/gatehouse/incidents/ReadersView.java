package org.gatehouse.incidents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Who reads an incident and why; somebody who needs to know is let in by name, with a reason, and out again. */
final class ReadersView extends TitledPane {
    private final IncidentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final IncidentController.Acting acting;
    private final VBox readers = new VBox(4);
    private final ComboBox<Person> candidate = new ComboBox<>();
    private final TextField why = new TextField();
    private final HBox adding;
    private final Label error = new Label();
    private Incident incident;

    ReadersView(IncidentDesk desk, Background background, Dialogs dialogs, IncidentController.Acting acting) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.acting = acting;
        setExpanded(false);
        setAnimated(false);
        setId("readers");
        candidate.setId("readerCandidate");
        candidate.setConverter(new ShownAs<>(person -> person == null ? "" : person.name()));
        candidate.setPromptText(Words.of("incidents.readers.who"));
        candidate.setAccessibleText(Words.of("incidents.readers.who"));
        why.setId("readerWhy");
        why.setPromptText(Words.of("incidents.readers.why"));
        why.setAccessibleText(Words.of("incidents.readers.why"));
        HBox.setHgrow(why, Priority.ALWAYS);
        Button add = new Button(EntryKind.READER_ADDED.verb());
        add.setId("addReader");
        add.setMinWidth(USE_PREF_SIZE);
        adding = new HBox(8, candidate, why, add);
        add.setOnAction(press -> add());
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        setContent(new VBox(8, readers, adding, error));
    }

    void show(Incident now) {
        incident = now;
        setText(Words.of("incidents.readers", now.readers().size()));
        readers.getChildren().clear();
        now.readers().forEach(reader -> readers.getChildren().add(row(reader)));
        if (now.readers().stream().filter(Reader::canOpen).count() == 1) {
            Label alone = new Label(Words.of("incidents.readers.alone"));
            alone.setWrapText(true);
            alone.getStyleClass().add("field-warning");
            readers.getChildren().add(alone);
        }
        boolean may = now.mayDo().contains(EntryKind.READER_ADDED);
        adding.setVisible(may);
        adding.setManaged(may);
        if (!may) return;
        background.run(
                Words.of("incidents.reading"),
                () -> desk.incidents().readers().candidates(desk.session(), now.id()),
                this::showCandidates);
    }

    private void showCandidates(List<Person> people) {
        Person chosen = candidate.getValue();
        candidate.getItems().setAll(people);
        candidate.setValue(people.contains(chosen) ? chosen : null);
    }

    private HBox row(Reader reader) {
        String as = reader.standings().stream().sorted().map(Standing::title).collect(Collectors.joining(", "));
        Label label = new Label(
                Words.of(reader.canOpen() ? "incidents.readers.row" : "incidents.readers.row.shut", reader.name(), as));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(8, label);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!reader.canOpen()) {
            Button renew = new Button(Words.of("incidents.readers.renew"));
            renew.setAccessibleText(Words.of("incidents.readers.renew.one", reader.name()));
            renew.setMinWidth(USE_PREF_SIZE);
            renew.setOnAction(press -> renew(reader));
            row.getChildren().add(renew);
        }
        boolean byNameAlone = reader.standings().equals(Set.of(Standing.BY_NAME));
        if (byNameAlone && incident.mayDo().contains(EntryKind.READER_REMOVED)) {
            Button remove = new Button(EntryKind.READER_REMOVED.verb());
            remove.setMinWidth(USE_PREF_SIZE);
            remove.setOnAction(press -> remove(reader));
            row.getChildren().add(remove);
        }
        return row;
    }

    private void add() {
        if (candidate.getValue() == null) {
            refuse(new Refusal("incidents.readers.nobody"));
            return;
        }
        error.setText("");
        Incident seen = incident;
        long person = candidate.getValue().id();
        String reason = why.getText().strip();
        acting.act(
                () -> desk.incidents().readers().add(desk.session(), seen, person, reason),
                () -> {
                    candidate.setValue(null);
                    why.clear();
                },
                this::refuse);
    }

    private void remove(Reader reader) {
        Incident seen = incident;
        dialogs.ask(
                        Words.of("incidents.readers.remove.title", reader.name()),
                        Words.of("incidents.readers.remove.what", reader.name()),
                        EntryKind.READER_REMOVED.verb())
                .ifPresent(reason -> acting.act(
                        () -> desk.incidents().readers().remove(desk.session(), seen, reader.personId(), reason),
                        () -> {},
                        this::refuse));
    }

    private void renew(Reader reader) {
        long id = incident.id();
        acting.act(
                () -> {
                    desk.incidents().readers().renew(desk.session(), reader.personId());
                    return desk.incidents().reads().open(desk.session(), id);
                },
                () -> {},
                this::refuse);
    }

    private void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
    }
}
