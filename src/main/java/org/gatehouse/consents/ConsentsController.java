package org.gatehouse.consents;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;

/** The register of photo consents: the class register, its lists, and the uses and wordings that forms ask for. */
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

    @FXML
    private Tab listsTab;

    @FXML
    private Tab choicesTab;

    @FXML
    private Tab lettersTab;

    @FXML
    private Tab answersTab;

    private RegisterController register;
    private LettersController letters;
    private AnswersController answers;
    private ListsController lists;
    private ChoicesController choices;

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
        lists = ListsController.load(desk, background, dialogs, moments);
        listsTab.setContent(lists.root());
        choices = ChoicesController.load(desk, background, dialogs);
        choicesTab.setContent(choices.root());
        letters = LettersController.load(desk, background, dialogs, moments);
        lettersTab.setContent(letters.root());
        answers = AnswersController.load(desk, background, dialogs);
        answersTab.setContent(answers.root());
        if (!desk.actor().may(Permission.CHANGE_CONSENTS)) tabs.getTabs().removeAll(lettersTab, answersTab);
        tabs.getSelectionModel().selectedItemProperty().addListener((tab, before, now) -> reload());
    }

    @Override
    public void reload() {
        Tab shown = tabs.getSelectionModel().getSelectedItem();
        if (shown == registerTab) register.reload();
        else if (shown == listsTab) lists.reload();
        else if (shown == choicesTab) choices.reload();
        else if (shown == lettersTab) letters.reload();
        else if (shown == answersTab) answers.reload();
    }
}
