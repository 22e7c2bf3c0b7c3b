package org.gatehouse.followers;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;

/** Who follows the account: the verification list, what is to do on the platform, whom the account follows, and lists brought in. */
public final class FollowersController implements Page {
    private final FollowerDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab listTab;

    @FXML
    private Tab tasksTab;

    @FXML
    private Tab followingTab;

    @FXML
    private Tab bringInTab;

    private VerificationController list;
    private TasksController tasks;
    private FollowingController following;
    private BringInController bringIn;

    public FollowersController(
            FollowerDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
    }

    @FXML
    private void initialize() {
        list = VerificationController.load(desk, background, dialogs, moments, memory);
        listTab.setContent(list.root());
        tasks = TasksController.load(desk, background, dialogs, moments, memory, this::open);
        tasksTab.setContent(tasks.root());
        following = FollowingController.load(desk, background, dialogs, moments, memory, this::open);
        followingTab.setContent(following.root());
        bringIn = BringInController.load(desk, background, dialogs, moments, this::open);
        bringInTab.setContent(bringIn.root());
        if (!desk.actor().may(Permission.CHANGE_FOLLOWERS)) tabs.getTabs().remove(bringInTab);
        tabs.getSelectionModel().selectedItemProperty().addListener((tab, before, now) -> reload());
    }

    /** Opens one account in the verification list. */
    public void open(long id) {
        tabs.getSelectionModel().select(listTab);
        list.open(id);
    }

    /**
     * Opens the account with this handle in the verification list, or offers to add it.
     *
     * @param reason for what will be decided about it, such as the number of an incident
     */
    public void find(String handle, String reason) {
        tabs.getSelectionModel().select(listTab);
        list.find(handle, reason);
    }

    /** Opens the list of what is to do. */
    public void openTasks() {
        tabs.getSelectionModel().select(tasksTab);
    }

    @Override
    public void reload() {
        Tab shown = tabs.getSelectionModel().getSelectedItem();
        if (shown == listTab) list.reload();
        else if (shown == tasksTab) tasks.reload();
        else if (shown == followingTab) following.reload();
        else if (shown == bringInTab) bringIn.reload();
    }
}
