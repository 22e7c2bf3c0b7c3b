package org.gatehouse.followers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The verification list with one account, or what is decided about several, beside it. */
final class VerificationController {
    private static final String FILTER = "followers.filter";

    private final FollowerDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final SeveralController many;
    private final Background.Latest reading;
    private final Background.Latest opening;

    @FXML
    private Node root;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<FollowerFilter> filter;

    @FXML
    private Label count;

    @FXML
    private TextField newAccount;

    @FXML
    private Button add;

    @FXML
    private Label newError;

    @FXML
    private Label keys;

    @FXML
    private Label notice;

    @FXML
    private FollowerTableView table;

    @FXML
    private Node nobody;

    @FXML
    private Node chooseOne;

    @FXML
    private BorderPane detailPane;

    @FXML
    private VBox detail;

    private FollowerDetailView one;
    private DecisionView decision;
    private List<Follower> all = List.of();
    private boolean filling;
    private Optional<Long> wanted = Optional.empty();

    /** An account with its history and who may have seen its e-mail. */
    private record Opened(Follower follower, FollowerHistory history, List<Person> staff, Map<Long, String> names) {}

    private VerificationController(
            FollowerDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.many = new SeveralController(desk, background, dialogs);
        this.reading = background.latest(Words.of("followers.reading"));
        this.opening = background.latest(Words.of("followers.reading"));
    }

    static VerificationController load(
            FollowerDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        return new Screens()
                .with(
                        VerificationController.class,
                        () -> new VerificationController(desk, background, dialogs, moments, memory))
                .load(VerificationController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(notice, nobody, chooseOne, detailPane, newError)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(notice, nobody, detailPane, newError).forEach(node -> node.setVisible(false));
        table.remember(memory, moments);
        filter.getItems().setAll(FollowerFilter.values());
        filter.setConverter(new ShownAs<>(which -> which == null ? "" : which.title()));
        filter.setValue(memory.get(FILTER).flatMap(FollowerFilter::named).orElse(FollowerFilter.TO_DECIDE));
        filter.valueProperty().addListener((value, before, now) -> {
            memory.put(FILTER, now.name());
            fill();
        });
        search.textProperty().addListener((text, before, now) -> fill());
        one = new FollowerDetailView(desk, dialogs, moments, this::record, this::identify);
        decision = new DecisionView(dialogs, this::decide);
        detail.getChildren().addAll(one, one.history());
        detailPane.setBottom(decision);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Follower>) change -> chosen());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        boolean may = desk.actor().may(Permission.CHANGE_FOLLOWERS);
        Stream.of(newAccount, add, keys).forEach(node -> node.setDisable(!may));
        decision.whyNot(desk.actor().whyNot(Permission.CHANGE_FOLLOWERS).orElse(""));
    }

    Node root() {
        return root;
    }

    /** Opens an account by its handle with the reason for a decision filled in; one that is not in the list is offered to be added. */
    void find(String handle, String reason) {
        decision.suggest(handle, reason);
        reading.run(
                () -> read(Optional.empty()),
                read -> read.stream()
                        .filter(one -> one.account().handle().equalsIgnoreCase(handle))
                        .findFirst()
                        .ifPresentOrElse(known -> open(known.id()), () -> offer(handle)));
    }

    private void offer(String handle) {
        table.getSelectionModel().clearSelection();
        newAccount.setText("@" + handle);
        newAccount.requestFocus();
        tell(Words.of("followers.unknown", handle));
        reload();
    }

    void open(long id) {
        wanted = Optional.of(id);
        search.clear();
        filter.setValue(FollowerFilter.ALL);
        reload();
    }

    void reload() {
        Optional<Long> also = wanted;
        reading.run(() -> read(also), read -> {
            all = read;
            fill();
        });
    }

    /** @param also an account that is opened from elsewhere, also one that follows nobody, such as one that the school follows */
    private List<Follower> read(Optional<Long> also) {
        List<Follower> read = desk.followers().reads().all(desk.actor());
        if (also.isEmpty() || read.stream().anyMatch(one -> one.id() == also.get())) return read;
        List<Follower> more = new ArrayList<>(read);
        more.add(desk.followers().reads().one(desk.actor(), also.get()));
        return more;
    }

    private void fill() {
        List<String> words = FollowerFilter.words(search.getText());
        List<Follower> found = all.stream()
                .filter(filter.getValue()::holds)
                .filter(follower -> FollowerFilter.fits(follower, words))
                .toList();
        filling = true;
        table.show(found);
        filling = false;
        count.setText(Words.of("followers.count", found.size(), all.size()));
        nobody.setVisible(all.isEmpty());
        table.setVisible(!all.isEmpty());
        if (wanted.filter(table::choose).isPresent()) wanted = Optional.empty();
        chosen();
    }

    private void chosen() {
        // While the list is filled nobody chooses: what was begun stays.
        if (filling) return;
        List<Follower> several = List.copyOf(table.getSelectionModel().getSelectedItems());
        chooseOne.setVisible(several.isEmpty());
        detailPane.setVisible(!several.isEmpty());
        decision.show(several);
        boolean single = several.size() == 1;
        Stream.of(one, one.history()).forEach(node -> {
            node.setVisible(single);
            node.setManaged(single);
        });
        if (!single) {
            one.close();
            return;
        }
        Follower shown = several.get(0);
        if (one.shows(shown)) return;
        opening.run(
                () -> new Opened(
                        shown,
                        desk.followers().reads().history(desk.actor(), shown.id()),
                        desk.staff().get().stream().filter(Person::active).toList(),
                        desk.staff().get().stream().collect(Collectors.toMap(Person::id, Person::name))),
                opened -> one.show(opened.follower(), opened.history(), opened.staff(), opened.names()));
    }

    @FXML
    private void add() {
        String typed = newAccount.getText();
        newError.setVisible(false);
        background.run(
                Words.of("followers.saving"),
                () -> desk.followers().add(desk.actor(), typed, ""),
                added -> {
                    newAccount.clear();
                    open(added.id());
                },
                this::refuseNew);
    }

    private void refuseNew(Refusal refusal) {
        newError.setText(refusal.getMessage());
        newError.setVisible(true);
        newAccount.requestFocus();
    }

    private void record(Follower seen, Claim claim) {
        background.run(
                Words.of("followers.saving"),
                () -> desk.followers().claim(desk.actor(), seen, claim),
                after -> {
                    one.claimRecorded(after);
                    done(Words.of("followers.recorded", after.account().shown()), after);
                },
                one::refuseClaim);
    }

    private void identify(Follower seen, PlatformAccount account) {
        background.run(
                Words.of("followers.saving"),
                () -> desk.followers().identify(desk.actor(), seen, account),
                after -> {
                    tell(Words.of("followers.identified", after.shown()));
                    open(after.id());
                },
                one::refuseName);
    }

    private void decide(List<Follower> several, FollowerMove move, String reason, String evidence) {
        if (several.size() > 1) {
            many.decide(several, move, reason, told -> {
                decision.clear();
                tell(told);
                reload();
            });
            return;
        }
        background.run(
                Words.of("followers.saving"),
                () -> desk.followers().decide(desk.actor(), several.get(0), move, reason, evidence),
                after -> {
                    decision.clear();
                    done(
                            Words.of(
                                    "followers.decided",
                                    after.account().shown(),
                                    after.state().title()),
                            after);
                },
                this::refuse);
    }

    private void refuse(Refusal refusal) {
        decision.refuse(refusal);
        reload();
    }

    private void done(String sentence, Follower after) {
        tell(sentence);
        // Decided, it may no longer be among those that are looked at: the next one takes its place.
        int at = table.getSelectionModel().getSelectedIndex();
        all = all.stream().map(each -> each.id() == after.id() ? after : each).toList();
        fill();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty())
            table.getSelectionModel()
                    .clearAndSelect(Math.min(at, table.getItems().size() - 1));
        table.requestFocus();
    }

    private void tell(String sentence) {
        notice.setText(sentence);
        notice.getStyleClass().setAll("label", "chip", "clear");
        notice.setVisible(true);
    }

    private void key(KeyEvent pressed) {
        if (pressed.isShortcutDown() || pressed.isAltDown()) return;
        switch (pressed.getCode()) {
            case A -> decision.begin(FollowerMove.ACCEPT);
            case D -> decision.begin(FollowerMove.DECLINE);
            case R -> decision.begin(FollowerMove.REMOVE);
            case B -> decision.begin(FollowerMove.BLOCK);
            case P -> decision.begin(FollowerMove.REPORT);
            case U -> decision.beginAgain();
            case E -> one.focusEmail();
            default -> {
                return;
            }
        }
        pressed.consume();
    }
}
