package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.EmptyState;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.policy.CoveredPerson.Source;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** One entry of the registers with what may be decided about it, or the form of a new request. */
final class RegisterDetailView extends ScrollPane {
    private static final double WIDTH = 340;

    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Consumer<String> done;
    private final VBox lines = new VBox(12);
    private final Label problem = new Label();
    private KeptWords kept;
    private RegisterEntry shown;
    private Set<Long> decidable = Set.of();
    private List<CoveredPerson> people = List.of();
    private LocalDate today;

    RegisterDetailView(
            PolicyDesk desk, Background background, Dialogs dialogs, Moments moments, Consumer<String> done) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.done = done;
        this.kept = new KeptWords(dialogs);
        problem.setId("registerProblem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        lines.getStyleClass().add("standing");
        setContent(lines);
        setFitToWidth(true);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        getStyleClass().addAll("detail-scroll", "side-pane");
        rest();
    }

    private void rest() {
        shown = null;
        draw(new EmptyState("fth-book", Words.of("policy.register.choose"), Words.of("policy.register.choose.what")));
    }

    private void draw(Node... nodes) {
        problem.setText("");
        lines.getChildren().setAll(nodes);
    }

    /** @param entries which this person decides about */
    void know(Set<Long> entries, List<CoveredPerson> within, LocalDate day) {
        decidable = entries;
        people = within;
        today = day;
    }

    void show(RegisterEntry entry) {
        if (entry == null) {
            if (shown != null) rest();
            return;
        }
        if (entry.equals(shown)) return;
        shown = entry;
        keep("");
        Label what = new Label(entry.what());
        what.getStyleClass().add("page-title");
        what.setWrapText(true);
        Label state = new Label();
        StateChipView.dress(state, entry.state());
        draw(
                what,
                state,
                line(Words.of(
                        "policy.register.for", entry.who().name(), entry.kind().title())),
                line(Words.of("policy.register.why", entry.why())),
                help(Words.of(
                        "policy.register.asked",
                        moments.brisk(entry.requestedAt()),
                        PolicyPapers.day(entry.wantedUntil()))));
        entry.decided()
                .ifPresent(decided -> lines.getChildren()
                        .add(line(Words.of(
                                "policy.register.decided",
                                entry.state().title(),
                                decided.by(),
                                moments.brisk(decided.at()),
                                decided.reason()))));
        entry.until()
                .ifPresent(until ->
                        lines.getChildren().add(line(Words.of("policy.register.until", PolicyPapers.day(until)))));
        acts(entry);
        lines.getChildren().add(problem);
    }

    private void acts(RegisterEntry entry) {
        boolean own = entry.who().source() == Source.DESK
                && entry.who().id() == desk.actor().id();
        boolean decides = decidable.contains(entry.id());
        if (entry.state() == RegisterState.REQUESTED && decides) decide(entry);
        boolean asked = entry.requestedBy() == desk.actor().id();
        if (entry.state() == RegisterState.REQUESTED && (own || asked))
            lines.getChildren()
                    .add(button(
                            "withdraw",
                            RegisterMove.WITHDRAW.verb(),
                            false,
                            () -> act(
                                    Words.of("policy.register.done.WITHDRAW"),
                                    () -> desk.policy().registers().withdraw(desk.actor(), entry))));
        if (entry.state() == RegisterState.AGREED && (own || decides))
            lines.getChildren()
                    .add(button(
                            "endEntry",
                            RegisterMove.END.verb(),
                            false,
                            () -> dialogs.ask(
                                            RegisterMove.END.verb(),
                                            Words.of("policy.register.end.why"),
                                            RegisterMove.END.verb())
                                    .ifPresent(why -> act(
                                            Words.of("policy.register.done.END"),
                                            () -> desk.policy().registers().end(desk.actor(), entry, why)))));
    }

    private void decide(RegisterEntry entry) {
        FieldView until = new FieldView("decideUntil", "policy.register.until-field").filled(entry.wantedUntil());
        FieldView reason = new FieldView("decideReason", "policy.register.reason");
        Button agree = button(
                "agreeEntry",
                RegisterMove.AGREE.verb(),
                true,
                () -> act(
                        Words.of("policy.register.done.AGREE", entry.who().name()),
                        () -> desk.policy().registers().agree(desk.actor(), entry, until.day(), reason.text())));
        Button refuse = button(
                "refuseEntry",
                RegisterMove.REFUSE.verb(),
                false,
                () -> act(
                        Words.of("policy.register.done.REFUSE", entry.who().name()),
                        () -> desk.policy().registers().refuse(desk.actor(), entry, reason.text())));
        keep("register decision " + entry.id(), reason);
        lines.getChildren().addAll(until, reason, kept.line(), agree, refuse);
    }

    /** The fields are new for each form: what was typed into those before stays kept under its own name. */
    private void keep(String name, FieldView... fields) {
        kept.open("", () -> {});
        kept = new KeptWords(dialogs, Stream.of(fields).map(FieldView::field).toArray(TextField[]::new));
        kept.open(name, () -> {});
    }

    /** The form of a new request. */
    void begin() {
        shown = null;
        Label title = new Label(Words.of("policy.register.new"));
        title.getStyleClass().add("page-title");
        ComboBox<RegisterKind> kind = new ComboBox<>();
        kind.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        kind.getItems().setAll(RegisterKind.values());
        kind.getSelectionModel().selectFirst();
        ComboBox<CoveredPerson> who = new ComboBox<>();
        who.setConverter(new ShownAs<>(one -> one == null ? "" : one.name()));
        who.getItems().setAll(people);
        people.stream()
                .filter(one ->
                        one.source() == Source.DESK && one.id() == desk.actor().id())
                .findFirst()
                .ifPresent(who::setValue);
        FieldView what = new FieldView("requestWhat", "policy.register.what-field");
        FieldView why = new FieldView("requestWhy", "policy.register.why-field");
        FieldView until = new FieldView("requestUntil", "policy.register.wanted-field").filled(today.plusMonths(1));
        Button send = button(
                "sendRequest",
                Words.of("policy.register.send"),
                true,
                () -> act(
                        Words.of("policy.register.done.REQUEST"),
                        () -> desk.policy()
                                .registers()
                                .request(
                                        desk.actor(),
                                        kind.getValue(),
                                        who.getValue(),
                                        what.text(),
                                        why.text(),
                                        until.day())));
        keep("register request", what, why);
        draw(
                title,
                help(Words.of("policy.register.new.what")),
                kept.line(),
                labelled("requestKind", "policy.register.kind-field", kind),
                labelled("requestFor", "policy.register.column.who", who),
                what,
                why,
                until,
                send,
                problem);
        what.focus();
    }

    private static VBox labelled(String id, String key, Control control) {
        control.setId(id);
        control.setMaxWidth(Double.MAX_VALUE);
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private static Button button(String id, String verb, boolean primary, Runnable pressed) {
        Button button = new Button(verb);
        button.setId(id);
        if (primary) button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(press -> pressed.run());
        return button;
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static Label help(String words) {
        Label label = line(words);
        label.getStyleClass().add("help");
        return label;
    }

    private void act(String sentence, Background.Work<Object> work) {
        problem.setText("");
        KeptWords words = kept;
        background.run(
                Words.of("policy.saving"),
                work,
                saved -> {
                    words.forget();
                    rest();
                    done.accept(sentence);
                },
                this::tell);
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
    }
}
