package org.gatehouse.followers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.followers.Claim.GivenEmail;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Who somebody says they are, and the e-mail they gave: how it came, when, and who saw it. */
final class ClaimFormView extends VBox {
    private final FollowerDesk desk;
    private final ComboBox<ClaimKind> kind = new ComboBox<>();
    private final CheckBox under13 = new CheckBox(Words.of("followers.under-13"));
    private final TextField email = new TextField();
    private final ComboBox<EmailSource> source = new ComboBox<>();
    private final DatePicker receivedOn = new DatePicker();
    private final ComboBox<Person> seenBy = new ComboBox<>();
    private final VBox emailFields;
    private final KeptWords kept;
    private final Label error = new Label();

    ClaimFormView(FollowerDesk desk, Dialogs dialogs, Consumer<Claim> recorded) {
        super(8);
        this.desk = desk;
        Label title = new Label(Words.of("followers.claim.title"));
        title.getStyleClass().add("section-title");
        kind.setId("claimKind");
        kind.getItems().setAll(ClaimKind.values());
        kind.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        kind.setMaxWidth(Double.MAX_VALUE);
        under13.setId("under13");
        email.setId("email");
        kept = new KeptWords(dialogs, email);
        source.setId("source");
        source.getItems().setAll(EmailSource.values());
        source.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        receivedOn.setId("receivedOn");
        seenBy.setId("seenBy");
        seenBy.setConverter(new ShownAs<>(one -> one == null ? "" : one.name()));
        Stream.of(source, receivedOn, seenBy).forEach(field -> field.setMaxWidth(Double.MAX_VALUE));
        emailFields = new VBox(
                8,
                labelled("followers.email.label", email),
                kept.line(),
                row(labelled("followers.source.label", source), labelled("followers.received.label", receivedOn)),
                labelled("followers.seen-by.label", seenBy));
        kind.valueProperty().addListener((value, before, now) -> {
            emailFields.setVisible(now != null && now.needsEmail());
            emailFields.setManaged(emailFields.isVisible());
        });
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        Button record = new Button(Words.of("followers.record"));
        record.setId("recordClaim");
        record.setOnAction(press -> record(recorded));
        email.setOnAction(press -> record(recorded));
        getChildren().addAll(title, labelled("followers.claim.kind", kind), under13, emailFields, error, record);
    }

    private static VBox labelled(String key, Node field) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private static HBox row(VBox left, VBox right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(8, left, right);
    }

    /** @param follower about whom the claim is, for the words that are kept */
    void show(long follower, Optional<Claim> claim, List<Person> staff) {
        kept.open(isDisable() ? "" : keptName(follower), () -> fill(claim, staff));
    }

    /** What was typed is recorded. */
    void recorded(long follower) {
        kept.forget(keptName(follower));
    }

    private static String keptName(long follower) {
        return "claim " + follower;
    }

    private void fill(Optional<Claim> claim, List<Person> staff) {
        error.setVisible(false);
        kind.setValue(claim.map(Claim::kind).orElse(ClaimKind.PARENT_OR_CARER));
        under13.setSelected(claim.map(Claim::under13).orElse(false));
        Optional<GivenEmail> given = claim.flatMap(Claim::email);
        email.setText(given.map(GivenEmail::text).orElse(""));
        boolean hidden = !desk.actor().may(Permission.READ_FOLLOWER_EMAILS);
        boolean removed = claim.filter(Claim::gaveEmail).isPresent() && given.isEmpty();
        email.setPromptText(removed ? Words.of(hidden ? "followers.email.hidden" : "followers.email.removed") : "");
        source.setValue(given.map(GivenEmail::source).orElse(EmailSource.MESSAGE));
        receivedOn.setValue(
                given.map(GivenEmail::receivedOn).orElse(desk.followers().today()));
        seenBy.getItems().setAll(staff);
        long seen = given.map(GivenEmail::seenBy).orElse(desk.actor().id());
        seenBy.setValue(
                staff.stream().filter(person -> person.id() == seen).findFirst().orElse(null));
    }

    private void record(Consumer<Claim> recorded) {
        error.setVisible(false);
        LocalDate day = receivedOn.getValue();
        Optional<GivenEmail> given = email.getText().isBlank() || !emailFields.isVisible()
                ? Optional.empty()
                : Optional.of(new GivenEmail(
                        email.getText(),
                        source.getValue(),
                        day,
                        Optional.ofNullable(seenBy.getValue()).map(Person::id).orElse(0L)));
        recorded.accept(Claim.of(kind.getValue(), under13.isSelected(), given));
    }

    void focusEmail() {
        email.requestFocus();
    }

    void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
        error.setVisible(true);
    }
}
