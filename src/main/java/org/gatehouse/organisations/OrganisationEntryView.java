package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Dates;

/** The fields of one organisation, each with what is wrong with it beside it once it is left. */
public final class OrganisationEntryView extends VBox {
    private final TextField name = new TextField();
    private final ComboBox<OrganisationKind> kind = new ComboBox<>();
    private final TextArea link = lines(2);
    private final TextArea hosts = lines(2);
    private final TextField handles = new TextField();
    private final TextField accountIds = new TextField();
    private final TextField agreedBy = new TextField();
    private final TextField agreedOn = new TextField();
    private final TextField reviewOn = new TextField();
    private final Map<Control, Label> errors = new LinkedHashMap<>();
    private final Map<Control, Runnable> checks = new LinkedHashMap<>();
    private LocalDate today = LocalDate.MIN;
    private List<String> filled = List.of();

    public OrganisationEntryView() {
        super(12);
        kind.getItems().setAll(OrganisationKind.values());
        kind.setConverter(NAMED);
        kind.setMaxWidth(Double.MAX_VALUE);
        VBox agreed = field(
                OrganisationField.AGREED_ON, agreedOn, "", () -> OrganisationRules.agreedOn(date(agreedOn), today));
        VBox review = field(
                OrganisationField.REVIEW_ON,
                reviewOn,
                "",
                () -> OrganisationRules.reviewOn(date(reviewOn), agreement()));
        HBox days = new HBox(12, agreed, review);
        days.getChildren().forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
        getChildren()
                .setAll(
                        field(OrganisationField.NAME, name, "", () -> OrganisationRules.name(name.getText())),
                        field(OrganisationField.KIND, kind, "", () -> OrganisationRules.kind(kind.getValue())),
                        field(
                                OrganisationField.LINK,
                                link,
                                "organisations.link.help",
                                () -> OrganisationRules.link(link.getText())),
                        field(
                                OrganisationField.HOSTS,
                                hosts,
                                "organisations.hosts.help",
                                () -> OrganisationRules.hosts(hosts.getText())),
                        field(
                                OrganisationField.HANDLES,
                                handles,
                                "",
                                () -> OrganisationRules.handles(handles.getText())),
                        field(
                                OrganisationField.ACCOUNT_IDS,
                                accountIds,
                                "organisations.account-ids.help",
                                () -> OrganisationRules.accountIds(accountIds.getText())),
                        field(
                                OrganisationField.AGREED_BY,
                                agreedBy,
                                "",
                                () -> OrganisationRules.agreedBy(agreedBy.getText())),
                        days);
    }

    private static TextArea lines(int rows) {
        TextArea area = new TextArea();
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        return area;
    }

    private VBox field(OrganisationField field, Control control, String help, Runnable check) {
        control.setId("entry-" + field.key());
        Label label = new Label(field.shown());
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setVisible(false);
        error.managedProperty().bind(error.visibleProperty());
        errors.put(control, error);
        checks.put(control, check);
        control.focusedProperty().addListener((focus, before, now) -> {
            if (before && !now) check(control);
        });
        VBox box = new VBox(4, label, control);
        if (!help.isEmpty()) {
            Label words = new Label(Words.of(help));
            words.getStyleClass().add("help");
            words.setWrapText(true);
            box.getChildren().add(words);
        }
        box.getChildren().add(error);
        return box;
    }

    /** Shows beside the field what is wrong with it; @return whether nothing is */
    private boolean check(Control control) {
        Label error = errors.get(control);
        try {
            checks.get(control).run();
            error.setVisible(false);
            return true;
        } catch (Refusal refusal) {
            error.setText(refusal.getMessage());
            error.setVisible(control.isFocusTraversable() && !isReadOnly());
            return false;
        }
    }

    private boolean isReadOnly() {
        return !name.isEditable();
    }

    /** What keeps the words typed here until they are saved. */
    KeptWords kept(Dialogs dialogs) {
        KeptWords kept = new KeptWords(
                dialogs,
                errors.keySet().stream()
                        .filter(TextInputControl.class::isInstance)
                        .toArray(TextInputControl[]::new));
        getChildren().add(0, kept.line());
        return kept;
    }

    void today(LocalDate day) {
        today = day;
    }

    void fill(Organisation organisation) {
        name.setText(organisation.name());
        kind.setValue(organisation.kind());
        link.setText(organisation.link());
        hosts.setText(String.join("\n", organisation.hosts()));
        handles.setText(String.join(
                " ", organisation.handles().stream().map(one -> "@" + one).toList()));
        accountIds.setText(String.join(" ", organisation.accountIds()));
        agree(organisation.agreedBy(), organisation.agreedOn());
        reviewOn.setText(OrganisationField.text(organisation.reviewOn()));
        errors.values().forEach(error -> error.setVisible(false));
        filled = typed();
    }

    /** Fills in who agreed on {@code day}, and the review a year later. */
    void agree(String by, LocalDate day) {
        agreedBy.setText(by);
        agreedOn.setText(OrganisationField.text(day));
        reviewOn.setText(OrganisationField.text(day.plusYears(Organisation.REVIEW_YEARS)));
    }

    boolean isDirty() {
        return !filled.equals(typed());
    }

    private List<String> typed() {
        List<String> texts = new ArrayList<>();
        for (Control control : errors.keySet()) {
            if (control instanceof TextInputControl input) texts.add(input.getText());
            else texts.add(String.valueOf(kind.getValue()));
        }
        return texts;
    }

    /** What was typed, over {@code before} where there is one; empty where something will not do, which is then shown. */
    Optional<Organisation> read(Organisation before) {
        Optional<Control> wrong = Optional.empty();
        for (Control control : inOrder()) if (!check(control) && wrong.isEmpty()) wrong = Optional.of(control);
        if (wrong.isPresent()) {
            wrong.get().requestFocus();
            return Optional.empty();
        }
        return Optional.of(new Organisation(
                before == null ? 0 : before.id(),
                name.getText(),
                kind.getValue(),
                link.getText(),
                OrganisationRules.hosts(hosts.getText()),
                OrganisationRules.handles(handles.getText()),
                OrganisationRules.accountIds(accountIds.getText()),
                agreedBy.getText(),
                date(agreedOn),
                date(reviewOn),
                Optional.empty()));
    }

    private List<Control> inOrder() {
        return Arrays.asList(name, kind, link, hosts, handles, accountIds, agreedBy, agreedOn, reviewOn);
    }

    void setEditable(boolean editable) {
        for (Control control : inOrder()) {
            if (control instanceof TextInputControl input) input.setEditable(editable);
            else control.setDisable(!editable);
        }
    }

    void focus() {
        name.requestFocus();
    }

    /** The day of the agreement where it is one; what is wrong with it is said beside it. */
    private LocalDate agreement() {
        try {
            return date(agreedOn);
        } catch (Refusal noDay) {
            return null;
        }
    }

    private static LocalDate date(TextField field) {
        String text = field.getText().strip();
        return text.isEmpty() ? null : Dates.read(text);
    }

    private static final StringConverter<OrganisationKind> NAMED = new ShownAs<>(one -> one == null ? "" : one.title());
}
