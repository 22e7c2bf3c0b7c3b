package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Words;

/** The list of pupils: found as you type, by class, and filled by an import. */
public final class RollController implements Page {
    private final Roll roll;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final Background.Latest searching;
    private final Memory memory;
    private final LongConsumer openPage;
    private final ObservableList<Pupil> found = FXCollections.observableArrayList();

    @FXML
    private Label count;

    @FXML
    private Label whyNot;

    @FXML
    private Button importButton;

    @FXML
    private HBox filters;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<String> className;

    @FXML
    private CheckBox leavers;

    @FXML
    private Label notice;

    @FXML
    private TableView<Pupil> pupils;

    @FXML
    private TableColumn<Pupil, String> name;

    @FXML
    private TableColumn<Pupil, String> legalName;

    @FXML
    private TableColumn<Pupil, YearGroup> year;

    @FXML
    private TableColumn<Pupil, String> form;

    @FXML
    private TableColumn<Pupil, LocalDate> born;

    @FXML
    private TableColumn<Pupil, String> upn;

    @FXML
    private TableColumn<Pupil, LocalDate> left;

    @FXML
    private VBox empty;

    @FXML
    private Button firstImport;

    private RollImportController<?, ?, ?> importing;

    @FXML
    private StackPane ground;

    @FXML
    private Button addButton;

    @FXML
    private Button openPageButton;

    @FXML
    private StackPane side;

    private SideView beside;

    /** What one question to the roll brought back. */
    private record Answer(List<Pupil> found, List<String> classes, int all) {}

    public RollController(
            Roll roll, Actor actor, Background background, Dialogs dialogs, Memory memory, LongConsumer openPage) {
        this.openPage = openPage;
        this.roll = roll;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.memory = memory;
        this.searching = background.latest(Words.of("roll.searching"));
    }

    @FXML
    private void initialize() {
        column(name, Pupil::sorted, Function.identity());
        column(legalName, Pupil::legalName, Function.identity());
        column(year, Pupil::year, YearGroup::shown);
        column(form, Pupil::className, Function.identity());
        column(born, Pupil::dateOfBirth, PupilField::text);
        column(upn, Pupil::upn, Function.identity());
        column(left, Pupil::leftOn, PupilField::text);
        // Birthdays and numbers are for those who keep the roll; who reads it needs names and classes.
        Stream.of(born, upn).forEach(own -> own.setVisible(actor.may(Permission.CHANGE_ROLL)));
        left.visibleProperty().bind(leavers.selectedProperty());
        SortedList<Pupil> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(pupils.comparatorProperty());
        pupils.setItems(sorted);
        RememberedTable.remember(pupils, "roll", memory);
        className.getItems().setAll(Words.of("roll.class.all"));
        className.getSelectionModel().selectFirst();
        search.textProperty().addListener((text, before, now) -> reload());
        className.valueProperty().addListener((value, before, now) -> reload());
        leavers.selectedProperty().addListener((value, before, now) -> reload());
        notice.managedProperty().bind(notice.visibleProperty());
        pupils.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) openPage();
        });
        pupils.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) openPage();
        });
        openPageButton
                .disableProperty()
                .bind(pupils.getSelectionModel().selectedItemProperty().isNull());
        beside = new SideView(side, roll, actor, background, dialogs, this::saved);
        if (actor.may(Permission.CHANGE_ROLL))
            pupils.getSelectionModel()
                    .selectedItemProperty()
                    .addListener((selection, before, now) -> beside.choose(now));
        actor.whyNot(Permission.CHANGE_ROLL).ifPresent(reason -> {
            whyNot.setText(reason);
            Stream.of(importButton, firstImport, addButton).forEach(button -> button.setDisable(true));
        });
    }

    private <V> void column(TableColumn<Pupil, V> column, Function<Pupil, V> value, Function<V, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(V item, boolean none) {
                super.updateItem(item, none);
                setText(none || item == null ? null : text.apply(item));
            }
        });
    }

    @Override
    public void reload() {
        RollSearch wanted = new RollSearch(search.getText(), chosenClass(), leavers.isSelected());
        searching.run(
                () -> new Answer(
                        roll.pupils(actor, wanted),
                        roll.classes(actor),
                        roll.pupils(actor, new RollSearch("", "", wanted.leavers()))
                                .size()),
                this::show);
        if (importing != null) importing.reload();
    }

    private String chosenClass() {
        return className.getSelectionModel().getSelectedIndex() <= 0 ? "" : className.getValue();
    }

    private void show(Answer answer) {
        Pupil selected = pupils.getSelectionModel().getSelectedItem();
        if (!found.equals(answer.found())) found.setAll(answer.found());
        if (selected != null)
            found.stream()
                    .filter(pupil -> pupil.id() == selected.id())
                    .findFirst()
                    .ifPresent(pupils.getSelectionModel()::select);
        List<String> classes = Stream.concat(Stream.of(Words.of("roll.class.all")), answer.classes().stream())
                .toList();
        if (!className.getItems().equals(classes)) className.getItems().setAll(classes);
        if (className.getValue() == null) className.getSelectionModel().selectFirst();
        count.setText(
                answer.found().size() == answer.all()
                        ? Words.of("roll.count", answer.all())
                        : Words.of("roll.count.some", answer.found().size(), answer.all()));
        beside.reload(answer.found());
        boolean nobody = answer.all() == 0 && !leavers.isSelected();
        empty.setVisible(nobody);
        pupils.setVisible(!nobody);
        filters.setVisible(!nobody);
        importButton.setVisible(!nobody);
        addButton.setVisible(!nobody || actor.may(Permission.CHANGE_ROLL));
    }

    @FXML
    private void openPage() {
        Pupil chosen = pupils.getSelectionModel().getSelectedItem();
        if (chosen != null) openPage.accept(chosen.id());
    }

    @FXML
    private void chooseFile() {
        dialogs.chooseFile(Words.of("roll.import.choose"), Words.of("roll.import.kind"), "csv", "xlsx", "txt", "tsv")
                .ifPresent(file -> {
                    notice.setVisible(false);
                    background.run(
                            Words.of("roll.import.reading", String.valueOf(file.getFileName())),
                            () -> RollFile.read(file),
                            this::preview);
                });
    }

    private void preview(RollFile file) {
        closePreview();
        Screens.Screen<RollImportController<?, ?, ?>> preview = file.contacts()
                ? RollImportController.load(ImportKind.contacts(roll), roll, actor, background, dialogs, this::imported)
                : RollImportController.load(ImportKind.pupils(roll), roll, actor, background, dialogs, this::imported);
        importing = preview.controller();
        ground.getChildren().add(preview.root());
        importing.open(file.sheet());
        preview.root().requestFocus();
    }

    private void closePreview() {
        if (importing != null) ground.getChildren().remove(ground.getChildren().size() - 1);
        importing = null;
    }

    @FXML
    private void addPupil() {
        notice.setVisible(false);
        pupils.getSelectionModel().clearSelection();
        beside.openNew();
    }

    private void saved(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
        reload();
    }

    private void imported(String sentence) {
        closePreview();
        search.clear();
        saved(sentence);
        pupils.requestFocus();
    }
}
