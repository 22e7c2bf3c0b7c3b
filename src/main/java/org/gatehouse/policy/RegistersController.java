package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Papers;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.rules.Words;

/** The registers of agreed exceptions: what was asked for, what the Head Teacher decided, until when it holds. */
final class RegistersController {
    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final Background.Latest reading;
    private final Papers saved;
    private final ObservableList<RegisterEntry> found = FXCollections.observableArrayList();

    @FXML
    private Node root;

    @FXML
    private BorderPane content;

    @FXML
    private ComboBox<RegisterKind> kind;

    @FXML
    private CheckBox showOver;

    @FXML
    private Label count;

    @FXML
    private Label notice;

    @FXML
    private Button pdf;

    @FXML
    private Button csv;

    @FXML
    private TableView<RegisterEntry> table;

    @FXML
    private Node none;

    private RegisterDetailView detail;
    private List<RegisterEntry> all = List.of();
    private long wanted;

    /** What one look at the file brought back. */
    private record Look(
            List<RegisterEntry> entries, Set<Long> decidable, List<CoveredPerson> people, LocalDate today) {}

    private RegistersController(
            PolicyDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.saved = new Papers(background, dialogs);
        this.reading = background.latest(Words.of("policy.reading"));
    }

    static RegistersController load(
            PolicyDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        return new Screens()
                .with(
                        RegistersController.class,
                        () -> new RegistersController(desk, background, dialogs, moments, memory))
                .load(RegistersController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(notice, none).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(notice, none).forEach(node -> node.setVisible(false));
        kind.setConverter(new ShownAs<>(one -> one == null ? Words.of("policy.register.both") : one.title()));
        kind.getItems().add(null);
        kind.getItems().addAll(RegisterKind.values());
        kind.getSelectionModel().selectFirst();
        column("who", 140, entry -> entry.who().name());
        column("what", 190, RegisterEntry::what);
        column("kind", 160, entry -> entry.kind().title());
        StateChipView.column(
                table, Words.of("policy.register.column.state"), 190, RegisterEntry::state, StateChipView::dress);
        column("until", 130, entry -> PolicyPapers.day(entry.until().orElse(entry.wantedUntil())));
        SortedList<RegisterEntry> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Label nothing = new Label(Words.of("policy.register.nothing"));
        nothing.getStyleClass().add("text-muted");
        table.setPlaceholder(nothing);
        RememberedTable.remember(table, "registers", memory);
        detail = new RegisterDetailView(desk, background, dialogs, moments, this::done);
        content.setRight(detail);
        kind.valueProperty().addListener((box, before, now) -> fill());
        showOver.selectedProperty().addListener((box, before, now) -> fill());
        table.getSelectionModel().selectedItemProperty().addListener((list, before, now) -> detail.show(now));
    }

    private void column(String id, double width, Function<RegisterEntry, String> value) {
        WordColumns.add(table, Words.of("policy.register.column." + id), width, value)
                .setId(id);
    }

    Node root() {
        return root;
    }

    void open(long entry) {
        wanted = entry;
        showOver.setSelected(true);
        reload();
    }

    void reload() {
        reading.run(this::look, this::show);
    }

    private Look look() {
        Registers registers = desk.policy().registers();
        List<RegisterEntry> entries = registers.all(desk.actor());
        return new Look(
                entries,
                entries.stream()
                        .filter(entry -> registers.mayDecide(desk.actor(), entry))
                        .map(RegisterEntry::id)
                        .collect(Collectors.toUnmodifiableSet()),
                registers.mayAskFor(desk.actor()),
                desk.policy().reads().today());
    }

    private void show(Look look) {
        detail.know(look.decidable(), look.people(), look.today());
        all = look.entries();
        fill();
    }

    private void fill() {
        RegisterEntry chosen = table.getSelectionModel().getSelectedItem();
        long keep = wanted > 0 ? wanted : chosen == null ? 0 : chosen.id();
        List<RegisterEntry> fitting = all.stream()
                .filter(entry -> kind.getValue() == null || entry.kind() == kind.getValue())
                .filter(entry -> showOver.isSelected()
                        || entry.state() == RegisterState.REQUESTED
                        || entry.state() == RegisterState.AGREED)
                .toList();
        if (!found.equals(fitting)) found.setAll(fitting);
        for (RegisterEntry entry : table.getItems())
            if (entry.id() == keep) {
                table.getSelectionModel().select(entry);
                wanted = 0;
            }
        long asked = all.stream()
                .filter(entry -> entry.state() == RegisterState.REQUESTED)
                .count();
        long holding = all.stream()
                .filter(entry -> entry.state() == RegisterState.AGREED)
                .count();
        count.setText(Words.of("policy.register.count", holding, asked));
        none.setVisible(all.isEmpty());
        table.setVisible(!all.isEmpty());
        Stream.of(pdf, csv).forEach(button -> button.setDisable(found.isEmpty()));
    }

    private void done(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
        reload();
    }

    @FXML
    private void request() {
        table.getSelectionModel().clearSelection();
        detail.begin();
    }

    @FXML
    private void writePdf() {
        write(Papers.Kind.PDF, PaperFormat.PDF);
    }

    @FXML
    private void writeCsv() {
        write(Papers.Kind.CSV, PaperFormat.CSV);
    }

    private void write(Papers.Kind kind, PaperFormat format) {
        List<RegisterEntry> entries = List.copyOf(table.getItems());
        PolicyPapers papers = desk.policy().papers();
        String foot = Words.of(
                "policy.paper.foot.list",
                moments.full(moments.now()),
                desk.actor().name());
        saved.save(
                Words.of("policy.registers.title"),
                kind,
                "",
                () -> format.write(papers.registers(entries), papers.letterhead(), foot, moments.now()));
    }
}
