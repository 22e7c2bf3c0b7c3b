package org.gatehouse.incidents;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.rules.Words;

/** What was kept as evidence, with its hash; pictures are looked at in a window of their own, which a lock closes. */
final class EvidenceView extends VBox {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;
    private static final double KIB = 1024;

    private final IncidentDesk desk;
    private final Background background;
    private final StagedFilesView intake;
    private final VBox pieces = new VBox(8);
    private final Label none = new Label(Words.of("incidents.evidence.nothing"));
    private Incident incident;

    EvidenceView(IncidentDesk desk, Background background, Dialogs dialogs, IncidentController.Acting acting) {
        super(8);
        this.desk = desk;
        this.background = background;
        StagedFilesView[] self = new StagedFilesView[1];
        this.intake = new StagedFilesView(
                background,
                dialogs,
                file -> acting.act(
                        () -> desk.incidents().attach(desk.session(), incident.id(), file),
                        () -> {},
                        refusal -> self[0].refuse(refusal)));
        self[0] = intake;
        intake.on(this);
        none.getStyleClass().add("text-muted");
        Label title = new Label(Words.of("incidents.evidence"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, pieces, intake);
    }

    void show(Incident now) {
        incident = now;
        intake.setVisible(now.mayDo().contains(EntryKind.EVIDENCE));
        pieces.getChildren().clear();
        now.evidence().forEach(piece -> pieces.getChildren().add(row(piece)));
        if (now.evidence().isEmpty()) pieces.getChildren().add(none);
    }

    private HBox row(Attachment piece) {
        Label words = new Label(Words.of(
                "incidents.evidence.piece",
                piece.number(),
                piece.name(),
                String.format(Locale.UK, "%,.0f", Math.ceil(piece.size() / KIB)),
                piece.sha256()));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words);
        row.setAlignment(Pos.CENTER_LEFT);
        if (PICTURES.contains(piece.mediaType()) && !incident.facts().indecentImage()) {
            Button look = new Button(Words.of("incidents.evidence.look"));
            look.setAccessibleText(Words.of("incidents.evidence.look.one", piece.number(), piece.name()));
            look.setId("look-" + piece.number());
            look.setMinWidth(USE_PREF_SIZE);
            look.setOnAction(press -> look(piece));
            row.getChildren().add(look);
        }
        return row;
    }

    private void look(Attachment piece) {
        long id = incident.id();
        background.run(
                Words.of("incidents.reading"),
                () -> new Image(new ByteArrayInputStream(
                        desk.incidents().reads().evidence(desk.session(), id, piece.number()))),
                image -> show(piece, image));
    }

    private void show(Attachment piece, Image image) {
        ImageView picture = new ImageView(image);
        picture.setId("evidencePicture");
        picture.setPreserveRatio(true);
        picture.setAccessibleText(Words.of("incidents.evidence.look.one", piece.number(), piece.name()));
        ScrollPane ground = new ScrollPane(picture);
        ground.getStyleClass().add("scan-ground");
        Stage window = new Stage();
        window.initOwner(getScene().getWindow());
        window.setTitle(Words.of("incidents.evidence.look.one", piece.number(), piece.name()));
        Scene scene = new Scene(ground, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(getScene().getStylesheets());
        scene.setUserAgentStylesheet(getScene().getUserAgentStylesheet());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) window.close();
        });
        window.setScene(scene);
        window.show();
    }
}
