package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Words;

/** The list of organisations with one of them beside it, filled by hand or by an import. */
public final class OrganisationsController implements Page {
    private final Organisations organisations;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final Memory memory;
    private final Background.Latest reading;
    private final ObservableList<Organisation> all = FXCollections.observableArrayList();

    @FXML
    private StackPane ground;

    @FXML
    private BorderPane content;

    @FXML
    private Label count;

    @FXML
    private Label whyNot;

    @FXML
    private Button addButton;

    @FXML
    private Button importButton;

    @FXML
    private Button exportButton;

    @FXML
    private Node filters;

    @FXML
    private TextField search;

    @FXML
    private CheckBox showEnded;

    @FXML
    private Label notice;

    @FXML
    private OrganisationTableView table;

    @FXML
    private Node empty;

    @FXML
    private Button firstAdd;

    @FXML
    private Button firstImport;

    private OrganisationFormController form;
    private OrganisationsImportController importing;

    /** What one look at the file brought back. */
    private record Answer(List<Organisation> all, LocalDate today) {}

    public OrganisationsController(
            Organisations organisations, Actor actor, Background background, Dialogs dialogs, Memory memory) {
        this.organisations = organisations;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.memory = memory;
        this.reading = background.latest(Words.of("organisations.reading"));
    }

    @FXML
    private void initialize() {
        Stream.of(notice, empty, filters).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        table.remember(memory);
        search.textProperty().addListener((text, before, now) -> fill());
        showEnded.selectedProperty().addListener((box, before, now) -> fill());
        table.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> chosen(before, now));
        actor.whyNot(Permission.CHANGE_ORGANISATIONS).ifPresent(reason -> {
            whyNot.setText(reason);
            Stream.of(addButton, importButton, firstAdd, firstImport).forEach(button -> button.setDisable(true));
        });
        Screens.Screen<OrganisationFormController> detail =
                OrganisationFormController.load(organisations, actor, background, dialogs, this::saved, this::fill);
        form = detail.controller();
        content.setRight(detail.root());
        Screens.Screen<OrganisationsImportController> preview =
                OrganisationsImportController.load(organisations, actor, background, dialogs, this::imported);
        importing = preview.controller();
        ground.getChildren().add(preview.root());
        empty.setVisible(false);
    }

    @Override
    public void reload() {
        reading.run(() -> new Answer(organisations.all(actor), organisations.today()), answer -> {
            table.today(answer.today());
            form.today(answer.today());
            if (!all.equals(answer.all())) all.setAll(answer.all());
            fill();
        });
        importing.reload();
    }

    private void fill() {
        List<Organisation> found = all.stream()
                .filter(one -> showEnded.isSelected() || one.counts())
                .filter(one -> OrganisationTableView.fits(one, search.getText()))
                .toList();
        table.show(found);
        form.refresh(all);
        long counting = all.stream().filter(Organisation::counts).count();
        long overdue = all.stream().filter(table::isOverdue).count();
        boolean narrowed = found.stream().filter(Organisation::counts).count() < counting;
        count.setText(String.join(
                " ",
                narrowed
                        ? Words.of("organisations.count.some", found.size(), all.size())
                        : Words.of("organisations.count", counting),
                overdue == 0 ? "" : Words.of("organisations.count.overdue", overdue)));
        boolean none = all.isEmpty() && !form.isAdding();
        empty.setVisible(none);
        table.setVisible(!none);
        content.getRight().setVisible(!none);
        content.getRight().setManaged(!none);
        Stream.of(filters, addButton, importButton, exportButton).forEach(node -> node.setVisible(!none));
        exportButton.setDisable(counting == 0);
    }

    private void chosen(Organisation before, Organisation now) {
        if (now == null || now.id() == form.seenId()) return;
        if (form.mayLeave()) {
            notice.setVisible(false);
            form.open(now);
        } else
            // A selection cannot be put back while the table still tells of it.
            Platform.runLater(() -> table.choose(form.seenId()));
    }

    @FXML
    private void add() {
        if (!form.mayLeave()) return;
        notice.setVisible(false);
        table.getSelectionModel().clearSelection();
        form.begin();
        fill();
    }

    private void saved(OrganisationFormController.Saved done) {
        tell(done.sentence());
        // Known here before the list is read anew, or the form would follow the list back to what was.
        all.removeIf(one -> one.id() == done.organisation().id());
        all.add(done.organisation());
        if (!OrganisationTableView.fits(done.organisation(), search.getText())) search.clear();
        if (!done.organisation().counts()) showEnded.setSelected(true);
        table.chooseNext(done.organisation().id());
        reload();
    }

    private void tell(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
    }

    @FXML
    private void chooseFile() {
        dialogs.chooseFile(
                        Words.of("organisations.import.choose"),
                        Words.of("organisations.file-kind"),
                        "csv",
                        "txt",
                        "tsv")
                .ifPresent(file -> {
                    notice.setVisible(false);
                    importing.open(file);
                });
    }

    private void imported(String sentence) {
        tell(sentence);
        reload();
        table.requestFocus();
    }

    @FXML
    private void export() {
        String name =
                Words.of("organisations.export.name", organisations.today().toString()) + ".csv";
        List<Organisation> counting = all.stream().filter(Organisation::counts).toList();
        dialogs.chooseNewFile(Words.of("organisations.export"), name, Words.of("organisations.file-kind"), "csv")
                .ifPresent(file -> background.run(
                        Words.of("organisations.exporting"),
                        () -> {
                            OrganisationFile.write(file, counting);
                            return file;
                        },
                        written -> tell(Words.of(
                                "organisations.exported", counting.size(), String.valueOf(written.getFileName())))));
    }
}
