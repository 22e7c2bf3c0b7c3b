package org.gatehouse.incidents;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** One incident: what it is, the step that comes next, what happened in which order, and who knows of it. */
final class IncidentController implements IncidentView {
    private final IncidentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final WaysOn waysOn;
    private final Background.Latest reading;
    private final Label notice = new Label();

    @FXML
    private Node root;

    @FXML
    private VBox sections;

    private Incident incident;
    private NamesOfStaff names = new NamesOfStaff(Map.of());
    private KeptWordsView kept;
    private IncidentHeadView head;
    private PatternView pattern;
    private AcknowledgementView acknowledgement;
    private StepsView steps;
    private ChronologyView chronology;
    private EvidenceView evidence;
    private FactsChangeView change;
    private ElsewhereView elsewhere;
    private LinksView links;
    private ReadersView readers;
    private ClosingView closing;

    /** Does an act on the incident in view. */
    @FunctionalInterface
    interface Acting {
        /**
         * @param done runs before what it became is shown
         * @param refused shows the sentence where the act was begun; what was typed stays
         */
        void act(Background.Work<Incident> act, Runnable done, Consumer<Refusal> refused);
    }

    private IncidentController(
            IncidentDesk desk,
            Incident incident,
            Background background,
            Dialogs dialogs,
            Moments moments,
            WaysOn waysOn) {
        this.desk = desk;
        this.incident = incident;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.waysOn = waysOn;
        this.reading = background.latest(Words.of("incidents.reading"));
    }

    static IncidentController load(
            IncidentDesk desk,
            Incident incident,
            Background background,
            Dialogs dialogs,
            Moments moments,
            WaysOn waysOn) {
        return new Screens()
                .with(
                        IncidentController.class,
                        () -> new IncidentController(desk, incident, background, dialogs, moments, waysOn))
                .load(IncidentController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        notice.getStyleClass().addAll("verdict", "look");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        kept = new KeptWordsView(desk, background, incident.id());
        head = new IncidentHeadView(moments, waysOn);
        pattern = new PatternView(desk, background, waysOn);
        acknowledgement = new AcknowledgementView(desk, this::act, kept);
        steps = new StepsView(desk, moments, this::act, kept);
        chronology = new ChronologyView(desk, moments, this::act, kept);
        evidence = new EvidenceView(desk, background, dialogs, this::act);
        change = new FactsChangeView(desk, background, moments, this::act);
        elsewhere = new ElsewhereView(desk);
        links = new LinksView(desk, background, this::act, waysOn.open());
        readers = new ReadersView(desk, background, dialogs, this::act);
        closing = new ClosingView(desk, this::act, kept);
        sections.getChildren()
                .setAll(
                        new VBox(8, notice, head, pattern),
                        acknowledgement,
                        steps,
                        closing,
                        elsewhere,
                        evidence,
                        chronology,
                        new VBox(8, change, links, readers));
        show(incident);
        kept.restore();
        background.run(Words.of("incidents.reading"), () -> desk.names().get(), read -> {
            names = new NamesOfStaff(read);
            show(incident);
        });
        background.run(
                Words.of("incidents.reading"),
                () -> desk.incidents().reads().doubts(desk.session(), incident.id()),
                head::doubt);
    }

    private void show(Incident now) {
        incident = now;
        head.show(now, names);
        pattern.show(now.id());
        change.show(now);
        acknowledgement.show(now);
        steps.show(now);
        closing.show(now);
        // Once nothing is missing, the ending comes next; once it is closed, it is what there is to know.
        sections.getChildren().remove(closing);
        sections.getChildren()
                .add(sections.getChildren().indexOf(steps) + (now.state() == IncidentState.OPEN ? 1 : 0), closing);
        chronology.show(now, names);
        evidence.show(now);
        elsewhere.show(now);
        links.show(now);
        readers.show(now);
    }

    private void act(Background.Work<Incident> act, Runnable done, Consumer<Refusal> refused) {
        background.run(
                Words.of("incidents.saving"),
                act,
                became -> {
                    notice.setText("");
                    done.run();
                    show(became);
                },
                refusal -> {
                    refused.accept(refusal);
                    // The form may go with what somebody else did: the sentence stays, and so does what was typed.
                    if (refusal.key().equals(FactsChangeView.CHANGED)) notice.setText(refusal.getMessage());
                    reload();
                });
    }

    @Override
    public void reload() {
        long id = incident.id();
        int seen = incident.seen();
        reading.run(() -> desk.incidents().reads().open(desk.session(), id), now -> {
            if (now.seen() != seen) show(now);
        });
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public long incidentId() {
        return incident.id();
    }

    @Override
    public Optional<Incident> incident() {
        return Optional.of(incident);
    }

    @Override
    public void leave() {
        kept.save();
    }
}
