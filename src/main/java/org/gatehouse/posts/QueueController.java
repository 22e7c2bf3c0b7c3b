package org.gatehouse.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;

/** The approval queue: the list with its filters on the left, the chosen post on the right, all of it worked by keyboard. */
public final class QueueController implements Page {
    private final QueueRooms rooms;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Background.Latest listing;
    private final Background.Latest opening;

    @FXML
    private Node root;

    @FXML
    private Button write;

    @FXML
    private MenuButton writeFor;

    @FXML
    private Node goesTo;

    @FXML
    private ComboBox<Site> sites;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<StateChoice> states;

    @FXML
    private ComboBox<PersonChoice> persons;

    @FXML
    private ToggleButton more;

    @FXML
    private Node moreFilters;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker to;

    @FXML
    private ComboBox<PostOrder> order;

    @FXML
    private Label count;

    @FXML
    private ListView<PostRow> list;

    @FXML
    private Node empty;

    @FXML
    private Node nothingChosen;

    @FXML
    private StackPane detail;

    private Optional<PostView> pane = Optional.empty();
    private long wanted;

    public QueueController(QueueRooms rooms, Background background, Dialogs dialogs, Moments moments) {
        this.rooms = rooms;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.listing = background.latest(Words.of("posts.reading"));
        this.opening = background.latest(Words.of("posts.reading"));
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new PostCellView(moments));
        list.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> {
            if (now != null && now.id() != shown()) show(now.id());
        });
        states.getItems().setAll(StateChoice.all());
        states.setValue(StateChoice.ANY);
        persons.getItems().setAll(PersonChoice.ANYBODY);
        persons.setValue(PersonChoice.ANYBODY);
        order.getItems().setAll(PostOrder.values());
        order.setValue(PostOrder.LAST_MOVED);
        sites.setConverter(
                new ShownAs<>(site -> site == null ? "" : Words.of("posts.site", site.medium(), site.shown())));
        goesTo.managedProperty().bind(goesTo.visibleProperty());
        moreFilters.visibleProperty().bind(more.selectedProperty());
        moreFilters.managedProperty().bind(more.selectedProperty());
        search.textProperty().addListener((text, before, now) -> reload());
        for (ComboBox<?> box : List.of(states, persons, order))
            box.valueProperty().addListener((value, before, now) -> reload());
        from.valueProperty().addListener((date, before, now) -> reload());
        to.valueProperty().addListener((date, before, now) -> reload());
        boolean forOthers = rooms.actor().may(Permission.REVIEW_POSTS);
        writeFor.setVisible(forOthers);
        writeFor.setManaged(forOthers);
        QueueKeysView.install(root, this);
        background.run(Words.of("posts.reading"), () -> rooms.people().all(), this::showPeople);
    }

    private void showPeople(List<Person> people) {
        for (Person person : people) {
            persons.getItems().add(new PersonChoice(person.id(), person.name()));
            if (!person.active() || person.id() == rooms.actor().id()) continue;
            MenuItem item = new MenuItem(Words.of("posts.write-for", person.name()));
            item.setOnAction(choose -> begin(person.id()));
            writeFor.getItems().add(item);
        }
    }

    @Override
    public void reload() {
        PostFilter filter = filter();
        PostOrder sorted = order.getValue();
        listing.run(
                () -> rooms.posts().reads().list(rooms.actor(), filter).stream()
                        .sorted(sorted.comparator())
                        .toList(),
                this::fill);
        background.run(Words.of("posts.reading"), rooms.sites()::open, this::showSites);
        pane.ifPresent(PostView::reload);
    }

    /** Where a new post goes is asked only of a school that has a choice. */
    private void showSites(List<Site> open) {
        goesTo.setVisible(open.size() > 1);
        if (sites.getItems().equals(open)) return;
        long chosen = sites.getValue() == null ? 0 : sites.getValue().id();
        sites.getItems().setAll(open);
        sites.setValue(open.stream()
                .filter(site -> site.id() == chosen)
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0)));
    }

    private PostFilter filter() {
        Set<PostState> chosen = states.getValue().states();
        LocalDate first = more.isSelected() ? from.getValue() : null;
        LocalDate last = more.isSelected() ? to.getValue() : null;
        return new PostFilter(
                chosen, persons.getValue().id(), first, last, search.getText().strip());
    }

    private void fill(List<PostRow> rows) {
        if (!list.getItems().equals(rows)) list.getItems().setAll(rows);
        count.setText(Words.of("posts.count", rows.size()));
        empty.setVisible(rows.isEmpty());
        long keep = wanted != 0 ? wanted : shown();
        rows.stream().filter(row -> row.id() == keep).findFirst().ifPresent(row -> {
            list.getSelectionModel().select(row);
            wanted = 0;
        });
    }

    /** Shows a post, from wherever somebody came. */
    public void open(long postId) {
        wanted = postId;
        show(postId);
        reload();
    }

    private long shown() {
        return pane.map(PostView::postId).orElse(0L);
    }

    /** Whoever writes sees the draft; everybody else sees the post as it was handed in. */
    private void show(long postId) {
        leave();
        opening.run(() -> rooms.posts().reads().post(rooms.actor(), postId), post -> {
            boolean writing = post.state() == PostState.DRAFT
                    && post.belongsTo(rooms.actor().id());
            PostView opened = writing
                    ? DraftController.open(rooms, post, background, dialogs, moments, this::changedTo)
                    : ReviewController.open(rooms, post, background, dialogs, moments, this::changedTo);
            pane = Optional.of(opened);
            nothingChosen.setVisible(false);
            detail.getChildren().setAll(opened.root());
        });
    }

    /** An act moved the post: it is shown anew in the shape of its new state. */
    private void changedTo(long postId) {
        pane = Optional.empty();
        open(postId);
    }

    @FXML
    void write() {
        begin(rooms.actor().id());
    }

    private void begin(long authorId) {
        Site chosen = sites.getValue();
        background.run(
                Words.of("posts.beginning"),
                () -> rooms.posts()
                        .drafting()
                        .begin(
                                rooms.actor(),
                                authorId,
                                chosen == null ? rooms.sites().account().id() : chosen.id())
                        .postId(),
                this::open);
    }

    @FXML
    void next() {
        list.getSelectionModel().selectNext();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }

    @FXML
    void previous() {
        list.getSelectionModel().selectPrevious();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }

    void search() {
        search.requestFocus();
    }

    Optional<PostView> pane() {
        return pane;
    }

    @Override
    public void leave() {
        pane.ifPresent(PostView::leave);
    }
}
