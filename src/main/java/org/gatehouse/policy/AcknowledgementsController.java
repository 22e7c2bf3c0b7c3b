package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Papers;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.rules.Words;

/** Who within the policy has acknowledged it and who has not, with the papers for those who sign by hand. */
final class AcknowledgementsController {
    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final Background.Latest reading;
    private final Papers saved;
    private final ObservableList<AcknowledgementRow> found = FXCollections.observableArrayList();

    @FXML
    private StackPane root;

    @FXML
    private BorderPane content;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<AcknowledgementFilter> filter;

    @FXML
    private Label count;

    @FXML
    private Button bringIn;

    @FXML
    private MenuButton papers;

    @FXML
    private Label notice;

    @FXML
    private TableView<AcknowledgementRow> table;

    @FXML
    private Node none;

    private CoveredDetailView detail;
    private SignedListController signedList;
    private List<AcknowledgementRow> all = List.of();
    private Optional<PolicyText> text = Optional.empty();
    private LocalDate today;

    /** What one look at the file brought back. */
    private record Look(Optional<PolicyText> text, List<AcknowledgementRow> rows, LocalDate today) {}

    private AcknowledgementsController(
            PolicyDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.saved = new Papers(background, dialogs);
        this.reading = background.latest(Words.of("policy.reading"));
    }

    static AcknowledgementsController load(
            PolicyDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        return new Screens()
                .with(
                        AcknowledgementsController.class,
                        () -> new AcknowledgementsController(desk, background, dialogs, moments, memory))
                .load(AcknowledgementsController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(notice, none, content).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(notice, none, content).forEach(node -> node.setVisible(false));
        WordColumns.add(
                        table,
                        Words.of("policy.list.name"),
                        180,
                        row -> row.person().name())
                .setId("name");
        WordColumns.add(
                        table,
                        Words.of("policy.list.kind"),
                        110,
                        row -> row.person().kind().title())
                .setId("kind");
        StateChipView.column(
                table, Words.of("policy.list.state"), 160, AcknowledgementRow::state, StateChipView::dress);
        WordColumns.add(
                        table,
                        Words.of("policy.list.signedOn"),
                        150,
                        row -> row.last()
                                .map(last -> PolicyPapers.day(last.on()))
                                .orElse(""))
                .setId("on");
        WordColumns.add(
                        table,
                        Words.of("policy.list.note"),
                        160,
                        row -> row.person().note())
                .setId("note");
        SortedList<AcknowledgementRow> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Label nobody = new Label(Words.of("policy.list.nobody"));
        nobody.getStyleClass().add("text-muted");
        table.setPlaceholder(nobody);
        RememberedTable.remember(table, "acknowledgements", memory);
        filter.getItems().setAll(AcknowledgementFilter.values());
        filter.setValue(AcknowledgementFilter.ALL);
        filter.valueProperty().addListener((box, before, now) -> fill());
        search.textProperty().addListener((field, before, now) -> fill());
        detail = new CoveredDetailView(desk, background, dialogs, this::done);
        content.setRight(detail);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((list, before, now) -> text.ifPresent(shown -> detail.show(now, shown.version(), today)));
        signedList = SignedListController.load(desk, background, dialogs, this::done);
        root.getChildren().add(signedList.root());
    }

    Node root() {
        return root;
    }

    void showDue() {
        filter.setValue(AcknowledgementFilter.DUE);
    }

    void reload() {
        reading.run(
                () -> new Look(
                        desk.policy().reads().inForce().map(desk.policy().reads()::text),
                        desk.policy().acknowledgements().all(desk.actor()),
                        desk.policy().reads().today()),
                look -> {
                    today = look.today();
                    text = look.text();
                    all = look.rows();
                    none.setVisible(text.isEmpty());
                    content.setVisible(text.isPresent());
                    fill();
                });
        signedList.reload();
    }

    private void fill() {
        AcknowledgementRow chosen = table.getSelectionModel().getSelectedItem();
        String words = search.getText().strip().toLowerCase(Locale.UK);
        List<AcknowledgementRow> fitting = all.stream()
                .filter(filter.getValue()::fits)
                .filter(row -> (row.person().name() + " " + row.person().note())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .toList();
        if (!found.equals(fitting)) found.setAll(fitting);
        if (chosen != null)
            table.getItems().stream()
                    .filter(row -> row.person().isSame(chosen.person()))
                    .findFirst()
                    .ifPresent(row -> table.getSelectionModel().select(row));
        long due = all.stream().filter(row -> row.state().isDue()).count();
        count.setText(Words.of("policy.acknowledgements.count", all.size() - due, all.size()));
        papers.setDisable(found.isEmpty());
    }

    private void done(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
        reload();
    }

    @FXML
    private void add() {
        table.getSelectionModel().clearSelection();
        detail.begin();
    }

    @FXML
    private void bringIn() {
        dialogs.chooseFile(Words.of("policy.import.choose"), Words.of("policy.import.files"), "csv", "xlsx", "txt")
                .ifPresent(signedList::open);
    }

    @FXML
    private void printSheet() {
        withSheet(paper -> saved.print(paper.title(), () -> bytes(paper, PaperFormat.PDF)));
    }

    @FXML
    private void writeSheet() {
        withSheet(paper -> saved.save(paper.title(), Papers.Kind.PDF, "", () -> bytes(paper, PaperFormat.PDF)));
    }

    private void withSheet(Consumer<PaperDocument> next) {
        List<AcknowledgementRow> rows = List.copyOf(table.getItems());
        text.ifPresent(shown -> next.accept(desk.policy().papers().sheetToSign(shown, rows)));
    }

    @FXML
    private void writeList() {
        PaperDocument paper = list();
        saved.save(paper.title(), Papers.Kind.PDF, "", () -> bytes(paper, PaperFormat.PDF));
    }

    @FXML
    private void writeCsv() {
        PaperDocument paper = list();
        saved.save(paper.title(), Papers.Kind.CSV, "", () -> bytes(paper, PaperFormat.CSV));
    }

    private PaperDocument list() {
        return desk.policy()
                .papers()
                .acknowledgements(
                        List.copyOf(table.getItems()),
                        text.map(shown -> shown.version().number()).orElse(0));
    }

    private byte[] bytes(PaperDocument paper, PaperFormat format) {
        return format.write(
                paper,
                desk.policy().papers().letterhead(),
                Words.of(
                        "policy.paper.foot.list",
                        moments.full(moments.now()),
                        desk.actor().name()),
                moments.now());
    }
}
