package org.gatehouse.followers;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.gatehouse.archive.AccountList;
import org.gatehouse.archive.ArchivedAccount;
import org.gatehouse.followers.ListPlan.Row;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Chip;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The platform's lists on their way in: typed, pasted or from a file, compared with the last time before anything is taken. */
final class BringInController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final List<AccountList> LISTS =
            List.of(AccountList.FOLLOWERS, AccountList.FOLLOWING, AccountList.BLOCKED);

    private final FollowerDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final LongConsumer openFollower;
    private final Background.Latest taken;

    @FXML
    private Node root;

    @FXML
    private Node start;

    @FXML
    private Label lastTime;

    @FXML
    private TextArea pasted;

    @FXML
    private Label readingError;

    @FXML
    private Node preview;

    @FXML
    private Label title;

    @FXML
    private ComboBox<AccountList> list;

    @FXML
    private CheckBox whole;

    @FXML
    private Label warning;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictIcon;

    @FXML
    private Label summary;

    @FXML
    private TableView<Row> table;

    @FXML
    private Button apply;

    private List<ListPlan> plans = List.of();
    private String otherAccount = "";
    private boolean showing;

    private BringInController(
            FollowerDesk desk, Background background, Dialogs dialogs, Moments moments, LongConsumer openFollower) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.openFollower = openFollower;
        this.taken = background.latest(Words.of("followers.reading"));
    }

    static BringInController load(
            FollowerDesk desk, Background background, Dialogs dialogs, Moments moments, LongConsumer openFollower) {
        return new Screens()
                .with(
                        BringInController.class,
                        () -> new BringInController(desk, background, dialogs, moments, openFollower))
                .load(BringInController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(start, preview, warning, readingError, list, whole)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(preview, warning, readingError).forEach(node -> node.setVisible(false));
        list.getItems().setAll(LISTS);
        list.setConverter(new ShownAs<>(one -> one == null ? "" : Words.of("followers.list." + one.name())));
        list.valueProperty().addListener((value, before, now) -> compareAgain());
        whole.selectedProperty().addListener((value, before, now) -> compareAgain());
        WordColumns.add(
                table,
                Words.of("followers.column.list"),
                150,
                row -> Words.of("followers.list." + row.list().name()));
        WordColumns.add(table, Words.of("followers.column.what"), 210, Row::kind)
                .setCellFactory(any -> new TableCell<>() {
                    private final Label chip = new Label();

                    @Override
                    protected void updateItem(Row.Kind item, boolean none) {
                        super.updateItem(item, none);
                        setGraphic(none || item == null ? null : chip);
                        if (none || item == null) return;
                        Chip.dress(chip, item.title(), item.style(), item.icon());
                    }
                });
        WordColumns.add(table, Words.of("followers.column.account"), 180, Row::account);
        WordColumns.addLast(table, Words.of("followers.column.why"), Row::words);
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) openRow();
        });
        table.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) openRow();
        });
    }

    private void openRow() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null && row.id() != 0) openFollower.accept(row.id());
    }

    Node root() {
        return root;
    }

    void reload() {
        taken.run(
                () -> desk.followers().reads().taken(desk.actor()),
                lists -> lastTime.setText(
                        lists.isEmpty()
                                ? Words.of("followers.import.first-time")
                                : LISTS.stream()
                                        .filter(lists::containsKey)
                                        .map(one -> Words.of(
                                                "followers.import.last-time",
                                                Words.of("followers.list." + one.name()),
                                                DAY.format(lists.get(one).takenOn()),
                                                moments.brief(lists.get(one).importedAt())))
                                        .reduce((one, next) -> one + "\n" + next)
                                        .orElse("")));
        if (showing) compareAgain();
    }

    @FXML
    private void compare() {
        String text = pasted.getText();
        readingError.setVisible(false);
        background.run(
                Words.of("followers.import.comparing"),
                () -> {
                    ListReading read = desk.followers().imports().read(text);
                    if (read.accounts().isEmpty() && read.unread().isEmpty())
                        throw new Refusal("followers.account.missing");
                    return desk.followers().imports().plan(desk.actor(), List.of(read));
                },
                made -> open(Words.of("followers.import.pasted"), made, ""),
                this::refuseReading);
    }

    @FXML
    private void chooseFile() {
        readingError.setVisible(false);
        dialogs.chooseFile(
                        Words.of("followers.import.choose"),
                        Words.of("followers.import.file-kind"),
                        "zip",
                        "js",
                        "csv",
                        "tsv",
                        "xlsx")
                .ifPresent(this::read);
    }

    void read(Path file) {
        background.run(
                Words.of("followers.import.comparing"),
                () -> {
                    ListImports.FilePlan read = desk.followers().imports().plan(desk.actor(), file);
                    return Map.entry(read, wrongAccount(read.of()));
                },
                read -> open(String.valueOf(file.getFileName()), read.getKey().lists(), read.getValue()),
                this::refuseReading);
    }

    private String wrongAccount(Optional<ArchivedAccount> of) {
        String own = desk.ownHandle().get();
        return of.map(ArchivedAccount::handle)
                .filter(handle -> !handle.isEmpty() && !own.isEmpty() && !handle.equalsIgnoreCase(own))
                .map(handle -> Words.of("followers.import.other-account", handle, own))
                .orElse("");
    }

    private void refuseReading(Refusal refusal) {
        readingError.setText(refusal.getMessage());
        readingError.setVisible(true);
    }

    private void open(String source, List<ListPlan> made, String warn) {
        showing = false;
        boolean fixed = made.size() > 1
                || made.get(0).reading().whole()
                || made.get(0).reading().list() != AccountList.FOLLOWERS;
        list.setVisible(!fixed);
        whole.setVisible(!fixed);
        list.setValue(made.get(0).reading().list());
        whole.setSelected(false);
        title.setText(Words.of("followers.import.title", source));
        otherAccount = warn;
        show(made);
        start.setVisible(false);
        preview.setVisible(true);
        showing = true;
        apply.requestFocus();
    }

    /** The list moved, or is to be taken as another: what it would do may be something else now. */
    private void compareAgain() {
        if (!showing || plans.isEmpty()) return;
        List<ListReading> readings = plans.stream()
                .map(ListPlan::reading)
                .map(reading -> list.isVisible() ? reading.as(list.getValue(), whole.isSelected()) : reading)
                .toList();
        background.run(
                Words.of("followers.import.comparing"),
                () -> desk.followers().imports().plan(desk.actor(), readings),
                made -> {
                    if (showing) show(made);
                });
    }

    private void show(List<ListPlan> made) {
        plans = made;
        List<Row> rows = new ArrayList<>();
        made.forEach(plan -> rows.addAll(plan.rows()));
        if (!table.getItems().equals(rows)) table.getItems().setAll(rows);
        String older = made.stream()
                .flatMap(plan -> plan.newer().stream()
                        .map(last -> Words.of(
                                "followers.import.older",
                                DAY.format(plan.reading().takenOn()),
                                DAY.format(last.takenOn()))))
                .findFirst()
                .orElse("");
        warning.setText(String.join("\n", otherAccount, older).strip());
        warning.setVisible(!warning.getText().isEmpty());
        boolean clear = rows.stream().noneMatch(row -> row.kind() == Row.Kind.UNREAD);
        verdict.getStyleClass().setAll("verdict", clear ? "clear" : "look");
        verdictIcon.setIconLiteral(clear ? "fth-check-circle" : "fth-alert-triangle");
        summary.setText(made.stream()
                .map(plan -> Words.of(
                        "followers.import.summary",
                        Words.of("followers.list." + plan.reading().list().name()),
                        plan.fresh().size(),
                        plan.known().size(),
                        plan.gone().size(),
                        plan.unread().size()))
                .reduce((one, next) -> one + "\n" + next)
                .orElse(""));
        long accounts = made.stream()
                .mapToLong(plan -> plan.reading().accounts().size())
                .sum();
        apply.setText(Words.of("followers.import.apply", accounts));
        apply.setDisable(
                accounts == 0 && made.stream().noneMatch(plan -> plan.reading().whole()));
    }

    @FXML
    private void apply() {
        List<ListPlan> chosen = plans;
        apply.setDisable(true);
        background.run(
                Words.of("followers.import.applying"),
                () -> {
                    desk.followers().imports().apply(desk.actor(), chosen);
                    return chosen;
                },
                applied -> {
                    goBack();
                    pasted.clear();
                    reload();
                },
                refusal -> {
                    dialogs.refuse(refusal);
                    apply.setDisable(false);
                    compareAgain();
                });
    }

    @FXML
    private void goBack() {
        showing = false;
        plans = List.of();
        preview.setVisible(false);
        start.setVisible(true);
    }
}
