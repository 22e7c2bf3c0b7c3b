package org.gatehouse.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.StaleEdit;
import org.gatehouse.kit.TwoVersions;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Who works here: the list, one person's entry with their roles, temporary passwords, and leaving. */
public final class PeopleController implements Page {
    private final People people;
    private final SignIn signIn;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final LongFunction<List<String>> losses;
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);

    @FXML
    private TextField search;

    @FXML
    private ListView<Person> list;

    @FXML
    private Node detail;

    @FXML
    private Node nobody;

    @FXML
    private Label title;

    @FXML
    private TextField name;

    @FXML
    private TextField signInName;

    @FXML
    private TextField email;

    @FXML
    private VBox roleBoxes;

    @FXML
    private Label problem;

    @FXML
    private Label done;

    @FXML
    private Button save;

    @FXML
    private Button reset;

    @FXML
    private Button leave;

    private List<Person> all = List.of();
    /** The entry as it stood when it was opened; null while a new one is typed. */
    private Person seen;

    /** @param losses what nobody could read any more without somebody's key, as sentences for before it goes */
    public PeopleController(
            People people,
            SignIn signIn,
            Actor actor,
            Background background,
            Dialogs dialogs,
            LongFunction<List<String>> losses) {
        this.people = people;
        this.signIn = signIn;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.losses = losses;
    }

    @FXML
    private void initialize() {
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(role.title());
            box.setId("role-" + role.name());
            roles.put(role, box);
            roleBoxes.getChildren().add(box);
        }
        list.setCellFactory(view -> new PersonCell());
        list.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> {
            if (now == null || now.equals(seen)) return;
            // Another desk changed the one who is open: what somebody types here stays, and saving it shows both.
            if (seen == null || now.id() != seen.id() || !isTouched()) open(now);
        });
        search.textProperty().addListener((text, before, now) -> fill());
        detail.setVisible(false);
    }

    @Override
    public void reload() {
        background.run(Words.of("people.reading"), people::all, read -> {
            all = read;
            fill();
        });
    }

    private void fill() {
        String words = search.getText().strip().toLowerCase(Locale.UK);
        List<Person> shown = all.stream()
                .filter(person -> person.name().toLowerCase(Locale.UK).contains(words))
                .toList();
        if (!list.getItems().equals(shown)) list.getItems().setAll(shown);
        if (seen != null)
            shown.stream()
                    .filter(person -> person.id() == seen.id())
                    .findFirst()
                    .ifPresent(person -> list.getSelectionModel().select(person));
    }

    @FXML
    private void add() {
        list.getSelectionModel().clearSelection();
        seen = null;
        show(new Person(0, "", "", "", Set.of(Role.STAFF), true));
        title.setText(Words.of("people.new"));
        save.setText(Words.of("people.add"));
        name.requestFocus();
    }

    private boolean isTouched() {
        return !name.getText().equals(seen.name())
                || !signInName.getText().equals(seen.signInName())
                || !email.getText().equals(seen.email())
                || !chosenRoles().equals(seen.roles());
    }

    private Set<Role> chosenRoles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach((role, box) -> {
            if (box.isSelected()) chosen.add(role);
        });
        return chosen;
    }

    private void open(Person person) {
        seen = person;
        show(person);
        title.setText(person.name());
        save.setText(Words.of("people.save"));
    }

    private void show(Person person) {
        detail.setVisible(true);
        nobody.setVisible(false);
        name.setText(person.name());
        signInName.setText(person.signInName());
        email.setText(person.email());
        roles.forEach((role, box) -> box.setSelected(person.is(role)));
        boolean here = seen != null && person.active();
        reset.setVisible(here && person.id() != actor.id());
        leave.setVisible(here);
        save.setDisable(!person.active());
        problem.setVisible(false);
        done.setVisible(false);
    }

    @FXML
    private void save() {
        Set<Role> chosen = chosenRoles();
        String typedName = name.getText();
        String typedSignIn = signInName.getText();
        String typedEmail = email.getText();
        Person before = seen;
        if (before == null) {
            char[] temporary = people.temporaryPassword();
            String shown = new String(temporary);
            background.run(
                    Words.of("people.saving"),
                    () -> people.add(actor, typedName, typedSignIn, typedEmail, chosen, temporary),
                    added -> {
                        saved(added, Words.of("people.added", added.name()));
                        dialogs.tell(
                                Words.of("people.temporary.title", added.name()),
                                Words.of("people.temporary", added.signInName(), shown));
                    },
                    this::tell);
        } else change(before, new Person(before.id(), typedName, typedSignIn, typedEmail, chosen, true));
    }

    private void change(Person before, Person wanted) {
        background.run(
                Words.of("people.saving"),
                () -> people.change(actor, before, wanted),
                changed -> saved(changed, Words.of("people.saved", changed.name())),
                refusal -> {
                    tell(refusal);
                    if (StaleEdit.is(refusal))
                        new StaleEdit(background, dialogs)
                                .ask(
                                        () -> people.person(before.id()),
                                        now -> both(now, wanted),
                                        now -> change(now, wanted),
                                        this::open);
                });
    }

    private static TwoVersions both(Person theirs, Person mine) {
        return TwoVersions.of(theirs.name())
                .part(Words.of("people.field.name"), theirs.name(), mine.name())
                .part(Words.of("people.field.sign-in-name"), theirs.signInName(), mine.signInName())
                .part(Words.of("people.field.email"), theirs.email(), mine.email())
                .part(Words.of("people.roles"), titles(theirs), titles(mine));
    }

    private static String titles(Person person) {
        return person.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

    private void saved(Person person, String sentence) {
        open(person);
        done.setText(sentence);
        done.setVisible(true);
        reload();
    }

    @FXML
    private void reset() {
        Person person = seen;
        withLosses(person, Words.of("people.reset.what"), what -> {
            if (dialogs.confirm(Words.of("people.reset.title", person.name()), what, Words.of("people.reset")))
                reset(person);
        });
    }

    /** Reads first what would be lost with somebody's key: it is said before, not after. */
    private void withLosses(Person person, String what, Consumer<String> ask) {
        background.run(
                Words.of("people.reading"),
                () -> losses.apply(person.id()),
                lost -> ask.accept(Stream.concat(Stream.of(what), lost.stream()).collect(Collectors.joining("\n\n"))));
    }

    private void reset(Person person) {
        background.run(
                Words.of("people.saving"),
                () -> new String(signIn.resetPassword(actor, person.id())),
                temporary -> dialogs.tell(
                        Words.of("people.temporary.title", person.name()),
                        Words.of("people.temporary", person.signInName(), temporary)),
                this::tell);
    }

    @FXML
    private void hasLeft() {
        Person person = seen;
        withLosses(person, Words.of("people.leave.what"), what -> {
            if (dialogs.confirm(Words.of("people.leave.title", person.name()), what, Words.of("people.leave")))
                leave(person);
        });
    }

    private void leave(Person person) {
        background.run(
                Words.of("people.saving"),
                () -> {
                    people.leave(actor, person.id());
                    return people.person(person.id());
                },
                left -> saved(left, Words.of("people.left.done", left.name())),
                this::tell);
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
        done.setVisible(false);
    }

    /** A row: the name, and the roles under it. */
    private static final class PersonCell extends ListCell<Person> {
        private final Label name = new Label();
        private final Label roles = new Label();
        private final VBox row = new VBox(2, name, roles);

        PersonCell() {
            name.getStyleClass().add("strong");
            roles.getStyleClass().add("small");
            row.getStyleClass().add("list-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Person person, boolean empty) {
            super.updateItem(person, empty);
            setGraphic(empty ? null : row);
            if (empty) return;
            name.setText(person.name());
            List<String> titles = new ArrayList<>();
            if (!person.active()) titles.add(Words.of("people.has-left"));
            person.roles().stream().sorted().map(Role::title).forEach(titles::add);
            roles.setText(String.join(" · ", titles));
        }
    }
}
