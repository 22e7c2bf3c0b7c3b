package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.StaleEdit;
import org.gatehouse.kit.TwoVersions;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** One organisation beside the list: added, changed, agreed again, ended, reinstated. */
public final class OrganisationFormController {
    private final Organisations organisations;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<Saved> saved;
    private final Runnable closed;
    private LocalDate today = LocalDate.MIN;

    @FXML
    private StackPane root;

    @FXML
    private Node nobody;

    @FXML
    private Node detail;

    @FXML
    private Label title;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictIcon;

    @FXML
    private Label verdictWords;

    @FXML
    private OrganisationEntryView entry;

    @FXML
    private OrganisationHistoryView history;

    @FXML
    private Label problem;

    @FXML
    private Button cancel;

    @FXML
    private Button end;

    @FXML
    private Button agreeAgain;

    @FXML
    private Button save;

    @FXML
    private Button reinstate;

    /** The organisation as it stood when it was opened; null while a new one is typed or none is chosen. */
    private Organisation seen;

    /** The same as the list has it now: another desk may have changed it while somebody types here. */
    private Organisation newest;

    private boolean adding;
    private KeptWords kept;

    /** What an act of this form made, and the sentence that says so. */
    record Saved(Organisation organisation, String sentence) {}

    private OrganisationFormController(
            Organisations organisations,
            Actor actor,
            Background background,
            Dialogs dialogs,
            Consumer<Saved> saved,
            Runnable closed) {
        this.organisations = organisations;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.saved = saved;
        this.closed = closed;
    }

    /**
     * @param saved called after each act
     * @param closed called when a new entry was given up
     */
    static Screens.Screen<OrganisationFormController> load(
            Organisations organisations,
            Actor actor,
            Background background,
            Dialogs dialogs,
            Consumer<Saved> saved,
            Runnable closed) {
        return new Screens()
                .with(
                        OrganisationFormController.class,
                        () -> new OrganisationFormController(organisations, actor, background, dialogs, saved, closed))
                .load(OrganisationFormController.class);
    }

    @FXML
    private void initialize() {
        Stream.of(verdict, problem, cancel, end, agreeAgain, save, reinstate)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        kept = entry.kept(dialogs);
        show(false);
    }

    void today(LocalDate day) {
        today = day;
        entry.today(day);
    }

    boolean isAdding() {
        return adding;
    }

    /** The id of the one that is open; 0 where none is. */
    long seenId() {
        return seen == null ? 0 : seen.id();
    }

    /** Whether nothing typed would be lost, or the person gives it up. */
    boolean mayLeave() {
        if (!isDirty()) return true;
        String what = adding ? Words.of("organisations.discard.new") : seen.name();
        boolean givenUp = dialogs.confirm(
                Words.of("organisations.discard.title"),
                Words.of("organisations.discard", what),
                Words.of("organisations.discard.verb"));
        if (givenUp) kept.forget();
        return givenUp;
    }

    private boolean isDirty() {
        return (adding || seen != null) && entry.isDirty();
    }

    /** Opens an empty entry. */
    void begin() {
        adding = true;
        seen = null;
        fill(new Organisation(
                0,
                "",
                null,
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                actor.name(),
                today,
                today.plusYears(Organisation.REVIEW_YEARS),
                Optional.empty()));
        dress();
        entry.focus();
    }

    void open(Organisation organisation) {
        adding = false;
        seen = organisation;
        newest = organisation;
        fill(organisation);
        dress();
    }

    private void fill(Organisation organisation) {
        boolean editable = actor.may(Permission.CHANGE_ORGANISATIONS) && organisation.counts();
        kept.open(editable ? "organisation " + organisation.id() : "", () -> entry.fill(organisation));
    }

    /** The list was read anew: the open entry follows it, unless somebody is typing. */
    void refresh(List<Organisation> all) {
        if (seen == null) return;
        all.stream().filter(one -> one.id() == seen.id()).findFirst().ifPresent(one -> {
            newest = one;
            if (!isDirty() && !one.equals(seen)) open(one);
        });
    }

    private void show(boolean shown) {
        detail.setVisible(shown);
        nobody.setVisible(!shown);
    }

    private void dress() {
        show(true);
        problem.setVisible(false);
        boolean may = actor.may(Permission.CHANGE_ORGANISATIONS);
        boolean counts = adding || seen.counts();
        boolean overdue = !adding && seen.isOverdue(today);
        title.setText(adding ? Words.of("organisations.new") : seen.name());
        verdict.setVisible(overdue || !counts);
        verdict.getStyleClass().setAll("verdict", overdue ? "look" : "over");
        verdictIcon.setIconLiteral(overdue ? "fth-alert-triangle" : "fth-slash");
        if (overdue)
            verdictWords.setText(Words.of("organisations.overdue-since", OrganisationField.text(seen.reviewOn())));
        else if (!counts)
            verdictWords.setText(seen.ended()
                    .map(end -> Words.of("organisations.ended-because", OrganisationField.text(end.on()), end.why()))
                    .orElseThrow());
        entry.setEditable(may && counts);
        save.setText(Words.of(adding ? "organisations.add" : "organisations.save"));
        save.setVisible(may && counts);
        cancel.setVisible(may && counts);
        end.setVisible(may && !adding && counts);
        agreeAgain.setVisible(may && overdue);
        reinstate.setVisible(may && !counts);
        history.show(List.of());
        Organisation shown = seen;
        if (shown != null)
            background.run(Words.of("organisations.reading"), () -> organisations.history(actor, shown.id()), lines -> {
                if (shown.equals(seen)) history.show(lines);
            });
    }

    @FXML
    private void save() {
        Organisation before = seen;
        Optional<Organisation> typed = entry.read(before);
        if (typed.isEmpty()) return;
        Organisation wanted = typed.get();
        if (before == null) act(() -> organisations.add(actor, wanted), "organisations.added");
        else change(before, wanted);
    }

    private void change(Organisation before, Organisation wanted) {
        act(() -> organisations.change(actor, before, wanted), "organisations.saved", refusal -> {
            tell(refusal);
            if (StaleEdit.is(refusal))
                new StaleEdit(background, dialogs)
                        .ask(
                                () -> organisations.all(actor).stream()
                                        .filter(one -> one.id() == before.id())
                                        .findFirst()
                                        .orElseThrow(() -> refusal),
                                now -> both(now, wanted),
                                now -> change(now, wanted),
                                now -> {
                                    kept.forget();
                                    open(now);
                                });
        });
    }

    private static TwoVersions both(Organisation theirs, Organisation mine) {
        TwoVersions both = TwoVersions.of(theirs.name());
        for (OrganisationField field : OrganisationField.values())
            both = both.part(field.shown(), field.of(theirs), field.of(mine));
        return both;
    }

    /** Fills in a new agreement; it counts once it is saved. */
    @FXML
    private void agreeAgain() {
        entry.agree(actor.name(), today);
    }

    @FXML
    private void end() {
        if (!mayLeave()) return;
        Organisation ending = seen;
        String verb = Words.of("organisations.end.verb");
        String heading = Words.of("organisations.end.title", ending.name());
        dialogs.ask(heading, Words.of("organisations.end.what"), verb)
                .filter(why -> dialogs.confirm(
                        heading,
                        Words.of(
                                "organisations.end.confirm",
                                ending.hosts().size(),
                                ending.handles().size()),
                        verb))
                .ifPresent(why -> act(() -> organisations.end(actor, ending, why), "organisations.ended.done"));
    }

    @FXML
    private void reinstate() {
        Organisation ended = seen;
        dialogs.ask(
                        Words.of("organisations.reinstate.title", ended.name()),
                        Words.of("organisations.reinstate.what"),
                        Words.of("organisations.reinstate.verb"))
                .ifPresent(by -> act(() -> organisations.reinstate(actor, ended, by), "organisations.reinstated"));
    }

    private void act(Background.Work<Organisation> work, String sentence) {
        act(work, sentence, this::tell);
    }

    private void act(Background.Work<Organisation> work, String sentence, Consumer<Refusal> refused) {
        save.setDisable(true);
        background.run(
                Words.of("organisations.saving"),
                work,
                made -> {
                    save.setDisable(false);
                    kept.forget();
                    open(made);
                    saved.accept(new Saved(made, Words.of(sentence, made.name())));
                },
                refused);
    }

    private void tell(Refusal refusal) {
        save.setDisable(false);
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }

    /** Gives up what was typed: a new entry goes, one that is there stands again as it is now. */
    @FXML
    private void cancel() {
        if (!mayLeave()) return;
        if (!adding) {
            open(newest);
            return;
        }
        adding = false;
        show(false);
        closed.run();
    }
}
