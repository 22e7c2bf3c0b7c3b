package org.gatehouse.desk;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.gatehouse.kit.Background;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;

/** A locked desk: the same person's password opens it where it was; anybody else signs in anew. */
public final class LockController {
    private final Desk desk;
    private final FrameController frame;
    private final Background background;

    @FXML
    private Label who;

    @FXML
    private PasswordField password;

    @FXML
    private Label problem;

    LockController(Desk desk, FrameController frame, Background background) {
        this.desk = desk;
        this.frame = frame;
        this.background = background;
    }

    @FXML
    private void initialize() {
        who.setText(Words.of("desk.lock.who", frame.session().person().name()));
        Platform.runLater(password::requestFocus);
    }

    @FXML
    private void unlock() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        String name = frame.session().person().signInName();
        background.run(
                Words.of("desk.signing-in"), () -> frame.rooms().signIn().signIn(name, typed), this::open, refusal -> {
                    problem.setText(refusal.getMessage());
                    password.requestFocus();
                });
    }

    private void open(Session again) {
        // The screens keep the session they were opened with; this one only proved who is there.
        again.close();
        desk.unlock();
        // Somebody gave them another password meanwhile: they choose their own at a sign-in, as everybody does.
        if (again.mustChangePassword()) desk.signOut();
    }

    @FXML
    private void somebodyElse() {
        desk.unlock();
        desk.signOut();
    }
}
