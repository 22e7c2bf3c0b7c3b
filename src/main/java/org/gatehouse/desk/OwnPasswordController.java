package org.gatehouse.desk;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Page;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;

/** One's own password and recovery code. */
public final class OwnPasswordController implements Page {
    private final Rooms rooms;
    private final Session session;
    private final Background background;
    private final Dialogs dialogs;

    @FXML
    private PasswordField old;

    @FXML
    private PasswordField wanted;

    @FXML
    private PasswordField again;

    @FXML
    private Label problem;

    @FXML
    private Label changed;

    @FXML
    private Label codeStands;

    @FXML
    private VBox codeBox;

    @FXML
    private Label code;

    OwnPasswordController(Rooms rooms, Session session, Background background, Dialogs dialogs) {
        this.rooms = rooms;
        this.session = session;
        this.background = background;
        this.dialogs = dialogs;
    }

    @Override
    public void reload() {
        background.run(
                Words.of("desk.reading"),
                () -> rooms.signIn().hasRecoveryCode(session.person().id()),
                has -> codeStands.setText(Words.of(has ? "desk.own.code-there" : "desk.own.code-none")));
    }

    @FXML
    private void change() {
        show(changed, false);
        if (!wanted.getText().equals(again.getText())) {
            tell(Words.of("desk.new.passwords-differ"));
            return;
        }
        char[] before = old.getText().toCharArray();
        char[] now = wanted.getText().toCharArray();
        background.run(
                Words.of("desk.own.changing"),
                () -> rooms.signIn().changePassword(session, before, now),
                opened -> {
                    opened.close();
                    old.clear();
                    wanted.clear();
                    again.clear();
                    show(problem, false);
                    show(changed, true);
                },
                this::tell);
    }

    @FXML
    private void newCode() {
        if (!dialogs.confirm(
                Words.of("desk.own.new-code"), Words.of("desk.own.new-code.what"), Words.of("desk.own.new-code.verb")))
            return;
        background.run(Words.of("desk.own.changing"), () -> rooms.signIn().newRecoveryCode(session), fresh -> {
            code.setText(fresh);
            show(codeBox, true);
            reload();
        });
    }

    @FXML
    private void print() {
        String fresh = code.getText();
        background.run(
                Words.of("desk.reading"),
                () -> rooms.school().facts().name(),
                school -> RecoveryCodePaper.print(school, session.person().name(), fresh, dialogs));
    }

    private void tell(Refusal refusal) {
        tell(refusal.getMessage());
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        show(problem, true);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
