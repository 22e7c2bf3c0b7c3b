package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gatehouse.book.Revision;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.kit.Screens;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.wiring.Rooms;
import org.kordamp.ikonli.javafx.FontIcon;

/** A school's window: the sidebar with its counts, the page in view, who is signed in, and what goes on in the background. */
public final class FrameController {
    private static final double FOLD_BELOW = 1100;
    /** Below this the places of the sidebar move closer together, so that all of them are seen. */
    private static final double LOW_BELOW = 700;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final Insets COUNT_MARGIN = new Insets(0, 8, 0, 0);
    private static final double SIDEBAR = 220;
    private static final double SIDEBAR_FOLDED = 64;

    private final Desk desk;
    private final Rooms rooms;
    private final Session session;
    private final Background background;
    private final Dialogs dialogs;
    private final Map<Place, Screens.Screen<? extends Page>> pages = new EnumMap<>(Place.class);
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
    private final Map<Place, Label> counts = new EnumMap<>(Place.class);
    private final Background.Latest counting;
    /** What is held leaves when its time has come, without anybody’s act. */
    private final Timeline minutes = new Timeline(new KeyFrame(Duration.minutes(1), minute -> reload()));

    private final RuleWords ruleWords;
    private final DeskBackups backups;
    private BottomLine bottom;
    private List<TodaySource> today = List.of();
    private Screens screens;
    private Revision.Watch watch;
    private Idle idle;
    private Place place;
    private Place before = Place.TODAY;

    @FXML
    private BorderPane root;

    @FXML
    private VBox sidebar;

    @FXML
    private VBox places;

    @FXML
    private Button guide;

    @FXML
    private Label brand;

    @FXML
    private Label school;

    @FXML
    private MenuButton person;

    @FXML
    private StackPane page;

    @FXML
    private HBox work;

    @FXML
    private MenuItem backupsItem;

    @FXML
    private HBox foot;

    @FXML
    private Label file;

    private FrameController(Desk desk, Rooms rooms, Session session, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.rooms = rooms;
        this.session = session;
        this.background = background;
        this.dialogs = dialogs;
        this.ruleWords = new RuleWords(rooms.policy());
        this.counting = background.latest(Words.of("desk.reading"));
        this.backups = new DeskBackups(rooms, background, this::backupsChanged);
    }

    static FrameController open(
            Desk desk, Rooms rooms, Session session, SchoolFacts facts, Background background, Dialogs dialogs) {
        FrameController frame = new FrameController(desk, rooms, session, background, dialogs);
        Moments moments = new Moments(desk.clock(), facts.zone());
        frame.today = Wiring.today(frame, rooms, session, moments);
        frame.screens = Wiring.screens(desk, frame, rooms, session, frame.today, background, dialogs, moments)
                .with(FrameController.class, () -> frame);
        frame.screens.load(FrameController.class);
        frame.bottom = new BottomLine(frame.foot, rooms, background, moments, frame::openBackups);
        frame.backups.start();
        frame.go(Place.TODAY);
        return frame;
    }

    @FXML
    private void initialize() {
        for (Place one : Place.values())
            if (one.isInSidebar() && one.isOpenTo(session.actor()))
                places.getChildren().add(button(one));
        // By the ground it stands on and not by the frame itself, which a wide page could keep from ever becoming
        // narrow.
        root.parentProperty()
                .flatMap(ground -> ((Region) ground).widthProperty())
                .addListener((width, before, now) -> fold(now != null && now.doubleValue() < FOLD_BELOW));
        root.parentProperty()
                .flatMap(ground -> ((Region) ground).heightProperty())
                .addListener((height, before, now) ->
                        sidebar.pseudoClassStateChanged(LOW, now != null && now.doubleValue() < LOW_BELOW));
        person.setText(session.person().name());
        file.setText(rooms.book().file().getFileName().toString());
        file.setTooltip(new Tooltip(rooms.book().file().toString()));
        backupsItem.setVisible(Place.BACKUPS.isOpenTo(session.actor()));
        addThemes();
        new WorkLine(work, background);
        watch = rooms.book().revision().watch(() -> Platform.runLater(this::reload));
        minutes.setCycleCount(Animation.INDEFINITE);
        minutes.play();
        background.run(
                Words.of("desk.reading"),
                () -> {
                    rooms.posts().publishing().sweepExport();
                    return place;
                },
                swept -> {},
                refusal -> {});
        // E-mails of followers that are needed no longer go, whoever signs in.
        background.run(Words.of("desk.reading"), rooms.followers()::forgetSpentEmails, removed -> {});
        background.run(
                Words.of("desk.reading"),
                () -> Map.entry(
                        rooms.school().facts().name(), rooms.school().settings().idleMinutes()),
                read -> {
                    school.setText(read.getKey());
                    idle = new Idle(read.getValue(), desk::lock);
                });
    }

    private StackPane button(Place one) {
        ToggleButton button = new ToggleButton(one.title(), new FontIcon(one.icon()));
        button.setId("place-" + one.name());
        button.getStyleClass().setAll("toggle-button", "nav-button");
        button.setAccessibleText(one.title());
        button.setTooltip(new Tooltip(one.title()));
        button.setOnAction(choose -> go(one));
        Label count = new Label();
        count.getStyleClass().add("nav-count");
        count.setMouseTransparent(true);
        count.setVisible(false);
        StackPane.setAlignment(count, Pos.CENTER_RIGHT);
        StackPane.setMargin(count, COUNT_MARGIN);
        buttons.put(one, button);
        counts.put(one, count);
        return new StackPane(button, count);
    }

    private void fold(boolean folded) {
        sidebar.setPrefWidth(folded ? SIDEBAR_FOLDED : SIDEBAR);
        brand.setVisible(!folded);
        brand.setManaged(!folded);
        buttons.values()
                .forEach(
                        button -> button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        guide.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        sidebar.pseudoClassStateChanged(FOLDED, folded);
        counts.values().forEach(count -> {
            StackPane.setAlignment(count, folded ? Pos.TOP_RIGHT : Pos.CENTER_RIGHT);
            StackPane.setMargin(count, folded ? Insets.EMPTY : COUNT_MARGIN);
        });
    }

    private void addThemes() {
        ToggleGroup group = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(theme.toString());
            item.setToggleGroup(group);
            item.setSelected(theme == desk.theme());
            item.setOnAction(choose -> desk.theme(theme));
            items.add(item);
        }
        person.getItems().addAll(0, items);
    }

    /** Opens a place, keeping the others as they were left. */
    void go(Place wanted) {
        if (place != null && place != wanted) pages.get(place).controller().leave();
        if (place != null && place != wanted) before = place;
        place = wanted;
        buttons.forEach((one, button) -> button.setSelected(one == wanted));
        Screens.Screen<? extends Page> screen = pages.computeIfAbsent(wanted, one -> screens.load(one.page()));
        page.getChildren().setAll(screen.root());
        screen.controller().reload();
        count();
    }

    /** The file moved: the page in view and the counts read anew. */
    void reload() {
        if (place == null || desk.isLocked()) return;
        pages.get(place).controller().reload();
        count();
    }

    private void count() {
        counting.run(
                () -> {
                    ruleWords.read();
                    return Wiring.waiting(today, rooms, session.actor());
                },
                waiting -> counts.forEach((one, label) -> {
                    int number = waiting.getOrDefault(one, 0);
                    label.setText(Integer.toString(number));
                    label.setVisible(number > 0);
                    buttons.get(one)
                            .setAccessibleText(
                                    number > 0 ? Words.of("desk.place.counted", one.title(), number) : one.title());
                }));
    }

    /** A child's page, from wherever the child stands in a list. */
    void openPupil(long pupil) {
        page(Place.PUPIL, PupilPageController.class).open(pupil);
    }

    /** Back to where a page was opened from. */
    void goBack() {
        go(before);
    }

    /** The page of a place, for links from one place into another. */
    <P extends Page> P page(Place wanted, Class<P> type) {
        go(wanted);
        return type.cast(pages.get(wanted).controller());
    }

    void leave() {
        if (place != null) pages.get(place).controller().leave();
    }

    void close() {
        watch.close();
        minutes.stop();
        backups.close();
        bottom.close();
        if (idle != null) idle.close();
    }

    @FXML
    private void lock() {
        desk.lock();
    }

    @FXML
    private void signOut() {
        desk.signOut();
    }

    @FXML
    private void openBackups() {
        if (Place.BACKUPS.isOpenTo(session.actor())) go(Place.BACKUPS);
    }

    private void backupsChanged() {
        bottom.show(backups.status());
        reload();
    }

    DeskBackups backups() {
        return backups;
    }

    @FXML
    private void ownPassword() {
        go(Place.OWN);
    }

    @FXML
    private void guide() {
        desk.showGuide();
    }

    Place place() {
        return place;
    }

    Parent root() {
        return root;
    }

    Session session() {
        return session;
    }

    /** What the school's own policy says about each rule. */
    RuleWords ruleWords() {
        return ruleWords;
    }

    Rooms rooms() {
        return rooms;
    }
}
