package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.people.FirstHead;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.wiring.Rooms;

/** The guided set-up of a new school: the school, the Head Teacher's sign-in, and the recovery code to print and lock away. */
public final class NewSchoolController {
    private final Desk desk;
    private final Background background;
    private final Dialogs dialogs;

    @FXML
    private Label step;

    @FXML
    private Node schoolStep;

    @FXML
    private Node headStep;

    @FXML
    private Node codeStep;

    @FXML
    private TextField schoolName;

    @FXML
    private TextField handle;

    @FXML
    private TextField mailDomain;

    @FXML
    private TextField accountEmail;

    @FXML
    private CheckBox decided;

    @FXML
    private TextField headName;

    @FXML
    private TextField signInName;

    @FXML
    private TextField headEmail;

    @FXML
    private PasswordField password;

    @FXML
    private PasswordField passwordAgain;

    @FXML
    private Label schoolProblem;

    @FXML
    private Label headProblem;

    @FXML
    private Label code;

    @FXML
    private CheckBox codeKept;

    @FXML
    private Button create;

    @FXML
    private Button finish;

    private Rooms created;

    NewSchoolController(Desk desk, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        show(1, schoolStep);
        finish.disableProperty().bind(codeKept.selectedProperty().not());
        mailDomain.focusedProperty().addListener((focus, before, now) -> {
            if (!now
                    && accountEmail.getText().isBlank()
                    && !mailDomain.getText().isBlank())
                accountEmail.setText("office@" + mailDomain.getText().strip());
        });
    }

    @FXML
    private void cancel() {
        desk.showStart();
    }

    @FXML
    private void toHead() {
        boolean missing = List.of(schoolName, handle, mailDomain, accountEmail).stream()
                .anyMatch(field -> field.getText().isBlank());
        if (missing) tell(schoolProblem, Words.of("desk.new.fill-in"));
        else if (!decided.isSelected()) tell(schoolProblem, Words.of("desk.new.decide"));
        else {
            schoolProblem.setVisible(false);
            show(2, headStep);
            headName.requestFocus();
        }
    }

    @FXML
    private void backToSchool() {
        show(1, schoolStep);
    }

    @FXML
    private void create() {
        if (!password.getText().equals(passwordAgain.getText())) {
            tell(headProblem, Words.of("desk.new.passwords-differ"));
            return;
        }
        String suggested = schoolName.getText().strip().replaceAll("[^\\p{L}\\p{N} -]", "") + ".gatehouse";
        dialogs.chooseNewFile(Words.of("desk.new.where"), suggested, Words.of("desk.file-kind"), "gatehouse")
                .map(NewSchoolController::withEnding)
                .ifPresent(this::create);
    }

    private static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".gatehouse") ? file : file.resolveSibling(name + ".gatehouse");
    }

    private void create(Path file) {
        create.setDisable(true);
        background.run(
                Words.of("desk.new.making"),
                () -> make(file),
                head -> {
                    code.setText(head.recoveryCode());
                    show(3, codeStep);
                },
                refusal -> {
                    create.setDisable(false);
                    tell(headProblem, refusal.getMessage());
                });
    }

    /** All of it or nothing: a file that could not be set up does not stay. */
    private FirstHead make(Path file) throws IOException {
        Rooms rooms = desk.createRooms(file);
        try {
            FirstHead head = rooms.people()
                    .setUpHead(
                            headName.getText(),
                            signInName.getText(),
                            headEmail.getText(),
                            password.getText().toCharArray());
            Actor actor = rooms.people().actor(head.person());
            rooms.school()
                    .setUp(
                            actor,
                            new SchoolFacts(
                                    schoolName.getText(),
                                    ZoneId.of("Europe/London"),
                                    List.of(mailDomain.getText()),
                                    List.of(accountEmail.getText()),
                                    List.of(),
                                    List.of(),
                                    List.of()));
            rooms.sites().openAccount(actor, "X", handle.getText(), accountEmail.getText());
            desk.settings().noteOpened(file);
            created = rooms;
            return head;
        } catch (Refusal refusal) {
            rooms.close();
            Files.deleteIfExists(file);
            throw refusal;
        }
    }

    @FXML
    private void print() {
        RecoveryCodePaper.print(schoolName.getText(), headName.getText(), code.getText(), dialogs);
    }

    @FXML
    private void finish() {
        desk.showSignIn(created);
    }

    private void show(int number, Node shown) {
        step.setText(Words.of("desk.new.step", number));
        for (Node node : List.of(schoolStep, headStep, codeStep)) {
            node.setVisible(node == shown);
            node.setManaged(node == shown);
        }
    }

    private static void tell(Label problem, String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
