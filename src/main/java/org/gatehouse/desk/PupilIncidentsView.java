package org.gatehouse.desk;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.incidents.About;
import org.gatehouse.incidents.IncidentFilter;
import org.gatehouse.incidents.IncidentReads;
import org.gatehouse.incidents.IncidentRow;
import org.gatehouse.incidents.IncidentsController;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;

/** The incidents about a child on their page; not even their number stands before anybody who may read none of them. */
final class PupilIncidentsView extends VBox {
    private static final int OPENED_AT_A_TIME = 200;

    private final FrameController frame;
    private final Moments moments;
    private final Background.Latest reading;

    PupilIncidentsView(FrameController frame, Background background, Moments moments) {
        this.frame = frame;
        this.moments = moments;
        this.reading = background.latest(Words.of("desk.reading"));
        getStyleClass().add("card");
        setId("pupilIncidents");
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void show(long pupilId, String name) {
        Session session = frame.session();
        if (!Place.INCIDENTS.isOpenTo(session.actor())) return;
        IncidentReads reads = frame.rooms().incidents().reads();
        About about = About.pupil(pupilId);
        reading.run(
                () -> reads.openMore(session, OPENED_AT_A_TIME).all()
                        ? Optional.of(reads.rows(session, IncidentFilter.ALL.about(about)))
                        : Optional.<List<IncidentRow>>empty(),
                found -> found.ifPresentOrElse(rows -> fill(rows, about, name), () -> {
                    if (getScene() != null) show(pupilId, name);
                }));
    }

    private void fill(List<IncidentRow> rows, About about, String name) {
        setVisible(!rows.isEmpty());
        Label title = new Label(Words.of("desk.pupil.incidents"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        rows.forEach(row -> getChildren().add(incident(row)));
        Hyperlink chronology = new Hyperlink(Words.of("desk.pupil.chronology"));
        chronology.setOnAction(press -> page().chronology(about, name));
        getChildren().add(chronology);
    }

    private Button incident(IncidentRow row) {
        Label words = new Label(row.firstWords());
        words.setWrapText(true);
        words.getStyleClass().add("strong");
        Label state = new Label(
                Words.of("desk.pupil.post", row.number(), row.state().title(), moments.brief(row.happenedAt())));
        state.getStyleClass().add("small");
        Button button = new Button(null, new VBox(2, words, state));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("finding");
        button.setAccessibleText(row.firstWords());
        button.setOnAction(open -> page().open(row.id()));
        return button;
    }

    private IncidentsController page() {
        return frame.page(Place.INCIDENTS, IncidentsController.class);
    }
}
