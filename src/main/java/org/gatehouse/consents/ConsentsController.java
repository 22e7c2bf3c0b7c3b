package org.gatehouse.consents;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;

/** The register of photo consents: the class register, and the uses and wordings that its forms ask for. */
public final class ConsentsController implements Page {
    private final ConsentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab registerTab;

    private RegisterController register;

    public ConsentsController(
            ConsentDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
    }

    @FXML
    private void initialize() {
        register = RegisterController.load(desk, background, dialogs, moments, memory);
        registerTab.setContent(register.root());
        tabs.getSelectionModel().selectedItemProperty().addListener((tab, before, now) -> reload());
    }

    @Override
    public void reload() {
        register.reload();
    }
}
