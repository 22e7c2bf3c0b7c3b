package org.gatehouse.incidents;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.MomentField;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** An incident that somebody handed in and does not read: words can be added, which go to its readers. */
final class LaterWordsView extends VBox implements IncidentView {
    private static final String LATER = "later";

    private final IncidentDesk desk;
    private final Background background;
    private final HandedIn handedIn;
    private final KeptWordsView kept;
    private final MomentField when;
    private final CheckBox child = new CheckBox(Words.of("incidents.child-involved"));
    private final CheckBox indecent = new CheckBox(Words.of("incidents.indecent-image"));
    private final WordsFormView form;
    private final Label said = new Label();

    LaterWordsView(IncidentDesk desk, Background background, Moments moments, HandedIn handedIn) {
        super(16);
        this.desk = desk;
        this.background = background;
        this.handedIn = handedIn;
        kept = new KeptWordsView(desk, background, handedIn.id());
        when = new MomentField(moments, () -> {});
        when.set(moments.now());
        GateView gate = new GateView();
        indecent.selectedProperty().addListener((value, before, now) -> gate.show(now));
        form = new WordsFormView(
                        kept,
                        LATER,
                        Words.of("incidents.later.words"),
                        WordsFormView.verb(EntryKind.LATER_WORDS),
                        this::add)
                .primary();
        Label title = new Label(Words.of("incidents.title.one", handedIn.number()));
        title.getStyleClass().add("page-title");
        Label what = new Label(Words.of("incidents.later.what", moments.brisk(handedIn.at())));
        what.getStyleClass().add("text-muted");
        what.setWrapText(true);
        said.setWrapText(true);
        said.getStyleClass().add("strong");
        getStyleClass().add("detail");
        getChildren()
                .addAll(
                        title,
                        what,
                        FactsFormView.labelled("incidents.when", when),
                        new VBox(8, child, indecent),
                        gate,
                        form,
                        said);
        kept.restore();
    }

    private void add() {
        if (when.value().isEmpty()) {
            form.refuse(new Refusal("incidents.when.unreadable"));
            return;
        }
        LaterWords later = new LaterWords(form.words(), when.value().get(), child.isSelected(), indecent.isSelected());
        background.run(
                Words.of("incidents.handing-in"),
                () -> desk.incidents().addLater(desk.session(), handedIn.id(), later),
                done -> {
                    kept.entered(LATER);
                    said.setText(Words.of("incidents.handed-in.to", String.join(", ", done.readers())));
                },
                form::refuse);
    }

    @Override
    public Node root() {
        return this;
    }

    @Override
    public long incidentId() {
        return handedIn.id();
    }

    @Override
    public Optional<Incident> incident() {
        return Optional.empty();
    }

    @Override
    public void reload() {}

    @Override
    public void leave() {
        kept.save();
    }
}
