package org.gatehouse.sites;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.Papers;
import org.gatehouse.rules.Words;

/** The register of the school’s sites and the requests for new ones, with one of them beside the list. */
public final class SitesController implements Page {
    private final SiteDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final Papers papers;
    private final Background.Latest reading;
    private final ToggleGroup filters = new ToggleGroup();
    private final Map<SiteFilter, ToggleButton> chips = new EnumMap<>(SiteFilter.class);

    @FXML
    private BorderPane root;

    @FXML
    private Label count;

    @FXML
    private Button ask;

    @FXML
    private Button print;

    @FXML
    private Button pdf;

    @FXML
    private Button csv;

    @FXML
    private TextField search;

    @FXML
    private HBox filterChips;

    @FXML
    private Label notice;

    @FXML
    private SiteTableView table;

    @FXML
    private Node empty;

    private SitePaneView pane;
    private List<SiteEntry> all = List.of();
    private Optional<Long> wanted = Optional.empty();

    public SitesController(SiteDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.papers = new Papers(background, dialogs);
        this.reading = background.latest(Words.of("sites.reading"));
    }

    @FXML
    private void initialize() {
        Stream.of(notice, empty).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        notice.setVisible(false);
        empty.setVisible(false);
        table.remember(memory);
        for (SiteFilter filter : SiteFilter.values()) addChip(filter);
        filters.selectToggle(chips.get(SiteFilter.ALL));
        filters.selectedToggleProperty().addListener((chosen, before, now) -> {
            // One filter always holds.
            if (now == null) before.setSelected(true);
            else fill();
        });
        search.textProperty().addListener((text, before, now) -> fill());
        pane = new SitePaneView(desk, background, dialogs, moments, this::done);
        pane.setPrefWidth(430);
        pane.setMinWidth(400);
        pane.setMaxWidth(430);
        root.setRight(pane);
        table.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> chosen(now));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void addChip(SiteFilter filter) {
        ToggleButton chip = new ToggleButton(filter.title());
        chip.setId("filter-" + filter.name());
        chip.setUserData(filter);
        chip.setToggleGroup(filters);
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chips.put(filter, chip);
        filterChips.getChildren().add(chip);
    }

    @Override
    public void reload() {
        reading.run(() -> desk.sites().reads().all(desk.actor()), read -> {
            all = read;
            fill();
        });
    }

    /** Shows one site, from wherever somebody came. */
    public void open(long id) {
        if (!pane.mayLeave()) return;
        pane.close();
        wanted = Optional.of(id);
        search.clear();
        filters.selectToggle(chips.get(SiteFilter.ALL));
        reload();
    }

    private void fill() {
        SiteFilter filter = (SiteFilter) filters.getSelectedToggle().getUserData();
        List<SiteEntry> found = all.stream()
                .filter(filter::holds)
                .filter(one -> SiteTableView.fits(one, search.getText()))
                .toList();
        table.show(found);
        if (wanted.filter(table::choose).isPresent()) wanted = Optional.empty();
        count.setText(Words.of("sites.count", found.size(), all.size()));
        chips.forEach((one, chip) -> {
            long number = all.stream().filter(one::holds).count();
            chip.setText(Words.of("sites.filter.counted", one.title(), number));
        });
        boolean none = all.isEmpty() && !pane.isWriting();
        empty.setVisible(none);
        table.setVisible(!none);
        pane.setVisible(!none);
        pane.setManaged(!none);
        boolean nothing = SitePaper.register(all).isEmpty();
        Stream.of(print, pdf, csv).forEach(button -> button.setDisable(nothing));
        all.stream().filter(one -> one.id() == pane.shownId()).findFirst().ifPresent(pane::show);
    }

    private void chosen(SiteEntry now) {
        if (now == null) return;
        if (now.id() == pane.shownId() && pane.isWriting()) return;
        if (!pane.mayLeave()) {
            // A selection cannot be put back while the table still tells of it.
            Platform.runLater(() -> table.choose(pane.shownId()));
            return;
        }
        pane.show(now);
    }

    @FXML
    private void ask() {
        if (!pane.mayLeave()) return;
        notice.setVisible(false);
        table.getSelectionModel().clearSelection();
        pane.begin();
        fill();
    }

    private void done(SitePaneView.Done made) {
        notice.setText(made.sentence());
        notice.setVisible(!made.sentence().isEmpty());
        if (made.site() == null) {
            fill();
            return;
        }
        wanted = Optional.of(made.site().id());
        // What was done may have taken it out of what is looked at.
        if (filters.getSelectedToggle() != chips.get(SiteFilter.ALL)) filters.selectToggle(chips.get(SiteFilter.ALL));
        pane.close();
        reload();
        table.requestFocus();
    }

    private void key(KeyEvent pressed) {
        if (pressed.isShortcutDown() || pressed.isAltDown()) return;
        switch (pressed.getCode()) {
            case A -> pane.press(SiteMove.APPROVE);
            case R -> pane.press(SiteMove.REFUSE);
            case Q -> pane.press(SiteMove.ASK);
            case N -> ask();
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    @FXML
    private void print() {
        papers.print(Words.of("sites.paper.title"), paper());
    }

    @FXML
    private void writePdf() {
        papers.save(Words.of("sites.paper.title"), Papers.Kind.PDF, "", paper());
    }

    @FXML
    private void writeCsv() {
        List<SiteEntry> register = SitePaper.register(all);
        papers.save(Words.of("sites.paper.title"), Papers.Kind.CSV, "", () -> SitePaper.csv(register));
    }

    /** The register as it stands just now. */
    private Background.Work<byte[]> paper() {
        List<SiteEntry> register = SitePaper.register(all);
        Instant now = moments.now();
        String footLine =
                Words.of("sites.paper.foot", moments.full(now), desk.actor().name());
        return () -> SitePaper.pdf(register, desk.letterhead().get(), footLine, now);
    }
}
