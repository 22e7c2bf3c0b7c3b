package org.gatehouse.followers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Chip;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.rules.Words;

/** The work-list: what is to do on the platform now, and what was done by whom. */
final class TasksController {
    private final FollowerDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final LongConsumer openFollower;
    private final SeveralController many;
    private final Background.Latest reading;
    private final Background.Latest opening;

    @FXML
    private Node root;

    @FXML
    private ComboBox<TaskKind> kind;

    @FXML
    private CheckBox showDone;

    @FXML
    private Label count;

    @FXML
    private TableView<PlatformTask> table;

    @FXML
    private Node calm;

    @FXML
    private VBox detail;

    @FXML
    private Label account;

    @FXML
    private Label what;

    @FXML
    private Label why;

    @FXML
    private Button done;

    @FXML
    private Button undone;

    private LetterView letter;
    private List<PlatformTask> all = List.of();

    private TasksController(
            FollowerDesk desk,
            Background background,
            Dialogs dialogs,
            Moments moments,
            Memory memory,
            LongConsumer openFollower) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.openFollower = openFollower;
        this.many = new SeveralController(desk, background, dialogs);
        this.reading = background.latest(Words.of("followers.reading"));
        this.opening = background.latest(Words.of("followers.reading"));
    }

    static TasksController load(
            FollowerDesk desk,
            Background background,
            Dialogs dialogs,
            Moments moments,
            Memory memory,
            LongConsumer openFollower) {
        return new Screens()
                .with(
                        TasksController.class,
                        () -> new TasksController(desk, background, dialogs, moments, memory, openFollower))
                .load(TasksController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(calm, detail, undone).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(calm, detail, undone).forEach(node -> node.setVisible(false));
        kind.getItems().add(null);
        kind.getItems().addAll(TaskKind.values());
        kind.setConverter(new ShownAs<>(one -> one == null ? Words.of("followers.task.all") : one.title()));
        kind.valueProperty().addListener((value, before, now) -> fill());
        showDone.selectedProperty().addListener((value, before, now) -> fill());
        columns();
        letter = new LetterView(desk, background, dialogs);
        detail.getChildren().add(letter);
        RememberedTable.remember(table, "tasks", memory);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<PlatformTask>) change -> chosen());
        table.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && !done.isDisabled()) markDone();
        });
    }

    private void columns() {
        TableColumn<PlatformTask, TaskKind> kinds = column("kind", 210, PlatformTask::kind);
        kinds.setCellFactory(any -> new TableCell<>() {
            private final Label chip = new Label();

            @Override
            protected void updateItem(TaskKind item, boolean none) {
                super.updateItem(item, none);
                PlatformTask task = none ? null : getTableRow().getItem();
                setGraphic(task == null ? null : chip);
                if (task == null) return;
                boolean isDone = task.done().isPresent();
                boolean pressing = item == TaskKind.BLOCK || item == TaskKind.UNFOLLOW || item == TaskKind.REMOVE;
                Chip.dress(
                        chip,
                        item.title(),
                        isDone ? "clear" : pressing ? "stop" : item == TaskKind.DECIDE ? "look" : "",
                        isDone ? "fth-check" : "fth-circle");
            }
        });
        column("account", 192, task -> task.account().shown());
        moment("since", 92, task -> Optional.of(task.since()).filter(at -> at.isAfter(Instant.EPOCH)));
        WordColumns.addLast(table, Words.of("followers.column.why"), this::words);
        table.getColumns().get(table.getColumns().size() - 1).setId("why");
    }

    private String words(PlatformTask task) {
        return task.done()
                .map(mark -> Words.of("followers.done-by", mark.by(), moments.brief(mark.at()), task.why()))
                .orElse(task.why());
    }

    private <V> TableColumn<PlatformTask, V> column(String id, double width, Function<PlatformTask, V> value) {
        TableColumn<PlatformTask, V> column = WordColumns.add(table, Words.of("followers.column." + id), width, value);
        column.setId(id);
        return column;
    }

    private void moment(String id, double width, Function<PlatformTask, Optional<Instant>> value) {
        TableColumn<PlatformTask, Instant> column =
                column(id, width, task -> value.apply(task).orElse(null));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue()).orElse(null)));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(Instant at, boolean none) {
                super.updateItem(at, none);
                setText(none || at == null ? "" : moments.brief(at));
            }
        });
    }

    Node root() {
        return root;
    }

    void reload() {
        reading.run(() -> desk.followers().reads().tasks(desk.actor()), tasks -> {
            all = tasks;
            fill();
        });
    }

    private void fill() {
        List<PlatformTask> found = all.stream()
                .filter(task -> showDone.isSelected() || task.done().isEmpty())
                .filter(task -> kind.getValue() == null || task.kind() == kind.getValue())
                .toList();
        int at = table.getSelectionModel().getSelectedIndex();
        if (!table.getItems().equals(found)) {
            table.getItems().setAll(found);
            table.getSelectionModel().clearSelection();
            if (at >= 0 && !found.isEmpty()) table.getSelectionModel().select(Math.min(at, found.size() - 1));
        }
        long open = all.stream().filter(task -> task.done().isEmpty()).count();
        count.setText(Words.of("followers.tasks.count", open));
        calm.setVisible(found.isEmpty());
        table.setVisible(!found.isEmpty());
        chosen();
    }

    private List<PlatformTask> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void chosen() {
        List<PlatformTask> several = selected();
        detail.setVisible(!several.isEmpty());
        if (several.isEmpty()) return;
        PlatformTask task = several.get(0);
        boolean single = several.size() == 1;
        account.setText(single ? task.account().shown() : Words.of("followers.tasks.several", several.size()));
        what.setText(single ? how(task) : "");
        why.setText(single ? task.why() : "");
        boolean may = desk.actor().may(Permission.CHANGE_FOLLOWERS);
        done.setDisable(!may
                || several.stream()
                        .noneMatch(one -> one.done().isEmpty() && one.kind().isMarked()));
        undone.setVisible(several.stream().allMatch(one -> one.done().isPresent()));
        undone.setDisable(!may);
        letter.setVisible(single && task.kind() == TaskKind.ASK);
        letter.setManaged(letter.isVisible());
        if (letter.isVisible())
            opening.run(
                    () -> desk.followers()
                            .reads()
                            .one(desk.actor(), task.account().id()),
                    follower ->
                            letter.show(task.account(), follower.acceptance().near()));
    }

    private static String how(PlatformTask task) {
        String how = Words.of("followers.how." + task.kind().name());
        boolean nameless =
                task.kind() == TaskKind.ASK && task.account().handle().isEmpty();
        return nameless ? Words.of("followers.how.nameless") + " " + how : how;
    }

    @FXML
    private void markDone() {
        mark(
                selected().stream()
                        .filter(task -> task.done().isEmpty() && task.kind().isMarked())
                        .toList(),
                true);
    }

    @FXML
    private void markUndone() {
        mark(selected(), false);
    }

    private void mark(List<PlatformTask> tasks, boolean isDone) {
        many.mark(tasks, isDone, told -> {
            reload();
            table.requestFocus();
        });
    }

    @FXML
    private void openInList() {
        openFollower.accept(selected().get(0).account().id());
    }

    @FXML
    private void openOnPlatform() {
        dialogs.browse(selected().get(0).account().address());
    }
}
