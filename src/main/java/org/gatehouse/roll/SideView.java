package org.gatehouse.roll;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;

/** What stands beside the list: the pupil who is chosen or typed in, and over them one of their contacts. */
final class SideView implements PupilController.Side {
    private final StackPane place;
    private final Roll roll;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<String> told;
    private Screens.Screen<PupilController> pupil;

    /** @param told called with a sentence on what was done */
    SideView(StackPane place, Roll roll, Actor actor, Background background, Dialogs dialogs, Consumer<String> told) {
        this.place = place;
        this.roll = roll;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.told = told;
    }

    /** Opens the pupil who was chosen in the list; choosing the one who is open changes nothing. */
    void choose(Pupil chosen) {
        if (chosen == null || isOpen() && pupil.controller().pupilId() == chosen.id()) return;
        page().open(chosen);
        stand(pupil.root());
    }

    void openNew() {
        PupilController page = page();
        stand(pupil.root());
        page.openNew();
    }

    /** The roll moved. */
    void reload(List<Pupil> found) {
        if (!isOpen()) return;
        long id = pupil.controller().pupilId();
        Optional<Pupil> now = found.stream().filter(one -> one.id() == id).findFirst();
        pupil.controller().reload(now);
    }

    @Override
    public void saved(Pupil one, String sentence) {
        told.accept(sentence);
    }

    @Override
    public void openContact(Pupil child, PupilContact seen) {
        Screens.Screen<ContactController> contact =
                ContactController.load(roll, actor, background, dialogs, child, seen, sentence -> {
                    place.getChildren().setAll(pupil.root());
                    if (!sentence.isEmpty()) told.accept(sentence);
                });
        place.getChildren().setAll(contact.root());
        contact.controller().startTyping();
    }

    @Override
    public void close() {
        place.getChildren().clear();
        place.setVisible(false);
        place.setManaged(false);
    }

    private boolean isOpen() {
        return place.isVisible();
    }

    private PupilController page() {
        if (pupil == null) pupil = PupilController.load(roll, actor, background, dialogs, this);
        return pupil.controller();
    }

    private void stand(Parent page) {
        place.getChildren().setAll(page);
        place.setManaged(true);
        place.setVisible(true);
    }
}
