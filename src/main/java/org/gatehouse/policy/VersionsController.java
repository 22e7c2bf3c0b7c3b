package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** One version of the policy: its places on the left, the words of one in the middle, where it stands on the right. */
final class VersionsController {
    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Background.Latest reading;

    @FXML
    private Node root;

    @FXML
    private BorderPane content;

    @FXML
    private ComboBox<PolicyVersion> version;

    @FXML
    private Button start;

    @FXML
    private Label problem;

    @FXML
    private PlaceListView places;

    @FXML
    private ClauseView clause;

    @FXML
    private Node none;

    @FXML
    private Button firstStart;

    private StandingView standing;
    private boolean filling;

    /** What one look at the file brought back. */
    record Look(
            List<PolicyVersion> versions,
            Optional<PolicyText> text,
            Map<String, String> before,
            Set<WordingField> missing,
            List<Publication> publications,
            List<PolicyReview> reviews,
            LocalDate today) {}

    private VersionsController(PolicyDesk desk, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.reading = background.latest(Words.of("policy.reading"));
    }

    static VersionsController load(PolicyDesk desk, Background background, Dialogs dialogs) {
        return new Screens()
                .with(VersionsController.class, () -> new VersionsController(desk, background, dialogs))
                .load(VersionsController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(problem, none, content).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        problem.setVisible(false);
        none.setVisible(false);
        version.setConverter(new ShownAs<>(one -> one == null
                ? ""
                : Words.of("policy.version", one.number(), one.state().title())));
        version.valueProperty().addListener((box, before, now) -> {
            if (!filling && now != null) {
                save();
                reload();
            }
        });
        standing = new StandingView(desk, background, dialogs, this::reload);
        content.setRight(standing);
        places.getSelectionModel().selectFirst();
        places.getSelectionModel().selectedItemProperty().addListener((list, before, now) -> {
            save();
            clause.open(now);
        });
        clause.onSave(this::save);
        clause.keepTyped(dialogs);
        desk.actor().whyNot(Permission.CHANGE_POLICY).ifPresent(why -> {
            start.setVisible(false);
            firstStart.setDisable(true);
        });
    }

    Node root() {
        return root;
    }

    void reload() {
        long wanted = version.getValue() == null ? 0 : version.getValue().id();
        reading.run(() -> look(wanted), this::show);
    }

    private Look look(long wanted) {
        PolicyReads reads = desk.policy().reads();
        List<PolicyVersion> versions = reads.versions();
        Optional<PolicyVersion> chosen = versions.stream()
                .filter(one -> one.id() == wanted)
                .findFirst()
                .or(() -> versions.stream()
                        .filter(one -> one.state() == PolicyState.IN_FORCE)
                        .findFirst())
                .or(() -> versions.stream().findFirst());
        Map<String, String> before = chosen.flatMap(one -> versions.stream()
                        .filter(other -> other.number() == one.number() - 1)
                        .findFirst())
                .map(one -> reads.texts(one.id()))
                .orElseGet(Map::of);
        return new Look(
                versions,
                chosen.map(reads::text),
                before,
                chosen.map(one -> reads.missingFields(one.id())).orElseGet(Set::of),
                reads.publications(),
                reads.reviews(),
                reads.today());
    }

    private void show(Look look) {
        none.setVisible(look.versions().isEmpty());
        content.setVisible(!look.versions().isEmpty());
        version.setVisible(!look.versions().isEmpty());
        start.setDisable(look.versions().isEmpty()
                || look.versions().stream().anyMatch(one -> one.state().inHand()));
        look.text().ifPresent(text -> {
            filling = true;
            version.getItems().setAll(look.versions());
            version.setValue(text.version());
            filling = false;
            boolean writes =
                    text.version().state() == PolicyState.DRAFT && desk.actor().may(Permission.CHANGE_POLICY);
            clause.show(text, look.before(), writes);
            clause.open(places.getSelectionModel().getSelectedItem());
            places.changed(changed(text, look.before()));
            standing.show(text.version(), look);
        });
    }

    private static Set<WordingPlace> changed(PolicyText text, Map<String, String> before) {
        Set<WordingPlace> changed = new HashSet<>();
        if (!before.isEmpty())
            for (WordingPlace place : WordingPlace.all())
                if (!text.raw(place).equals(before.get(place.key()))) changed.add(place);
        return changed;
    }

    @FXML
    private void start() {
        save();
        background.run(
                Words.of("policy.saving"),
                () -> desk.policy().versions().start(desk.actor()),
                started -> {
                    filling = true;
                    version.getItems().add(0, started);
                    version.setValue(started);
                    filling = false;
                    problem.setVisible(false);
                    reload();
                },
                this::tell);
    }

    /** Keeps what was typed at the place that is open. */
    private void save() {
        clause.typed()
                .ifPresent(typed -> background.run(
                        Words.of("policy.saving"),
                        () -> desk.policy()
                                .versions()
                                .write(desk.actor(), typed.version(), typed.place(), typed.seen(), typed.text()),
                        saved -> {
                            problem.setVisible(false);
                            clause.saved(typed);
                            reload();
                        },
                        refusal -> putBack(typed, refusal)));
    }

    private void putBack(ClauseView.Typed typed, Refusal refusal) {
        tell(refusal);
        long wanted = typed.version();
        reading.run(() -> look(wanted), look -> {
            show(look);
            places.getSelectionModel().select(typed.place());
            clause.restore(typed);
        });
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }

    void leave() {
        save();
    }
}
