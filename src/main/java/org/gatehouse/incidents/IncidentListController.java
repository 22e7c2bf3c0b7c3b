package org.gatehouse.incidents;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;

/** The list of the log: what may be read, opened bit by bit so that nothing waits for thousands, and what somebody handed in. */
final class IncidentListController {
    private static final int OPENED_AT_A_TIME = 200;
    private static final int ROWS_ABOVE = 2;

    private final IncidentDesk desk;
    private final Background background;
    private final Moments moments;
    private final Memory memory;
    private final Chosen chosen;
    private final Background.Latest listing;

    @FXML
    private Node root;

    @FXML
    private MenuButton papers;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<ListedChoice> shown;

    @FXML
    private CheckBox childOnly;

    @FXML
    private Label count;

    @FXML
    private ListView<Listed> list;

    @FXML
    private Node none;

    @FXML
    private Node noMatch;

    @FXML
    private Node noneHandedIn;

    private Opened opened = new Opened(0, 0);
    private boolean opening;
    private boolean left;
    private long kept;
    private boolean keptSealed;

    /** Hears what the person wants to see beside the list. */
    interface Chosen {
        void show(Listed listed);

        void log();
    }

    private IncidentListController(
            IncidentDesk desk, Background background, Moments moments, Memory memory, Chosen chosen) {
        this.desk = desk;
        this.background = background;
        this.moments = moments;
        this.memory = memory;
        this.chosen = chosen;
        this.listing = background.latest(Words.of("incidents.reading"));
    }

    static IncidentListController load(
            IncidentDesk desk, Background background, Moments moments, Memory memory, Chosen chosen) {
        return new Screens()
                .with(
                        IncidentListController.class,
                        () -> new IncidentListController(desk, background, moments, memory, chosen))
                .load(IncidentListController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        shown.getItems().setAll(ListedChoice.values());
        shown.setConverter(new ShownAs<>(choice -> choice == null ? "" : choice.title()));
        shown.setValue(memory.get(memoryOf("listed"))
                .flatMap(ListedChoice::named)
                .orElse(desk.readsByRole() ? ListedChoice.NOT_CLOSED : ListedChoice.HANDED_IN));
        shown.valueProperty().addListener((value, before, now) -> {
            memory.put(memoryOf("listed"), now.name());
            list();
        });
        childOnly.setSelected(
                memory.get(memoryOf("child-only")).map(Boolean::parseBoolean).orElse(false));
        childOnly.selectedProperty().addListener((value, before, now) -> {
            memory.put(memoryOf("child-only"), now.toString());
            list();
        });
        search.textProperty().addListener((text, before, now) -> list());
        list.setCellFactory(view -> new ListedCellView(moments));
        list.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> {
            if (now == null || isKept(now)) return;
            kept = now.id();
            keptSealed = now.sealed();
            chosen.show(now);
        });
        papers.setVisible(desk.session().actor().may(Permission.READ_INCIDENTS));
        papers.setManaged(papers.isVisible());
    }

    /** A desk is shared: what one person chose to see is nothing to the next. */
    private String memoryOf(String what) {
        return "incidents." + what + "." + desk.me();
    }

    /** Reads anew and opens what has come since. */
    void reload() {
        left = false;
        if (opening) list();
        else openMore();
    }

    private void openMore() {
        opening = true;
        background.run(
                Words.of("incidents.opening"),
                () -> desk.incidents().reads().openMore(desk.session(), OPENED_AT_A_TIME),
                now -> {
                    opening = false;
                    if (left) return;
                    opened = now;
                    // Whoever was let in by name comes for that, and not for what they handed in.
                    if (now.of() > 0 && memory.get(memoryOf("listed")).isEmpty())
                        shown.setValue(ListedChoice.NOT_CLOSED);
                    list();
                    if (!now.all()) openMore();
                },
                refused -> opening = false);
    }

    private void list() {
        ListedChoice choice = shown.getValue();
        IncidentFilter filter = choice.filter(search.getText().strip(), childOnly.isSelected());
        childOnly.setDisable(choice == ListedChoice.HANDED_IN);
        listing.run(() -> read(choice, filter), this::fill);
    }

    private List<Listed> read(ListedChoice choice, IncidentFilter filter) {
        IncidentReads reads = desk.incidents().reads();
        if (choice == ListedChoice.HANDED_IN)
            return reads.handedIn(desk.session()).stream()
                    .<Listed>map(Listed.Sealed::new)
                    .toList();
        Stream<IncidentRow> rows = reads.rows(desk.session(), filter).stream().filter(choice::shows);
        return rows.<Listed>map(Listed.Readable::new).toList();
    }

    private void fill(List<Listed> rows) {
        if (!list.getItems().equals(rows)) list.getItems().setAll(rows);
        boolean handedIn = shown.getValue() == ListedChoice.HANDED_IN;
        boolean narrowed = !search.getText().isBlank() || childOnly.isSelected();
        boolean empty = rows.isEmpty() && (handedIn || opened.all());
        noneHandedIn.setVisible(empty && handedIn);
        noMatch.setVisible(empty && !handedIn && narrowed);
        none.setVisible(empty && !handedIn && !narrowed);
        count.setText(
                handedIn || opened.all()
                        ? Words.of("incidents.count", rows.size())
                        : Words.of("incidents.count.opening", rows.size(), opened.done(), opened.of()));
        mark();
    }

    private boolean isKept(Listed row) {
        return row.id() == kept && row.sealed() == keptSealed;
    }

    private void mark() {
        list.getItems().stream()
                .filter(this::isKept)
                .findFirst()
                .ifPresentOrElse(
                        row -> list.getSelectionModel().select(row),
                        () -> list.getSelectionModel().clearSelection());
    }

    /** Marks the incident that is shown beside the list; 0 for none. */
    void mark(long incidentId) {
        kept = incidentId;
        keptSealed = false;
        mark();
    }

    /** The page goes, or whoever looked at it: nothing more is opened until it comes back. */
    void leave() {
        left = true;
    }

    void next() {
        list.getSelectionModel().selectNext();
        follow();
    }

    void previous() {
        list.getSelectionModel().selectPrevious();
        follow();
    }

    private void follow() {
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS_ABOVE));
    }

    void search() {
        search.requestFocus();
    }

    @FXML
    private void log() {
        chosen.log();
    }

    MenuButton papers() {
        return papers;
    }

    Node root() {
        return root;
    }
}
