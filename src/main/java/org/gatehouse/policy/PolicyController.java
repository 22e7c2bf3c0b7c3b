package org.gatehouse.policy;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;

/** The policy: its versions, one’s own acknowledgement, everybody’s, and the registers of agreed exceptions. */
public final class PolicyController implements Page {
    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab versionsTab;

    @FXML
    private Tab ownTab;

    @FXML
    private Tab acknowledgementsTab;

    @FXML
    private Tab registersTab;

    private VersionsController versions;
    private OwnController own;
    private AcknowledgementsController acknowledgements;
    private RegistersController registers;

    public PolicyController(PolicyDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
    }

    @FXML
    private void initialize() {
        versions = VersionsController.load(desk, background, dialogs);
        versionsTab.setContent(versions.root());
        own = OwnController.load(desk, background);
        ownTab.setContent(own.root());
        acknowledgements = AcknowledgementsController.load(desk, background, dialogs, moments, memory);
        acknowledgementsTab.setContent(acknowledgements.root());
        registers = RegistersController.load(desk, background, dialogs, moments, memory);
        registersTab.setContent(registers.root());
        if (!desk.actor().may(Permission.KEEP_POLICY_REGISTERS)) tabs.getTabs().removeAll(List.of(acknowledgementsTab));
        tabs.getSelectionModel().selectedItemProperty().addListener((tab, before, now) -> {
            if (before == versionsTab) versions.leave();
            reload();
        });
    }

    /** Opens the page on which this person acknowledges the version in force. */
    public void openOwn() {
        tabs.getSelectionModel().select(ownTab);
    }

    /** Opens the list of who has not acknowledged yet. */
    public void openAcknowledgements() {
        tabs.getSelectionModel().select(acknowledgementsTab);
        acknowledgements.showDue();
    }

    /** Opens one entry of the registers. */
    public void openRegister(long entry) {
        tabs.getSelectionModel().select(registersTab);
        registers.open(entry);
    }

    /** Opens the versions. */
    public void openVersions() {
        tabs.getSelectionModel().select(versionsTab);
    }

    @Override
    public void reload() {
        Tab shown = tabs.getSelectionModel().getSelectedItem();
        if (shown == versionsTab) versions.reload();
        else if (shown == ownTab) own.reload();
        else if (shown == acknowledgementsTab) acknowledgements.reload();
        else if (shown == registersTab) registers.reload();
    }

    @Override
    public void leave() {
        versions.leave();
    }
}
