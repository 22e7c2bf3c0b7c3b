package org.gatehouse.roll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.StaleEdit;
import org.gatehouse.kit.TwoVersions;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** One contact of one child: typed in, changed, or no longer one. */
public final class ContactController {
    private static final List<ContactField> FIELDS = List.of(
            ContactField.TITLE,
            ContactField.FORENAME,
            ContactField.SURNAME,
            ContactField.RELATION,
            ContactField.PRIORITY,
            ContactField.EMAIL,
            ContactField.TELEPHONE);

    private final Roll roll;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final Pupil pupil;
    /** As they stood when the form was filled; null for a new contact. */
    private final PupilContact seen;

    private final Consumer<String> done;

    @FXML
    private Label title;

    @FXML
    private Label child;

    @FXML
    private FormView<ContactField> form;

    @FXML
    private CheckBox responsibility;

    @FXML
    private CheckBox livesWith;

    @FXML
    private Label problem;

    @FXML
    private Button save;

    @FXML
    private Button end;

    private record Opened(Pupil pupil, PupilContact seen, Consumer<String> done) {}

    private ContactController(Roll roll, Actor actor, Background background, Dialogs dialogs, Opened opened) {
        this.roll = roll;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.pupil = opened.pupil();
        this.seen = opened.seen();
        this.done = opened.done();
    }

    /**
     * @param seen null for a new contact
     * @param done called when the page is finished with: with a sentence on what was done, or an empty one
     */
    static Screens.Screen<ContactController> load(
            Roll roll,
            Actor actor,
            Background background,
            Dialogs dialogs,
            Pupil pupil,
            PupilContact seen,
            Consumer<String> done) {
        return new Screens()
                .with(
                        ContactController.class,
                        () -> new ContactController(roll, actor, background, dialogs, new Opened(pupil, seen, done)))
                .load(ContactController.class);
    }

    @FXML
    private void initialize() {
        for (ContactField field : FIELDS) {
            boolean several = field == ContactField.EMAIL || field == ContactField.TELEPHONE;
            form.field(field, several ? "roll.contact.lines.help" : "", several);
        }
        form.onLeft(field -> {
            ContactEntry entry = entry();
            wanted(entry);
            if (form.touched()) form.remark(field, entry.problems().get(field), null);
        });
        title.setText(
                seen == null ? Words.of("roll.contact.new") : seen.contact().name());
        child.setText(Words.of("roll.contact.of", pupil.name()));
        save.setText(Words.of(seen == null ? "roll.contact.add" : "roll.contact.save"));
        end.setVisible(seen != null);
        end.managedProperty().bind(end.visibleProperty());
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        if (seen == null) return;
        Map<ContactField, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, field.of(seen)));
        values.put(ContactField.EMAIL, String.join("\n", seen.contact().emails()));
        values.put(ContactField.TELEPHONE, String.join("\n", seen.contact().telephones()));
        form.show(values);
        responsibility.setSelected(seen.parentalResponsibility());
        livesWith.setSelected(seen.livesWith());
    }

    void startTyping() {
        form.startTyping();
    }

    private ContactEntry entry() {
        return new ContactEntry(form.typed());
    }

    private PupilContact wanted(ContactEntry entry) {
        long id = seen == null ? 0 : seen.contact().id();
        return entry.of(pupil.id(), id, responsibility.isSelected(), livesWith.isSelected());
    }

    @FXML
    private void save() {
        ContactEntry entry = entry();
        PupilContact wanted = wanted(entry);
        form.remarks(entry.problems(), Map.of());
        problem.setVisible(false);
        if (!entry.problems().isEmpty()) return;
        if (seen == null) act(() -> roll.contacts().add(actor, wanted), "roll.contact.saved");
        else change(seen, wanted);
    }

    private void change(PupilContact before, PupilContact wanted) {
        act(() -> roll.contacts().change(actor, before, wanted), "roll.contact.saved", refusal -> {
            refuse(refusal);
            if (StaleEdit.is(refusal))
                new StaleEdit(background, dialogs)
                        .ask(
                                () -> newest(refusal),
                                now -> both(now, wanted),
                                now -> change(now, wanted),
                                now -> done.accept(""));
        });
    }

    /** As it stands now; where it was ended meanwhile, there is nothing to choose. */
    private PupilContact newest(Refusal refusal) {
        return roll.contacts(pupil.id()).stream()
                .filter(link -> link.contact().id() == seen.contact().id())
                .findFirst()
                .orElseThrow(() -> refusal);
    }

    private static TwoVersions both(PupilContact theirs, PupilContact mine) {
        TwoVersions both = TwoVersions.of(theirs.contact().name());
        for (ContactField field : FIELDS) both = both.part(field.shown(), field.of(theirs), field.of(mine));
        for (ContactField ticked : List.of(ContactField.RESPONSIBILITY, ContactField.LIVES_WITH))
            both = both.part(ticked.shown(), ticked.of(theirs), ticked.of(mine));
        return both;
    }

    @FXML
    private void end() {
        String verb = Words.of("roll.contact.end");
        String sentence = Words.of("roll.contact.end.confirm", seen.contact().name(), pupil.name());
        if (!dialogs.confirm(verb, sentence, verb)) return;
        act(
                () -> {
                    roll.contacts().end(actor, List.of(seen), roll.today());
                    return seen;
                },
                "roll.contact.ended");
    }

    @FXML
    private void goBack() {
        done.accept("");
    }

    private void act(Background.Work<PupilContact> work, String sentence) {
        act(work, sentence, this::refuse);
    }

    private void act(Background.Work<PupilContact> work, String sentence, Consumer<Refusal> refused) {
        save.setDisable(true);
        background.run(
                Words.of("roll.import.applying"),
                work,
                link -> done.accept(Words.of(sentence, link.contact().name(), pupil.name())),
                refused);
    }

    private void refuse(Refusal refusal) {
        save.setDisable(false);
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }
}
