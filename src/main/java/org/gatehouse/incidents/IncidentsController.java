package org.gatehouse.incidents;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.rules.Words;

/** The incident log: the list on the left; the chosen incident, a chronology or the form for a new one on the right. */
public final class IncidentsController implements Page {
    private final IncidentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final Background.Latest opening;

    @FXML
    private BorderPane root;

    @FXML
    private StackPane left;

    @FXML
    private Node nothingChosen;

    @FXML
    private StackPane detail;

    private IncidentListController list;
    private HandInController form;
    private Optional<IncidentView> pane = Optional.empty();

    public IncidentsController(
            IncidentDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.opening = background.latest(Words.of("incidents.reading"));
    }

    @FXML
    private void initialize() {
        list = IncidentListController.load(desk, background, moments, memory, new IncidentListController.Chosen() {
            @Override
            public void show(Listed listed) {
                IncidentsController.this.show(listed);
            }

            @Override
            public void log() {
                IncidentsController.this.log();
            }
        });
        left.getChildren().setAll(list.root());
        IncidentKeysView.install(root, this, list);
        form = HandInController.load(desk, background, dialogs, moments, this::handedIn);
        new IncidentPapersView(desk, background, dialogs, moments).fill(list.papers(), () -> pane);
        if (!desk.readsByRole()) log();
    }

    @Override
    public void reload() {
        list.reload();
        pane.ifPresent(IncidentView::reload);
    }

    private void show(Listed listed) {
        if (listed instanceof Listed.Sealed sealed)
            opening.run(sealed::handedIn, one -> place(new LaterWordsView(desk, background, moments, one)));
        else open(listed.id());
    }

    /** Shows an incident, from wherever somebody came. */
    public void open(long incidentId) {
        opening.run(() -> desk.incidents().reads().open(desk.session(), incidentId), incident -> {
            place(IncidentController.load(desk, incident, background, dialogs, moments, waysOn()));
            list.mark(incidentId);
        });
    }

    /** Shows what there is about one child, adult or handle, over all incidents that may be read. */
    public void chronology(About about, String name) {
        place(new AboutView(desk, background, dialogs, moments, about, name, waysOn()));
        list.mark(0);
    }

    private WaysOn waysOn() {
        return new WaysOn(this::open, this::chronology);
    }

    private void place(IncidentView next) {
        form.leave();
        pane.ifPresent(IncidentView::leave);
        pane = Optional.of(next);
        nothingChosen.setVisible(false);
        detail.getChildren().setAll(next.root());
    }

    void log() {
        pane.ifPresent(IncidentView::leave);
        pane = Optional.empty();
        list.mark(0);
        nothingChosen.setVisible(false);
        detail.getChildren().setAll(form.root());
        form.focus();
    }

    /** Begins a new incident with what is known already, such as a finding of a monitoring round. */
    public void begin(Facts known, String words) {
        log();
        form.begin(known, words);
    }

    /** Seals again for somebody whose key is new, after saying what that means. */
    public void renew(Renewal renewal) {
        if (!dialogs.confirm(
                Words.of("incidents.renew.title", renewal.name()),
                Words.of(
                        renewal.newKey() ? "incidents.renew.what" : "incidents.renew.what.role",
                        renewal.name(),
                        renewal.incidents()),
                Words.of("incidents.readers.renew"))) return;
        background.run(
                Words.of("incidents.sealing"),
                () -> desk.incidents().readers().renew(desk.session(), renewal.personId()),
                done -> dialogs.tell(
                        Words.of("incidents.renewed.title"), Words.of("incidents.renewed", renewal.name(), done)));
    }

    private void handedIn(HandedIn done) {
        String to = Words.of("incidents.handed-in.to", String.join(", ", done.readers()));
        dialogs.tell(
                Words.of("incidents.handed-in.title", done.number()),
                Stream.concat(Stream.of(to), done.notes().stream()).collect(Collectors.joining(" ")));
        form = HandInController.load(desk, background, dialogs, moments, this::handedIn);
        detail.getChildren().clear();
        nothingChosen.setVisible(true);
        list.reload();
    }

    @Override
    public void leave() {
        form.leave();
        list.leave();
        pane.ifPresent(IncidentView::leave);
    }
}
