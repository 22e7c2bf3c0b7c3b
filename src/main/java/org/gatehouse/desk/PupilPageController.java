package org.gatehouse.desk;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.consents.PupilConsents;
import org.gatehouse.consents.StateChipView;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.posts.PostRow;
import org.gatehouse.posts.QueueController;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;
import org.kordamp.ikonli.javafx.FontIcon;

/** A child's page: class, contacts, consents, and the posts they appear in, for whom each of these is. */
public final class PupilPageController implements Page {
    private final FrameController frame;
    private final Rooms rooms;
    private final Actor actor;
    private final Moments moments;
    private final Background.Latest reading;
    private final PupilIncidentsView incidents;
    private long pupilId;

    @FXML
    private Label name;

    @FXML
    private Label what;

    @FXML
    private Label doNotShow;

    @FXML
    private Node contactsCard;

    @FXML
    private VBox contacts;

    @FXML
    private VBox consents;

    @FXML
    private VBox posts;

    @FXML
    private VBox about;

    /** All that this person may see of the child. */
    private record Read(PupilConsents child, List<ConsentUse> uses, List<PupilContact> contacts, List<PostRow> posts) {}

    PupilPageController(FrameController frame, Rooms rooms, Actor actor, Background background, Moments moments) {
        this.frame = frame;
        this.rooms = rooms;
        this.actor = actor;
        this.moments = moments;
        this.reading = background.latest(Words.of("desk.reading"));
        this.incidents = new PupilIncidentsView(frame, background, moments);
    }

    @FXML
    private void initialize() {
        Stream.of(contactsCard, doNotShow)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        doNotShow.setVisible(false);
        about.getChildren().add(incidents);
        // Telephones and e-mails are the office's.
        contactsCard.setVisible(actor.may(Permission.CHANGE_ROLL));
    }

    void open(long pupil) {
        // What stands there is another child's.
        if (pupil != pupilId) incidents.setVisible(false);
        pupilId = pupil;
        reload();
    }

    @Override
    public void reload() {
        if (pupilId == 0) return;
        long wanted = pupilId;
        reading.run(
                () -> new Read(
                        rooms.consents().reads().pupil(actor, wanted),
                        rooms.consents().choices().openUses(),
                        actor.may(Permission.CHANGE_ROLL) ? rooms.roll().contacts(wanted) : List.of(),
                        rooms.posts().reads().showing(actor, wanted)),
                this::show);
    }

    private void show(Read read) {
        PupilConsents child = read.child();
        name.setText(child.pupil().name());
        incidents.show(child.pupil().id(), child.pupil().name());
        what.setText(Words.of(
                "desk.pupil.what",
                child.pupil().className(),
                child.pupil().year() == null ? "" : child.pupil().year().shown()));
        doNotShow.setVisible(child.doNotShow());
        fill(
                contacts,
                read.contacts().stream().map(PupilPageController::contact).toList(),
                "desk.pupil.no-contacts");
        fill(consents, read.uses().stream().map(use -> consent(use, child)).toList(), "desk.pupil.no-uses");
        fill(posts, read.posts().stream().map(this::post).toList(), "desk.pupil.no-posts");
    }

    private static void fill(VBox box, List<? extends Node> rows, String none) {
        box.getChildren().setAll(rows);
        if (rows.isEmpty()) box.getChildren().add(label(Words.of(none), "text-muted"));
    }

    private static Node contact(PupilContact link) {
        Label who = label(
                link.relation().isBlank()
                        ? link.contact().name()
                        : Words.of("consents.giver.who", link.contact().name(), link.relation()),
                "strong");
        Label responsible = label(
                Words.of(link.parentalResponsibility() ? "desk.pupil.responsible" : "desk.pupil.not-responsible"),
                "chip");
        responsible.setMinWidth(Region.USE_PREF_SIZE);
        if (link.parentalResponsibility()) {
            responsible.setGraphic(new FontIcon("fth-check"));
            responsible.getStyleClass().add("clear");
        }
        String reach = String.join(
                " · ",
                Stream.concat(link.contact().telephones().stream(), link.contact().emails().stream())
                        .toList());
        return new VBox(2, new HBox(8, who, responsible), label(reach, "small"));
    }

    private static Node consent(ConsentUse use, PupilConsents child) {
        Label title = new Label(use.title());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label chip = new Label();
        StateChipView.dress(chip, child.state(use.id()));
        HBox row = new HBox(8, title, gap, chip);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node post(PostRow post) {
        Label words = label(post.firstWords(), "strong");
        Label state = label(
                Words.of("desk.pupil.post", post.number(), post.state().title(), moments.brief(post.movedAt())),
                "small");
        Button button = new Button(null, new VBox(2, words, state));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("finding");
        button.setAccessibleText(post.firstWords());
        button.setOnAction(
                open -> frame.page(Place.QUEUE, QueueController.class).open(post.id()));
        return button;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    @FXML
    private void back() {
        frame.goBack();
    }
}
