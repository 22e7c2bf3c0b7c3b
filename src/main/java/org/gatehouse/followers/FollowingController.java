package org.gatehouse.followers;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.gatehouse.archive.AccountList;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Chip;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whom the account follows: organisations only (FOL-NOFOLLOW), and what is wrong with the real list. */
final class FollowingController {
    private final FollowerDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final LongConsumer openFollower;
    private final Background.Latest reading;

    @FXML
    private Node root;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictIcon;

    @FXML
    private Label summary;

    @FXML
    private TextField organisation;

    @FXML
    private Button follow;

    @FXML
    private Label error;

    @FXML
    private TableView<Followed> table;

    @FXML
    private Node nobody;

    @FXML
    private Button openInList;

    @FXML
    private Button openOnPlatform;

    /** What one look at the file brought back. */
    private record Answer(List<Followed> following, String taken) {}

    private FollowingController(
            FollowerDesk desk,
            Background background,
            Dialogs dialogs,
            Moments moments,
            Memory memory,
            LongConsumer openFollower) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.openFollower = openFollower;
        this.reading = background.latest(Words.of("followers.reading"));
    }

    static FollowingController load(
            FollowerDesk desk,
            Background background,
            Dialogs dialogs,
            Moments moments,
            Memory memory,
            LongConsumer openFollower) {
        return new Screens()
                .with(
                        FollowingController.class,
                        () -> new FollowingController(desk, background, dialogs, moments, memory, openFollower))
                .load(FollowingController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(error, nobody, verdict).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(error, nobody).forEach(node -> node.setVisible(false));
        TableColumn<Followed, Followed.Kind> kind =
                WordColumns.add(table, Words.of("followers.column.followed"), 190, Followed::kind);
        kind.setId("kind");
        kind.setCellFactory(any -> new TableCell<>() {
            private final Label chip = new Label();

            @Override
            protected void updateItem(Followed.Kind item, boolean none) {
                super.updateItem(item, none);
                setGraphic(none || item == null ? null : chip);
                if (none || item == null) return;
                switch (item) {
                    case PERSONAL -> Chip.dress(chip, item.title(), "stop", "fth-x");
                    case UNKNOWN -> Chip.dress(chip, item.title(), "look", "fth-alert-triangle");
                    case ORGANISATION -> Chip.dress(chip, item.title(), "clear", "fth-check");
                }
            }
        });
        WordColumns.add(
                        table,
                        Words.of("followers.column.account"),
                        220,
                        one -> one.account().shown())
                .setId("account");
        WordColumns.add(
                        table,
                        Words.of("followers.column.name"),
                        220,
                        one -> one.account().displayName())
                .setId("name");
        WordColumns.add(
                        table,
                        Words.of("followers.column.organisation"),
                        260,
                        one -> one.organisation().orElse(""))
                .setId("organisation");
        RememberedTable.remember(table, "following", memory);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && !openInList.isDisabled()) openInList();
        });
        table.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> {
            openInList.setDisable(now == null);
            openOnPlatform.setDisable(now == null);
        });
        openInList.setDisable(true);
        openOnPlatform.setDisable(true);
        Stream.of(organisation, follow)
                .forEach(node -> node.setDisable(!desk.actor().may(Permission.CHANGE_FOLLOWERS)));
    }

    Node root() {
        return root;
    }

    void reload() {
        reading.run(
                () -> {
                    ListTaken taken =
                            desk.followers().reads().taken(desk.actor()).get(AccountList.FOLLOWING);
                    return new Answer(
                            desk.followers().reads().following(desk.actor()),
                            taken == null
                                    ? Words.of("followers.following.never")
                                    : Words.of("followers.following.taken", moments.brief(taken.importedAt())));
                },
                this::show);
    }

    private void show(Answer answer) {
        Followed chosen = table.getSelectionModel().getSelectedItem();
        if (!table.getItems().equals(answer.following())) {
            table.getItems().setAll(answer.following());
            if (chosen != null) table.getSelectionModel().select(chosen);
        }
        long wrong = answer.following().stream()
                .filter(one -> one.kind() != Followed.Kind.ORGANISATION)
                .count();
        nobody.setVisible(answer.following().isEmpty());
        table.setVisible(!answer.following().isEmpty());
        verdict.setVisible(!answer.following().isEmpty());
        verdict.getStyleClass().setAll("verdict", wrong == 0 ? "clear" : "look");
        verdictIcon.setIconLiteral(wrong == 0 ? "fth-check-circle" : "fth-alert-triangle");
        summary.setText(
                Words.of("followers.following.summary", answer.following().size(), wrong) + " " + answer.taken());
    }

    @FXML
    private void follow() {
        String typed = organisation.getText();
        error.setVisible(false);
        background.run(
                Words.of("followers.saving"),
                () -> desk.followers().follow(desk.actor(), typed),
                followed -> {
                    organisation.clear();
                    reload();
                },
                this::refuse);
    }

    private void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
        error.setVisible(true);
        organisation.requestFocus();
    }

    @FXML
    private void openOrganisations() {
        desk.openOrganisations().run();
    }

    @FXML
    private void openInList() {
        openFollower.accept(
                table.getSelectionModel().getSelectedItem().account().id());
    }

    @FXML
    private void openOnPlatform() {
        dialogs.browse(table.getSelectionModel().getSelectedItem().account().address());
    }
}
