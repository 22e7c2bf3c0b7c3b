package org.gatehouse.consents;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Papers;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.paper.CsvPaper;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.paper.PdfPaper;
import org.gatehouse.rules.Words;

/** The lists of the register: who must not be published, what is missing or runs out, how many; on screen, as PDF, as CSV. */
final class ListsController {
    private final ConsentDesk desk;
    private final Papers papers;
    private final Moments moments;
    private final Background.Latest reading;

    @FXML
    private Node root;

    @FXML
    private ComboBox<ConsentList> list;

    @FXML
    private ComboBox<String> className;

    @FXML
    private ComboBox<ConsentUse> use;

    @FXML
    private Label count;

    @FXML
    private Button print;

    @FXML
    private Button pdf;

    @FXML
    private Button csv;

    @FXML
    private TableView<List<String>> table;

    private ConsentList.Rows shown = new ConsentList.Rows(List.of(), List.of());

    /** What one look brought back. */
    private record Answer(List<ConsentUse> uses, List<String> classes, ConsentList.Rows rows) {}

    private ListsController(ConsentDesk desk, Background background, Dialogs dialogs, Moments moments) {
        this.desk = desk;
        this.papers = new Papers(background, dialogs);
        this.moments = moments;
        this.reading = background.latest(Words.of("consents.reading"));
    }

    static ListsController load(ConsentDesk desk, Background background, Dialogs dialogs, Moments moments) {
        return new Screens()
                .with(ListsController.class, () -> new ListsController(desk, background, dialogs, moments))
                .load(ListsController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        list.getItems().setAll(ConsentList.values());
        list.setValue(ConsentList.DO_NOT_PUBLISH);
        className.getItems().setAll(Words.of("consents.class.all"));
        className.getSelectionModel().selectFirst();
        use.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        use.managedProperty().bind(use.visibleProperty());
        for (ComboBox<?> box : List.of(list, className, use))
            box.valueProperty().addListener((value, before, now) -> {
                if (now != null) reload();
            });
        Label none = new Label(Words.of("consents.list.nobody"));
        none.getStyleClass().add("text-muted");
        table.setPlaceholder(none);
    }

    Node root() {
        return root;
    }

    void reload() {
        ConsentList wanted = list.getValue();
        String chosenClass = className.getSelectionModel().getSelectedIndex() <= 0 ? "" : className.getValue();
        ConsentUse chosenUse = use.getValue();
        use.setVisible(wanted.asksForUse());
        reading.run(() -> read(wanted, chosenClass, chosenUse), this::show);
    }

    private Answer read(ConsentList wanted, String chosenClass, ConsentUse chosenUse) {
        List<ConsentUse> uses = desk.consents().choices().openUses();
        List<String> classes = desk.consents().reads().classes(desk.actor());
        ConsentUse about = chosenUse == null ? uses.get(0) : chosenUse;
        return new Answer(
                uses,
                classes,
                wanted.of(desk.consents().lists(), desk.actor(), new ConsentList.Choice(chosenClass, about)));
    }

    private void show(Answer answer) {
        if (!use.getItems().equals(answer.uses())) {
            use.getItems().setAll(answer.uses());
            use.getSelectionModel().selectFirst();
        }
        List<String> classes = Stream.concat(Stream.of(Words.of("consents.class.all")), answer.classes().stream())
                .toList();
        if (!className.getItems().equals(classes)) className.getItems().setAll(classes);
        if (className.getValue() == null) className.getSelectionModel().selectFirst();
        if (!answer.rows().header().equals(shown.header()))
            columns(answer.rows().header());
        shown = answer.rows();
        table.getItems().setAll(shown.rows());
        table.sort();
        count.setText(Words.of("consents.list.count", shown.rows().size()));
        Stream.of(print, pdf, csv)
                .forEach(button -> button.setDisable(shown.rows().isEmpty()));
    }

    private void columns(List<String> header) {
        table.getColumns()
                .setAll(IntStream.range(0, header.size())
                        .mapToObj(index -> {
                            TableColumn<List<String>, String> column = new TableColumn<>(header.get(index));
                            column.setPrefWidth(index == 0 ? 220 : header.size() > 5 ? 100 : 190);
                            column.setCellValueFactory(cell ->
                                    new ReadOnlyStringWrapper(cell.getValue().get(index)));
                            return column;
                        })
                        .toList());
    }

    private String title() {
        String of = list.getValue().asksForUse() ? use.getValue().title() : className.getValue();
        return Words.of("consents.list.title", list.getValue().title(), of);
    }

    @FXML
    private void writePdf() {
        papers.save(title(), Papers.Kind.PDF, Words.of("consents.list.advice"), pdf());
    }

    @FXML
    private void print() {
        papers.print(title(), pdf());
    }

    @FXML
    private void writeCsv() {
        ConsentList.Rows rows = shown;
        papers.save(
                title(),
                Papers.Kind.CSV,
                Words.of("consents.list.advice"),
                () -> CsvPaper.write(rows.header(), rows.rows()));
    }

    /** What the table shows just now, as it will stand on paper. */
    private Background.Work<byte[]> pdf() {
        String title = title();
        ConsentList.Rows rows = shown;
        Instant now = moments.now();
        String footLine =
                Words.of("consents.list.foot", moments.full(now), desk.actor().name());
        return () -> pdf(title, rows, footLine, now);
    }

    private byte[] pdf(String title, ConsentList.Rows rows, String footLine, Instant now) throws Exception {
        try (PdfPaper paper = new PdfPaper(title, desk.letterhead().get(), footLine, now)) {
            List<PaperColumn> columns = IntStream.range(0, rows.header().size())
                    .mapToObj(index -> PaperColumn.text(rows.header().get(index), index == 0 ? 2 : 1))
                    .toList();
            return paper.table(new PaperTable(columns, rows.rows())).bytes();
        }
    }
}
