package org.gatehouse.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Papers;
import org.gatehouse.rules.Words;

/** The chronology of a child, an adult or a handle over all incidents that may be read; backdated entries in their right place. */
final class AboutView extends ScrollPane implements IncidentView {
    /** More stand on paper, where nobody scrolls. */
    private static final int MOST = 200;

    private final IncidentDesk desk;
    private final Moments moments;
    private final About about;
    private final String name;
    private final WaysOn waysOn;
    private final Background.Latest reading;
    private final Label count = new Label();
    private final VBox entries = new VBox(16);

    private record Read(List<Dated> chronology, Map<Long, String> names) {}

    AboutView(
            IncidentDesk desk,
            Background background,
            Dialogs dialogs,
            Moments moments,
            About about,
            String name,
            WaysOn waysOn) {
        this.desk = desk;
        this.moments = moments;
        this.about = about;
        this.name = name;
        this.waysOn = waysOn;
        this.reading = background.latest(Words.of("incidents.reading"));
        Label title = new Label(Words.of("incidents.papers.chronology", name));
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        count.getStyleClass().add("text-muted");
        count.setWrapText(true);
        VBox page = new VBox(16, title, count, actions(new Papers(background, dialogs)), entries);
        page.getStyleClass().add("detail");
        page.setMaxWidth(900);
        setContent(page);
        setFitToWidth(true);
        setId("aboutView");
        getStyleClass().add("detail-scroll");
        reload();
    }

    private FlowPane actions(Papers papers) {
        String title = Words.of("incidents.papers.chronology", name);
        String advice = Words.of("incidents.papers.advice");
        IncidentPapers made = desk.incidents().papers();
        FlowPane actions = new FlowPane(8, 8);
        if (desk.readsByRole()) {
            Background.Work<byte[]> pdf = () ->
                    made.chronologyPdf(desk.session(), about, desk.letterhead().get());
            add(actions, Words.of("reports.pdf"), () -> papers.save(title, Papers.Kind.PDF, advice, pdf));
            add(
                    actions,
                    Words.of("reports.csv"),
                    () -> papers.save(title, Papers.Kind.CSV, advice, () -> made.chronologyCsv(desk.session(), about)));
            add(actions, Words.of("reports.print"), () -> papers.print(title, pdf));
        }
        if (about.kind() == About.Kind.PUPIL)
            add(actions, Words.of("incidents.about.pupil"), () -> desk.links().pupil(about.id()));
        return actions;
    }

    private static void add(FlowPane actions, String words, Runnable step) {
        Button button = new Button(words);
        button.setOnAction(press -> step.run());
        actions.getChildren().add(button);
    }

    @Override
    public void reload() {
        reading.run(
                () -> new Read(
                        desk.incidents().reads().chronology(desk.session(), about),
                        desk.names().get()),
                read -> show(read.chronology(), new NamesOfStaff(read.names())));
    }

    private void show(List<Dated> chronology, NamesOfStaff names) {
        long incidents =
                chronology.stream().mapToLong(Dated::incidentId).distinct().count();
        count.setText(Words.of("incidents.about.count", incidents, chronology.size()));
        entries.getChildren().clear();
        int left = Math.max(0, chronology.size() - MOST);
        if (left > 0) entries.getChildren().add(wrapped(Words.of("incidents.about.earlier", left), "field-warning"));
        for (Dated dated : chronology.subList(left, chronology.size()))
            entries.getChildren().add(entry(dated, names));
    }

    private VBox entry(Dated dated, NamesOfStaff names) {
        Entry entry = dated.entry();
        Label head = wrapped(ChronologyView.head(entry, moments, names), "strong");
        head.setTooltip(new Tooltip(Words.of("incidents.entry.recorded", moments.full(entry.recordedAt()))));
        VBox box = new VBox(2, head, new Label(EntryWords.of(entry, names::name)));
        ((Label) box.getChildren().get(1)).setWrapText(true);
        Hyperlink incident = new Hyperlink(Words.of("incidents.title.one", dated.number()));
        incident.setOnAction(press -> waysOn.open().accept(dated.incidentId()));
        box.getChildren().add(incident);
        return box;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public Node root() {
        return this;
    }

    @Override
    public long incidentId() {
        return 0;
    }

    @Override
    public Optional<Incident> incident() {
        return Optional.empty();
    }

    @Override
    public void leave() {}
}
