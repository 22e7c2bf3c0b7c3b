package org.gatehouse.reports;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.Papers;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The governors' page: its figures on the screen, and out on paper. */
public final class ReportsController implements Page {
    private final Reports reports;
    private final Actor actor;
    private final Papers papers;
    private final Memory memory;
    private final Background.Latest reading;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictIcon;

    @FXML
    private Label summary;

    @FXML
    private VBox overdue;

    @FXML
    private TableView<List<String>> table;

    @FXML
    private TableColumn<List<String>, String> now;

    @FXML
    private TableColumn<List<String>, String> before;

    @FXML
    private Label head;

    public ReportsController(Reports reports, Actor actor, Background background, Dialogs dialogs, Memory memory) {
        this.reports = reports;
        this.actor = actor;
        this.papers = new Papers(background, dialogs);
        this.memory = memory;
        this.reading = background.latest(Words.of("reports.reading"));
    }

    @FXML
    private void initialize() {
        List<TableColumn<List<String>, ?>> columns = List.copyOf(table.getColumns());
        for (int at = 0; at < columns.size(); at++) show(columns.get(at), at);
        RememberedTable.remember(table, "governors", memory);
    }

    @SuppressWarnings("unchecked")
    private static void show(TableColumn<List<String>, ?> column, int at) {
        ((TableColumn<List<String>, String>) column)
                .setCellValueFactory(
                        row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
    }

    @Override
    public void reload() {
        reading.run(() -> reports.governors(actor), this::show);
    }

    private void show(GovernorsFigures figures) {
        boolean calm = figures.overdue().isEmpty();
        verdict.getStyleClass().setAll("verdict", calm ? "clear" : "look");
        verdictIcon.setIconLiteral(calm ? "fth-check-circle" : "fth-alert-triangle");
        summary.setText(GovernorsPage.verdict(figures));
        overdue.getChildren().setAll(figures.overdue().stream().map(Label::new).toList());
        now.setText(figures.term().title());
        before.setText(figures.before().title());
        table.getItems().setAll(GovernorsPage.rows(figures));
        head.setText(
                Words.of("reports.head", figures.head().seq(), figures.head().hash()));
    }

    @FXML
    private void savePdf() {
        save(Papers.Kind.PDF, PaperFormat.PDF);
    }

    @FXML
    private void saveCsv() {
        save(Papers.Kind.CSV, PaperFormat.CSV);
    }

    private void save(Papers.Kind kind, PaperFormat format) {
        papers.save(Words.of("reports.governors"), kind, "", () -> reports.governorsPage(actor, format));
    }

    @FXML
    private void print() {
        papers.print(Words.of("reports.governors"), () -> reports.governorsPage(actor, PaperFormat.PDF));
    }
}
