package org.gatehouse.desk;

import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;

/** Asks who is there: by password, by a new password in the place of a temporary one, or by the recovery code. */
public final class SignInController {
    private final Desk desk;
    private final Rooms rooms;
    private final Background background;
    private final Dialogs dialogs;

    @FXML
    private Label school;

    @FXML
    private Node passwordStep;

    @FXML
    private Node changeStep;

    @FXML
    private Node recoverStep;

    @FXML
    private Node codeStep;

    @FXML
    private TextField signInName;

    @FXML
    private PasswordField password;

    @FXML
    private PasswordField newPassword;

    @FXML
    private PasswordField newPasswordAgain;

    @FXML
    private TextField recoveryName;

    @FXML
    private TextField recoveryCode;

    @FXML
    private PasswordField recoveryPassword;

    @FXML
    private PasswordField recoveryPasswordAgain;

    @FXML
    private Label freshCode;

    @FXML
    private CheckBox codeKept;

    @FXML
    private Button goOn;

    @FXML
    private Label problem;

    @FXML
    private VBox demoSignIns;

    private Session session;
    /** What somebody else chose for them, kept until they have chosen their own. */
    private char[] temporary = {};

    SignInController(Desk desk, Rooms rooms, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.rooms = rooms;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        show(passwordStep);
        goOn.disableProperty().bind(codeKept.selectedProperty().not());
        desk.settings().get("sign-in-name").ifPresent(signInName::setText);
        Platform.runLater(() -> (signInName.getText().isBlank() ? signInName : password).requestFocus());
        background.run(Words.of("desk.reading"), () -> rooms.school().facts().name(), this::showSchool);
    }

    private void showSchool(String name) {
        school.setText(name);
        boolean demo = name.equals(DemoSchool.NAME);
        demoSignIns.setVisible(demo);
        demoSignIns.setManaged(demo);
        if (!demo) return;
        DemoSchool.SIGN_INS.forEach(one -> {
            Button button = new Button(Words.of("desk.sign-in.demo-one", one.name(), one.roles()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.getStyleClass().add("finding");
            button.setOnAction(choose -> {
                signInName.setText(one.signInName());
                password.setText(one.password());
                signIn();
            });
            demoSignIns.getChildren().add(button);
        });
    }

    @FXML
    private void signIn() {
        char[] typed = password.getText().toCharArray();
        temporary = typed.clone();
        password.clear();
        String name = signInName.getText();
        background.run(
                Words.of("desk.signing-in"),
                () -> rooms.signIn().signIn(name, typed),
                opened -> {
                    desk.settings().put("sign-in-name", name.strip());
                    session = opened;
                    if (opened.mustChangePassword()) {
                        show(changeStep);
                        newPassword.requestFocus();
                    } else {
                        Arrays.fill(temporary, '\0');
                        desk.showFrame(rooms, opened);
                    }
                },
                this::tell);
    }

    @FXML
    private void changePassword() {
        if (differ(newPassword, newPasswordAgain)) return;
        char[] old = temporary.clone();
        char[] wanted = newPassword.getText().toCharArray();
        background.run(
                Words.of("desk.signing-in"),
                () -> rooms.signIn().changePassword(session, old, wanted),
                opened -> desk.showFrame(rooms, opened),
                this::tell);
    }

    @FXML
    private void forgotten() {
        recoveryName.setText(signInName.getText());
        show(recoverStep);
        recoveryCode.requestFocus();
    }

    @FXML
    private void backToPassword() {
        show(passwordStep);
    }

    @FXML
    private void recover() {
        if (differ(recoveryPassword, recoveryPasswordAgain)) return;
        String name = recoveryName.getText();
        String code = recoveryCode.getText();
        char[] wanted = recoveryPassword.getText().toCharArray();
        background.run(
                Words.of("desk.signing-in"),
                () -> rooms.signIn().recover(name, code, wanted),
                recovery -> {
                    session = recovery.session();
                    freshCode.setText(recovery.newCode());
                    show(codeStep);
                },
                this::tell);
    }

    @FXML
    private void print() {
        RecoveryCodePaper.print(school.getText(), session.person().name(), freshCode.getText(), dialogs);
    }

    @FXML
    private void goOn() {
        desk.showFrame(rooms, session);
    }

    @FXML
    private void otherSchool() {
        desk.showStart();
    }

    private boolean differ(PasswordField one, PasswordField other) {
        boolean differ = !one.getText().equals(other.getText());
        if (differ) tell(Words.of("desk.new.passwords-differ"));
        return differ;
    }

    private void tell(Refusal refusal) {
        tell(refusal.getMessage());
        if (passwordStep.isVisible()) password.requestFocus();
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        problem.setManaged(true);
    }

    private void show(Node shown) {
        for (Node node : List.of(passwordStep, changeStep, recoverStep, codeStep)) {
            node.setVisible(node == shown);
            node.setManaged(node == shown);
        }
        problem.setVisible(false);
        problem.setManaged(false);
    }
}
