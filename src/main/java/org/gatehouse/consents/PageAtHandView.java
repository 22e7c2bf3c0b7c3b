package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.consents.forms.FormNumber;
import org.gatehouse.kit.Moments;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page at hand as a form to confirm: whose it is, what its rows say, who signed it and when. */
final class PageAtHandView extends VBox {
    private final Label name = new Label();
    private final Label number = new Label();
    private final Label reason = new Label();
    private final Label filed = new Label();
    private final Label twice = new Label(Words.of("consents.pile.twice"));
    private final FindChildView find;
    private final Hyperlink another = new Hyperlink(Words.of("consents.pile.another-child"));
    private final FormRowsView rows;
    private final GiverView giver;
    private final DatePicker signed = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final VBox entry;
    private final VBox warnings = new VBox(4);
    private final Moments moments;
    private PageOpened opened;

    PageAtHandView(Moments moments, Runnable changed, Consumer<Pupil> child, Consumer<FormNumber> typed) {
        super(12);
        this.moments = moments;
        rows = new FormRowsView(changed);
        giver = new GiverView(changed);
        find = new FindChildView(child, typed);
        name.getStyleClass().add("page-title");
        name.setWrapText(true);
        number.getStyleClass().add("small");
        another.setId("anotherChild");
        another.setOnAction(click -> {
            showFinder(true);
            find.focus();
        });
        for (Label chip : List.of(reason, filed, twice)) {
            chip.setWrapText(true);
            chip.setGraphic(new FontIcon("fth-alert-triangle"));
            chip.getStyleClass().addAll("chip", "look");
        }
        signed.setPrefWidth(160);
        until.setPrefWidth(160);
        until.setPromptText(Words.of("consents.to.open"));
        signed.valueProperty().addListener((day, before, now) -> changed.run());
        until.valueProperty().addListener((day, before, now) -> changed.run());
        HBox days = new HBox(8, labelled("consents.pile.signed", signed), labelled("consents.to", until));
        entry = new VBox(12, rows, giver, days, warnings);
        getChildren().addAll(new VBox(2, name, number), reason, filed, twice, another, find, entry);
        for (Node optional : List.of(reason, filed, twice, another, find, entry, number))
            optional.managedProperty().bind(optional.visibleProperty());
    }

    private static VBox labelled(String words, Node field) {
        Label label = new Label(Words.of(words));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /** Shows another page; the days stay as they are, since a pile comes from one week. */
    void open(PageOpened shown) {
        opened = shown;
        PilePage page = shown.page();
        name.setText(shown.child()
                .map(child -> FindChildView.named(child.pupil()))
                .orElseGet(() -> Words.of("consents.pile.unknown-child")));
        number.setText(
                shown.form().map(form -> numbered(form, shown.pageOfForm())).orElse(""));
        number.setVisible(shown.form().isPresent());
        reason.setText(page.reason().orElse(""));
        reason.setVisible(page.reason().isPresent());
        filed.setText(shown.filed()
                .map(one -> Words.of("consents.pile.was-filed", shown.people().get(one.by()), moments.brisk(one.at())))
                .orElse(""));
        filed.setVisible(shown.filed().isPresent());
        twice.setVisible(page.again());
        boolean byHand = page.form().isEmpty() && page.picture().length > 0;
        find.open(shown.roll());
        showFinder(byHand && shown.child().isEmpty());
        another.setVisible(byHand && shown.child().isPresent());
        entry.setVisible(shown.child().isPresent());
        if (signed.getValue() == null) signed.setValue(shown.today());
        giver.show(shown.contacts());
        rows.show(shown.rows());
        warn(Set.of());
        if (find.isVisible()) find.focus();
        else rows.requestFocus();
    }

    private static String numbered(PrintedForm form, int page) {
        String printed = form.number().printed();
        return form.pages() == 1 ? printed : printed + " · " + Words.of("consents.pile.part", page, form.pages());
    }

    private void showFinder(boolean shown) {
        find.setVisible(shown);
        another.setVisible(!shown && another.isVisible());
    }

    boolean press(KeyCode key) {
        return entry.isVisible() && rows.press(key);
    }

    /** What is missing before the page can be filed, in words. */
    Optional<String> missing() {
        if (opened == null || opened.child().isEmpty()) return Optional.of(Words.of("consents.pile.wants.child"));
        Optional<String> answers = rows.missing();
        if (answers.isPresent()) return answers;
        return giver.giver().isEmpty() ? Optional.of(Words.of("consents.pile.wants.giver")) : Optional.empty();
    }

    /** Goes to the name where it is all that is missing, so that Enter, a name and Enter file a page. */
    void toWhatIsMissing() {
        if (opened == null || opened.child().isEmpty()) find.focus();
        else if (rows.missing().isEmpty() && giver.giver().isEmpty()) giver.focusName();
        else rows.requestFocus();
    }

    Optional<ConsentForm> form() {
        LocalDate day = signed.getValue();
        if (missing().isPresent() || day == null) return Optional.empty();
        Map<Long, Decision> answers = rows.answers();
        boolean given = answers.containsValue(Decision.GIVEN);
        PupilConsents child = opened.child().orElseThrow();
        return Optional.of(new ConsentForm(
                child.pupil().id(),
                child.seen(),
                giver.giver().orElseThrow(),
                answers,
                Optional.empty(),
                opened.wording(),
                LawfulBasis.CONSENT,
                day,
                given ? Optional.ofNullable(until.getValue()) : Optional.empty()));
    }

    void warn(Set<ConsentWarning> found) {
        warnings.getChildren().clear();
        for (ConsentWarning warning : found.isEmpty() ? EnumSet.noneOf(ConsentWarning.class) : EnumSet.copyOf(found)) {
            Label label = new Label(warning.sentence(), new FontIcon("fth-alert-triangle"));
            label.setWrapText(true);
            label.getStyleClass().addAll("chip", "look");
            warnings.getChildren().add(label);
        }
    }
}
