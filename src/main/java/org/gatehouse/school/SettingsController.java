package org.gatehouse.school;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.kit.StaleEdit;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The school's own facts, and what it may choose. */
public final class SettingsController implements Page {
    private final School school;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;

    @FXML
    private Button crest;

    @FXML
    private TextField name;

    @FXML
    private TextArea mailDomains;

    @FXML
    private TextArea emails;

    @FXML
    private TextArea telephones;

    @FXML
    private TextArea addresses;

    @FXML
    private TextArea websites;

    @FXML
    private Label factsProblem;

    @FXML
    private Label factsDone;

    @FXML
    private Spinner<Integer> postLimit;

    @FXML
    private CheckBox selfApproval;

    @FXML
    private ComboBox<Reviewers> reviewers;

    @FXML
    private TextField composeUrl;

    @FXML
    private Spinner<Integer> idleMinutes;

    @FXML
    private CheckBox notIdentifiable;

    @FXML
    private Spinner<Integer> followerEmailDays;

    @FXML
    private Label settingsProblem;

    @FXML
    private Label settingsDone;

    private SchoolFacts facts;
    private Settings settings;

    public SettingsController(School school, Actor actor, Background background, Dialogs dialogs) {
        this.dialogs = dialogs;
        this.school = school;
        this.actor = actor;
        this.background = background;
    }

    @FXML
    private void initialize() {
        postLimit.setValueFactory(new IntegerSpinnerValueFactory(20, 280, Settings.DEFAULT.postLimit(), 10));
        followerEmailDays.setValueFactory(new IntegerSpinnerValueFactory(1, 365, Settings.DEFAULT.followerEmailDays()));
        idleMinutes.setValueFactory(new IntegerSpinnerValueFactory(1, 120, Settings.DEFAULT.idleMinutes()));
        reviewers.getItems().setAll(Reviewers.values());
        reviewers.setConverter(new ShownAs<>(who -> who == null ? "" : Words.of("school.reviewers." + who.name())));
    }

    /** Another desk's change is shown only where nothing was being typed here. */
    @Override
    public void reload() {
        background.run(Words.of("school.reading"), school::facts, read -> {
            if (facts == null || facts.equals(typedFacts())) showFacts(read);
        });
        background.run(Words.of("school.reading"), school::crest, this::showCrest);
        background.run(Words.of("school.reading"), school::settings, read -> {
            if (settings == null || settings.equals(typedSettings())) showSettings(read);
        });
    }

    private void showFacts(SchoolFacts read) {
        facts = read;
        name.setText(read.name());
        mailDomains.setText(String.join("\n", read.mailDomains()));
        emails.setText(String.join("\n", read.emails()));
        telephones.setText(String.join("\n", read.telephones()));
        addresses.setText(String.join("\n", read.addresses()));
        websites.setText(String.join("\n", read.websites()));
    }

    private void showSettings(Settings read) {
        settings = read;
        postLimit.getValueFactory().setValue(read.postLimit());
        selfApproval.setSelected(read.selfApproval());
        reviewers.setValue(read.reviewers());
        composeUrl.setText(read.composeUrl());
        idleMinutes.getValueFactory().setValue(read.idleMinutes());
        notIdentifiable.setSelected(read.notIdentifiable());
        followerEmailDays.getValueFactory().setValue(read.followerEmailDays());
    }

    private SchoolFacts typedFacts() {
        return new SchoolFacts(
                name.getText(),
                facts.zone(),
                lines(mailDomains),
                lines(emails),
                lines(telephones),
                lines(addresses),
                lines(websites));
    }

    private Settings typedSettings() {
        return new Settings(
                postLimit.getValue(),
                selfApproval.isSelected(),
                reviewers.getValue(),
                composeUrl.getText(),
                idleMinutes.getValue(),
                notIdentifiable.isSelected(),
                followerEmailDays.getValue());
    }

    private static List<String> lines(TextArea area) {
        return Arrays.stream(area.getText().split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @FXML
    private void saveFacts() {
        saveFacts(facts, typedFacts());
    }

    private void saveFacts(SchoolFacts seen, SchoolFacts wanted) {
        factsDone.setVisible(false);
        background.run(
                Words.of("school.saving"),
                () -> school.changeFacts(actor, seen, wanted),
                saved -> {
                    showFacts(saved);
                    factsProblem.setVisible(false);
                    factsDone.setVisible(true);
                },
                refusal -> {
                    tell(factsProblem, refusal);
                    if (StaleEdit.is(refusal))
                        new StaleEdit(background, dialogs)
                                .ask(
                                        school::facts,
                                        now -> TwoSettingsView.of(now, wanted),
                                        now -> saveFacts(now, wanted),
                                        this::showFacts);
                });
    }

    @FXML
    private void saveSettings() {
        postLimit.commitValue();
        idleMinutes.commitValue();
        followerEmailDays.commitValue();
        saveSettings(settings, typedSettings());
    }

    private void saveSettings(Settings seen, Settings wanted) {
        settingsDone.setVisible(false);
        background.run(
                Words.of("school.saving"),
                () -> school.changeSettings(actor, seen, wanted),
                saved -> {
                    showSettings(saved);
                    settingsProblem.setVisible(false);
                    settingsDone.setVisible(true);
                },
                refusal -> {
                    tell(settingsProblem, refusal);
                    if (StaleEdit.is(refusal))
                        new StaleEdit(background, dialogs)
                                .ask(
                                        school::settings,
                                        now -> TwoSettingsView.of(now, wanted),
                                        now -> saveSettings(now, wanted),
                                        this::showSettings);
                });
    }

    @FXML
    private void chooseCrest() {
        dialogs.chooseFile(Words.of("school.crest.choose"), Words.of("school.crest.files"), "png", "jpg", "jpeg")
                .ifPresent(file -> background.run(
                        Words.of("school.saving"),
                        () -> {
                            school.changeCrest(actor, Files.readAllBytes(file));
                            return file;
                        },
                        done -> reload(),
                        refusal -> tell(factsProblem, refusal)));
    }

    private void showCrest(Optional<byte[]> read) {
        crest.setGraphic(null);
        crest.setText(Words.of(read.isPresent() ? "school.crest.change" : "school.crest.add"));
        read.ifPresent(bytes ->
                crest.setGraphic(new ImageView(new Image(new ByteArrayInputStream(bytes), 40, 40, true, true))));
    }

    private static void tell(Label problem, Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }
}
