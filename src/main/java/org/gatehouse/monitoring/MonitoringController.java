package org.gatehouse.monitoring;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;

/** How the account is watched: the rounds, and the audit of its archive. */
public final class MonitoringController implements Page {
    private final MonitoringDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab roundsTab;

    @FXML
    private Tab auditTab;

    private RoundsController rounds;
    private AuditController audit;

    public MonitoringController(
            MonitoringDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
    }

    @FXML
    private void initialize() {
        rounds = RoundsController.load(desk, background, dialogs, moments);
        roundsTab.setContent(rounds.root());
        audit = AuditController.load(desk, background, dialogs, moments, memory);
        auditTab.setContent(audit.root());
        tabs.getSelectionModel().selectedItemProperty().addListener((tab, before, now) -> reload());
    }

    /** Opens the round of the period of today. */
    public void openRounds() {
        tabs.getSelectionModel().select(roundsTab);
        rounds.openNewest();
    }

    /** Opens the audit and what it found. */
    public void openAudit() {
        tabs.getSelectionModel().select(auditTab);
    }

    @Override
    public void reload() {
        if (tabs.getSelectionModel().getSelectedItem() == roundsTab) rounds.reload();
        else audit.reload();
    }
}
