package org.gatehouse.sites;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;

/** What is known of a site, to be filled in: by whoever asks for it, and later by those who keep it. */
final class SiteFormView extends VBox {
    private final ComboBox<Platform> platform = new ComboBox<>();
    private final TextField medium = new TextField();
    private final TextField handle = new TextField();
    private final TextField address = new TextField();
    private final TextField email = new TextField();
    private final TextArea purpose = new TextArea();
    private final TextField youngest = new TextField();
    private final CheckBox separate = new CheckBox(Words.of("sites.separate.declare"));
    private final TextField minimum = new TextField();
    private final DatePicker readOn = new DatePicker();
    private final ComboBox<Person> owner = new ComboBox<>();
    private final ComboBox<Person> second = new ComboBox<>();
    private final DatePicker reviewOn = new DatePicker();
    private final ComboBox<ConsentUse> use = new ComboBox<>();
    private final TextField limit = new TextField();
    private final TextField compose = new TextField();
    private final TextField answer = new TextField();

    private final SiteFieldView answerField =
            new SiteFieldView("answer", answer, "", () -> SiteRules.reason(SiteMove.ANSWER, answer.getText()));
    private final SiteFieldView platformField = new SiteFieldView("platform", platform, "", () -> {
        if (platform.getValue() == null) throw new Refusal("sites.platform.missing");
    });
    private final SiteFieldView mediumField =
            new SiteFieldView("medium", medium, "sites.medium.help", this::checkMedium);
    private final SiteFieldView handleField =
            new SiteFieldView("handle", handle, "sites.handle.help", this::checkHandle);
    private final SiteFieldView addressField =
            new SiteFieldView("address", address, "sites.handle.help", this::checkAddress);
    private final SiteFieldView emailField = new SiteFieldView("email", email, "", this::checkEmail);
    private final SiteFieldView purposeField = new SiteFieldView(
            "purpose",
            purpose,
            "sites.purpose.help",
            () -> SiteRules.audience(new Audience(purpose.getText(), 18, true)));
    private final SiteFieldView youngestField = new SiteFieldView(
            "youngest",
            youngest,
            "",
            () -> SiteRules.audience(new Audience("-", number(youngest, "sites.youngest.number"), true)));
    private final SiteFieldView minimumField = new SiteFieldView("minimum", minimum, "", () -> terms());
    private final SiteFieldView readOnField = new SiteFieldView("readOn", readOn, "", () -> terms());
    private final SiteFieldView ownerField = new SiteFieldView("owner", owner, "", () -> {
        if (owner.getValue() == null) throw new Refusal("sites.owner");
    });
    private final SiteFieldView secondField = new SiteFieldView("second", second, "sites.second.help", () -> {
        if (second.getValue() != null && second.getValue().equals(owner.getValue()))
            throw new Refusal("sites.second.same");
    });
    private final SiteFieldView reviewField = new SiteFieldView("review", reviewOn, "", () -> {});
    private final SiteFieldView useField = new SiteFieldView("use", use, "sites.use.help", () -> {});
    private final SiteFieldView limitField =
            new SiteFieldView("limit", limit, "sites.limit.help", () -> number(limit, "sites.limit.number"));
    private final SiteFieldView composeField = new SiteFieldView("compose", compose, "sites.compose.help", () -> {
        if (!compose.getText().isBlank()) SiteRules.address(compose.getText());
    });
    private final List<SiteFieldView> fields = List.of(
            answerField,
            platformField,
            mediumField,
            handleField,
            addressField,
            emailField,
            purposeField,
            youngestField,
            minimumField,
            readOnField,
            ownerField,
            secondField,
            reviewField,
            useField,
            limitField,
            composeField);
    private final Node posts;
    private SchoolFacts school;
    private LocalDate today = LocalDate.MIN;
    private List<Object> filled = List.of();

    /** What can be chosen in the form. */
    record Choices(List<Person> staff, List<ConsentUse> uses, SchoolFacts school, LocalDate today) {}

    SiteFormView() {
        super(16);
        platform.getItems().setAll(Platform.values());
        platform.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        Stream.of(owner, second)
                .forEach(box ->
                        box.setConverter(new ShownAs<>(one -> one == null ? Words.of("sites.nobody") : one.name())));
        use.setConverter(new ShownAs<>(one -> one == null ? Words.of("sites.no-use") : one.title()));
        purpose.setPrefRowCount(2);
        purpose.setWrapText(true);
        purpose.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            // In a form Tab goes on to the next field; nobody needs a tab in these words.
            if (key.getCode() != KeyCode.TAB || key.isControlDown()) return;
            purpose.fireEvent(new KeyEvent(
                    purpose,
                    purpose,
                    key.getEventType(),
                    "",
                    "",
                    key.getCode(),
                    key.isShiftDown(),
                    true,
                    false,
                    false));
            key.consume();
        });
        separate.setId("site-separate");
        separate.setWrapText(true);
        platform.valueProperty().addListener((value, before, now) -> chosen(now));
        posts = group("posts", useField, limitField, composeField);
        getChildren()
                .setAll(
                        answerField,
                        group("what", platformField, mediumField, handleField, addressField, emailField, separate),
                        group("who", purposeField, youngestField),
                        group("terms", row(minimumField, readOnField)),
                        group("keepers", ownerField, secondField, reviewField),
                        posts);
    }

    private static VBox group(String key, Node... fields) {
        Label title = new Label(Words.of("sites.group." + key));
        title.getStyleClass().add("section-title");
        VBox group = new VBox(12, title);
        group.getChildren().addAll(fields);
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    private static HBox row(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(12, left, right);
    }

    private void chosen(Platform now) {
        boolean handles = now != null && now.hasHandles();
        handleField.setVisible(handles);
        addressField.setVisible(now != null && !handles);
        mediumField.setVisible(now == Platform.OTHER);
        if (now == null) return;
        if (minimum.getText().isBlank() && now.usualMinimumAge() > 0)
            minimum.setPromptText(Words.of("sites.minimum.usual", now.usualMinimumAge()));
        if (use.getValue() == null)
            use.getItems().stream()
                    .filter(one -> one != null && one.id() == now.consentUse())
                    .findFirst()
                    .ifPresent(use::setValue);
    }

    /** What keeps the words typed here until they are sent or saved. */
    KeptWords kept(Dialogs dialogs) {
        KeptWords kept = new KeptWords(
                dialogs, medium, handle, address, email, purpose, youngest, minimum, limit, compose, answer);
        getChildren().add(0, kept.line());
        return kept;
    }

    /** @param asking whether it is a request: how posts are written is then no question yet */
    void fill(SiteDetails details, Choices choices, boolean asking, boolean answering) {
        school = choices.school();
        today = choices.today();
        owner.getItems().setAll(choices.staff());
        second.getItems().setAll((Person) null);
        second.getItems().addAll(choices.staff());
        use.getItems().setAll(choices.uses());
        platform.setValue(null);
        use.setValue(find(choices.uses(), one -> one.id() == details.posting().consentUse()));
        minimum.setText(details.terms().map(terms -> "" + terms.minimumAge()).orElse(""));
        platform.setValue(details.account().platform());
        medium.setText(details.account().medium());
        handle.setText(details.account().handle());
        address.setText(details.account().address());
        email.setText(details.account().email());
        purpose.setText(details.audience().purpose());
        youngest.setText(shown(details.audience().youngestAge()));
        separate.setSelected(details.audience().separate());
        readOn.setValue(details.terms().map(Terms::readOn).orElse(null));
        owner.setValue(
                find(choices.staff(), one -> one.id() == details.keeping().owner()));
        second.setValue(
                find(choices.staff(), one -> one.id() == details.keeping().second()));
        reviewOn.setValue(details.keeping().reviewOn().orElse(null));
        limit.setText(shown(details.posting().limit()));
        compose.setText(details.posting().composeAddress());
        answer.clear();
        answerField.setVisible(answering);
        posts.setVisible(!asking);
        if (platform.getValue() == null) chosen(null);
        fields.forEach(SiteFieldView::calm);
        filled = typed();
    }

    private static <T> T find(List<T> all, Function<T, Boolean> which) {
        return all.stream().filter(which::apply).findFirst().orElse(null);
    }

    private static String shown(int numberOrNone) {
        return numberOrNone == 0 ? "" : Integer.toString(numberOrNone);
    }

    private List<Object> typed() {
        return Stream.of(medium, handle, address, email, purpose, youngest, minimum, limit, compose, answer)
                .map(field -> (Object) field.getText())
                .collect(Collectors.collectingAndThen(Collectors.toList(), texts -> {
                    for (ComboBox<?> box : List.of(platform, owner, second, use))
                        texts.add(String.valueOf(box.getValue()));
                    texts.add(readOn.getValue() + " " + reviewOn.getValue() + " " + separate.isSelected());
                    return texts;
                }));
    }

    boolean isDirty() {
        return !filled.equals(typed());
    }

    void focus() {
        (answerField.isVisible() ? answerField : platformField).focus();
    }

    String answer() {
        return answer.getText();
    }

    /** What was typed; empty where something will not do, which is then shown beside its field. */
    Optional<SiteDetails> read() {
        List<SiteFieldView> wrong =
                fields.stream().filter(field -> !field.check()).toList();
        if (!wrong.isEmpty()) {
            wrong.get(0).focus();
            return Optional.empty();
        }
        return Optional.of(new SiteDetails(
                new Account(
                        platform.getValue(), medium.getText(), handle.getText(), address.getText(), email.getText()),
                new Audience(purpose.getText(), number(youngest, "sites.youngest.number"), separate.isSelected()),
                terms(),
                new Keeping(
                        owner.getValue().id(),
                        second.getValue() == null ? 0 : second.getValue().id(),
                        Optional.ofNullable(reviewOn.getValue())),
                new Posting(
                        use.getValue() == null ? 0 : use.getValue().id(),
                        number(limit, "sites.limit.number"),
                        compose.getText())));
    }

    private void checkMedium() {
        if (medium.getText().isBlank()) throw new Refusal("sites.medium", SiteRules.LONGEST_MEDIUM);
    }

    private void checkHandle() {
        if (!handle.getText().isBlank()) SiteRules.handle(platform.getValue(), handle.getText());
    }

    private void checkAddress() {
        if (!address.getText().isBlank()) SiteRules.address(address.getText());
    }

    private void checkEmail() {
        SiteRules.email(email.getText(), school);
    }

    private Optional<Terms> terms() {
        if (minimum.getText().isBlank() && readOn.getValue() == null) return Optional.empty();
        if (minimum.getText().isBlank()) throw new Refusal("sites.minimum-age", SiteRules.HIGHEST_MINIMUM);
        return Optional.of(
                SiteRules.terms(new Terms(number(minimum, "sites.minimum.number"), readOn.getValue()), today));
    }

    private static int number(TextField field, String refusal) {
        String text = field.getText().strip();
        if (text.isEmpty()) return 0;
        if (!text.matches("\\d{1,6}")) throw new Refusal(refusal);
        return Integer.parseInt(text);
    }
}
