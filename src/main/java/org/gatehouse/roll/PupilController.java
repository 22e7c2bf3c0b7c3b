package org.gatehouse.roll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.StaleEdit;
import org.gatehouse.kit.TwoVersions;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** One pupil as the office keeps them: typed in, changed, marked as left, with whom to call. */
public final class PupilController {
    private static final List<PupilField> FIELDS = List.of(
            PupilField.FORENAME,
            PupilField.SURNAME,
            PupilField.KNOWN_AS,
            PupilField.KNOWN_SURNAME,
            PupilField.MIDDLE_NAMES,
            PupilField.YEAR_GROUP,
            PupilField.CLASS,
            PupilField.DATE_OF_BIRTH,
            PupilField.UPN,
            PupilField.ADMISSION_NUMBER);
    private static final Map<PupilField, String> HELP = Map.of(
            PupilField.KNOWN_AS, "roll.entry.known.help",
            PupilField.YEAR_GROUP, "roll.entry.year.help",
            PupilField.DATE_OF_BIRTH, "roll.entry.born.help");
    private static final Map<String, PupilField> PLACES = Map.of(
            "roll.taken.UPN", PupilField.UPN,
            "roll.taken.ADMISSION_NUMBER", PupilField.ADMISSION_NUMBER,
            "roll.taken.NAME", PupilField.FORENAME,
            "roll.match.admission", PupilField.ADMISSION_NUMBER,
            "roll.match.two", PupilField.UPN,
            "roll.match.several", PupilField.FORENAME);
    private static final Pupil NOBODY = new Pupil(0, "", "", "", "", "", "", "", null, "", null, null, List.of());

    private final Roll roll;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final Side side;
    private final Background.Latest calling;

    @FXML
    private Label title;

    @FXML
    private FormView<PupilField> form;

    @FXML
    private Label problem;

    @FXML
    private Button save;

    @FXML
    private Button leave;

    @FXML
    private VBox calls;

    @FXML
    private ContactsView contacts;

    /** As they stood when the form was filled; nobody while a new pupil is typed in. */
    private Pupil seen = NOBODY;

    /** What the page asks of the list beside it. */
    interface Side {
        void saved(Pupil pupil, String sentence);

        /** @param seen null for a new contact */
        void openContact(Pupil pupil, PupilContact seen);

        void close();
    }

    PupilController(Roll roll, Actor actor, Background background, Dialogs dialogs, Side side) {
        this.roll = roll;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.side = side;
        this.calling = background.latest(Words.of("roll.contact.reading"));
    }

    static Screens.Screen<PupilController> load(
            Roll roll, Actor actor, Background background, Dialogs dialogs, Side side) {
        return new Screens()
                .with(PupilController.class, () -> new PupilController(roll, actor, background, dialogs, side))
                .load(PupilController.class);
    }

    @FXML
    private void initialize() {
        FIELDS.forEach(field -> form.field(field, HELP.getOrDefault(field, ""), false));
        form.onLeft(field -> {
            PupilEntry entry = new PupilEntry(form.typed(), roll.today());
            entry.over(seen);
            // A form just opened is not yet wrong for being empty.
            if (form.touched())
                form.remark(field, entry.problems().get(field), entry.warnings().get(field));
        });
        problem.managedProperty().bind(problem.visibleProperty());
        leave.managedProperty().bind(leave.visibleProperty());
        calls.managedProperty().bind(calls.visibleProperty());
        contacts.onChange(link -> side.openContact(seen, link));
    }

    void openNew() {
        fill(NOBODY);
        form.startTyping();
    }

    void open(Pupil pupil) {
        fill(pupil);
    }

    /** The roll moved: shows what it says now, unless somebody is typing; then their saving tells them. */
    void reload(Optional<Pupil> now) {
        now.filter(pupil -> pupil.id() == seen.id() && !form.touched() && !pupil.equals(seen))
                .ifPresent(this::fill);
        readContacts();
    }

    long pupilId() {
        return seen.id();
    }

    private void fill(Pupil pupil) {
        seen = pupil;
        boolean held = pupil.id() > 0;
        title.setText(held ? pupil.name() : Words.of("roll.entry.new"));
        Map<PupilField, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, field.of(pupil)));
        form.show(values);
        problem.setVisible(false);
        save.setText(Words.of(held ? "roll.entry.save" : "roll.entry.add"));
        leave.setVisible(held);
        leave.setText(Words.of(pupil.onRoll() ? "roll.entry.leave" : "roll.entry.back"));
        calls.setVisible(held);
        contacts.clear();
        readContacts();
    }

    private void readContacts() {
        long id = seen.id();
        if (id > 0) calling.run(() -> roll.contacts(id), contacts::show);
    }

    @FXML
    private void save() {
        PupilEntry entry = new PupilEntry(form.typed(), roll.today());
        Pupil before = seen;
        Pupil wanted = entry.over(before);
        form.remarks(entry.problems(), entry.warnings());
        problem.setVisible(false);
        if (!entry.problems().isEmpty()) return;
        if (before.id() == 0) act(() -> roll.add(actor, wanted), "roll.entry.added");
        else change(before, wanted);
    }

    private void change(Pupil before, Pupil wanted) {
        act(() -> roll.change(actor, before, wanted), "roll.entry.saved", refusal -> {
            refuse(refusal);
            if (StaleEdit.is(refusal))
                new StaleEdit(background, dialogs)
                        .ask(
                                () -> roll.pupil(before.id()),
                                now -> both(now, wanted),
                                now -> change(now, wanted),
                                this::fill);
        });
    }

    private static TwoVersions both(Pupil theirs, Pupil mine) {
        TwoVersions both = TwoVersions.of(theirs.name());
        for (PupilField field : FIELDS) both = both.part(field.shown(), field.of(theirs), field.of(mine));
        return both;
    }

    @FXML
    private void leaveOrComeBack() {
        Pupil before = seen;
        String verb = leave.getText();
        if (!before.onRoll()) {
            act(() -> roll.change(actor, before, before.leaving(null)), "roll.entry.saved");
            return;
        }
        if (!dialogs.confirm(verb, Words.of("roll.leave.confirm", 1), verb)) return;
        act(
                () -> {
                    roll.leave(actor, List.of(before), roll.today());
                    return before.leaving(roll.today());
                },
                "roll.entry.left");
    }

    @FXML
    private void addContact() {
        side.openContact(seen, null);
    }

    @FXML
    private void close() {
        side.close();
    }

    private void act(Background.Work<Pupil> work, String done) {
        act(work, done, this::refuse);
    }

    private void act(Background.Work<Pupil> work, String done, Consumer<Refusal> refused) {
        save.setDisable(true);
        Consumer<Pupil> shown = pupil -> {
            save.setDisable(false);
            fill(pupil);
            side.saved(pupil, Words.of(done, pupil.name()));
        };
        background.run(Words.of("roll.import.applying"), work, shown, refused);
    }

    private void refuse(Refusal refusal) {
        save.setDisable(false);
        PupilField place = PLACES.get(refusal.key());
        if (place != null) {
            form.remarks(Map.of(place, refusal.getMessage()), Map.of());
            return;
        }
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }
}
