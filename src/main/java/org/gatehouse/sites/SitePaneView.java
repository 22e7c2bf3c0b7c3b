package org.gatehouse.sites;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.EmptyState;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.Moments;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;

/** One site beside the list: what is known, what is missing, what may be done; or the form in which it is written down. */
final class SitePaneView extends BorderPane {
    private final SiteDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<Done> done;
    private final Background.Latest opening;
    private final EmptyState nobody =
            new EmptyState("fth-monitor", Words.of("sites.choose"), Words.of("sites.choose.what"));
    private final Label name = new Label();
    private final Label chip = new Label();
    private final Label medium = new Label();
    private final SiteFactsView facts;
    private final SiteStepsView steps = new SiteStepsView();
    private final SiteHistoryView history;
    private final SiteActsView acts;
    private final SiteFormView form = new SiteFormView();
    private final KeptWords kept;
    private final Label formTitle = new Label();
    private final Label formProblem = new Label();
    private final Button save = new Button();
    private final VBox detail;
    private final Node formActions;
    private final ScrollPane scroll = new ScrollPane();
    private SiteEntry shown;
    private boolean writing;

    /** What an act of this pane made, and the sentence that says so. */
    record Done(Site site, String sentence) {}

    private record Opened(List<SiteEvent> events, Map<Long, String> names, Map<Long, String> uses, LocalDate today) {}

    SitePaneView(SiteDesk desk, Background background, Dialogs dialogs, Moments moments, Consumer<Done> done) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.done = done;
        this.kept = form.kept(dialogs);
        this.opening = background.latest(Words.of("sites.reading"));
        facts = new SiteFactsView(dialogs);
        history = new SiteHistoryView(moments);
        acts = new SiteActsView(desk.actor(), this::act);
        name.getStyleClass().add("page-title");
        name.setWrapText(true);
        medium.getStyleClass().add("text-muted");
        medium.setWrapText(true);
        detail = padded(new VBox(4, name, medium, chip), steps, facts, history);
        formTitle.getStyleClass().add("page-title");
        formTitle.setWrapText(true);
        formProblem.setId("formProblem");
        formProblem.getStyleClass().add("field-error");
        formProblem.setWrapText(true);
        formProblem.managedProperty().bind(formProblem.visibleProperty());
        formActions = formActions();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("detail-scroll");
        getStyleClass().add("side-pane");
        close();
    }

    private static VBox padded(Node... children) {
        VBox box = new VBox(16, children);
        box.setPadding(new Insets(16));
        return box;
    }

    private Node formActions() {
        Button cancel = new Button(Words.of("sites.cancel"));
        cancel.setId("cancelForm");
        cancel.setCancelButton(true);
        cancel.setOnAction(press -> cancel());
        save.setId("saveForm");
        save.getStyleClass().add("accent");
        save.setOnAction(press -> save());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, cancel, gap, save);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(8, formProblem, row);
        box.getStyleClass().add("decision");
        return box;
    }

    /** The id of the site that is open; 0 where none is. */
    long shownId() {
        return shown == null ? 0 : shown.id();
    }

    /** Whether nothing typed would be lost, or the person gives it up. */
    boolean mayLeave() {
        if (!writing || !form.isDirty()) return true;
        boolean givenUp = dialogs.confirm(
                Words.of("sites.discard.title"), Words.of("sites.discard"), Words.of("sites.discard.verb"));
        if (givenUp) kept.forget();
        return givenUp;
    }

    boolean isWriting() {
        return writing;
    }

    void close() {
        shown = null;
        writing = false;
        setCenter(nobody);
        setBottom(null);
    }

    /** Shows a site, or the same one as it is now; what is being typed stays. */
    void show(SiteEntry one) {
        if (writing && shown != null && shown.id() == one.id()) return;
        boolean same = !writing && one.equals(shown);
        writing = false;
        shown = one;
        opening.run(
                () -> new Opened(
                        desk.sites().reads().history(desk.actor(), one.id()),
                        desk.sites().reads().names(),
                        desk.uses().get().stream().collect(Collectors.toMap(ConsentUse::id, ConsentUse::title)),
                        desk.sites().reads().today()),
                opened -> {
                    if (writing || shown == null || shown.id() != one.id()) return;
                    if (!same || getCenter() != scroll) dress(one, opened);
                });
    }

    private void dress(SiteEntry one, Opened opened) {
        name.setText(one.site().shown());
        SiteChipView.dress(chip, one);
        medium.setText(Words.of("sites.asked-by", one.site().medium(), one.requester()));
        steps.show(one);
        facts.show(one, opened.uses());
        history.show(opened.events(), opened.names());
        acts.show(one, opened.today());
        scroll.setContent(detail);
        scroll.setVvalue(0);
        setCenter(scroll);
        setBottom(acts);
    }

    /** Begins a request. */
    void begin() {
        SiteDetails blank = new SiteDetails(
                new Account(null, "", "", "", ""),
                new Audience("", 0, false),
                Optional.empty(),
                new Keeping(desk.actor().id(), 0, Optional.empty()),
                new Posting(0, 0, ""));
        shown = null;
        write(blank, "sites.new", SiteMove.REQUEST);
    }

    private void write(SiteDetails details, String title, SiteMove move) {
        writing = true;
        SiteEntry about = shown;
        background.run(
                Words.of("sites.reading"),
                () -> new SiteFormView.Choices(
                        desk.staff().get().stream().filter(Person::active).toList(),
                        desk.uses().get().stream()
                                .filter(use -> use.open()
                                        || use.id() == details.posting().consentUse())
                                .toList(),
                        desk.school().get(),
                        desk.sites().reads().today()),
                choices -> {
                    if (!writing || about != shown) return;
                    formTitle.setText(
                            about == null ? Words.of(title) : about.site().shown());
                    kept.open(
                            "site " + move + " " + (about == null ? 0 : about.id()),
                            () -> form.fill(details, choices, move != SiteMove.CHANGE, move == SiteMove.ANSWER));
                    save.setText(move.verb());
                    formProblem.setVisible(false);
                    scroll.setContent(padded(formTitle, form));
                    scroll.setVvalue(0);
                    setCenter(scroll);
                    setBottom(formActions);
                    form.focus();
                });
    }

    private void cancel() {
        if (!mayLeave()) return;
        writing = false;
        SiteEntry back = shown;
        close();
        if (back != null) show(back);
        else done.accept(new Done(null, ""));
    }

    private void save() {
        SiteEntry about = shown;
        form.read().ifPresent(typed -> {
            save.setDisable(true);
            background.run(
                    Words.of("sites.saving"),
                    () -> {
                        if (about == null) return desk.sites().requests().request(desk.actor(), typed);
                        if (about.state() == SiteState.ASKED)
                            return desk.sites().requests().answer(desk.actor(), about.site(), typed, form.answer());
                        return desk.sites().register().change(desk.actor(), about.site(), typed);
                    },
                    saved -> {
                        save.setDisable(false);
                        kept.forget();
                        writing = false;
                        String key = about == null
                                ? "sites.done.REQUEST"
                                : about.state() == SiteState.ASKED
                                        ? "sites.done.ANSWER"
                                        : about.site().open() && !saved.open()
                                                ? "sites.done.HOLD"
                                                : "sites.done.CHANGE";
                        done.accept(new Done(saved, Words.of(key, saved.shown())));
                    },
                    refusal -> {
                        save.setDisable(false);
                        formProblem.setText(refusal.getMessage());
                        formProblem.setVisible(true);
                    });
        });
    }

    private void act(SiteEntry one, SiteMove move, String words, LocalDate day) {
        switch (move) {
            case CHANGE, ANSWER -> write(one.site().details(), "sites.new", move);
            case WITHDRAW -> {
                if (dialogs.confirm(
                        move.verb(), Words.of("sites.withdraw.what", one.site().shown()), move.verb()))
                    run(one, move, () -> desk.sites().requests().withdraw(desk.actor(), one.site()));
            }
            case CLOSE ->
                dialogs.ask(
                                Words.of("sites.close.title", one.site().shown()),
                                Words.of("sites.close.what"),
                                Words.of("sites.close.verb"))
                        .ifPresent(why ->
                                run(one, move, () -> desk.sites().register().close(desk.actor(), one.site(), why)));
            case NOTIFY -> run(one, move, () -> desk.sites().register().notifySlt(desk.actor(), one.site(), words));
            case OPEN -> run(one, move, () -> desk.sites().register().open(desk.actor(), one.site()));
            case REVIEW -> run(one, move, () -> desk.sites().register().review(desk.actor(), one.site(), words, day));
            default -> run(one, move, () -> desk.sites().requests().decide(desk.actor(), one.site(), move, words));
        }
    }

    private void run(SiteEntry one, SiteMove move, Background.Work<Site> work) {
        background.run(
                Words.of("sites.saving"),
                work,
                site -> done.accept(new Done(site, Words.of("sites.done." + move, site.shown()))),
                acts::tell);
    }

    /** Does what a key stands for. */
    void press(SiteMove move) {
        if (!writing && shown != null && getBottom() == acts) acts.begin(move);
    }
}
