package org.gatehouse.consents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.consents.ConsentDesk.Touched;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Words;

/** A withdrawal before it is recorded: which uses, and exactly which posts it touches. */
final class WithdrawalView extends VBox {
    private final ConsentDesk desk;
    private final Background.Latest looking;
    private final VBox boxes = new VBox(4);
    private final VBox posts = new VBox(4);
    private final Button withdraw = new Button();
    private final Set<Long> chosen = new TreeSet<>();
    private PupilConsents child;

    /** @param confirmed is handed the uses that are withdrawn */
    WithdrawalView(ConsentDesk desk, Background background, Consumer<Set<Long>> confirmed) {
        super(8);
        this.desk = desk;
        this.looking = background.latest(Words.of("consents.reading"));
        Label title = new Label(Words.of("consents.withdraw.title"));
        title.getStyleClass().add("section-title");
        Label what = new Label(Words.of("consents.withdraw.what"));
        what.setWrapText(true);
        what.getStyleClass().add("help");
        withdraw.setId("confirmWithdrawal");
        withdraw.getStyleClass().add("danger");
        withdraw.setMaxWidth(Double.MAX_VALUE);
        withdraw.setWrapText(true);
        withdraw.setOnAction(click -> confirmed.accept(Set.copyOf(chosen)));
        getStyleClass().add("card");
        getChildren().addAll(title, what, boxes, posts, withdraw);
        close();
    }

    /** All that stands today is proposed. */
    void open(PupilConsents shown, List<ConsentUse> uses) {
        child = shown;
        chosen.clear();
        boxes.getChildren().clear();
        for (ConsentUse use : uses) {
            if (!shown.until().containsKey(use.id()) && shown.state(use.id()) != ConsentState.GIVEN) continue;
            chosen.add(use.id());
            CheckBox box = new CheckBox(use.title());
            box.setId("withdraw-" + use.id());
            box.setSelected(true);
            box.selectedProperty().addListener((selected, before, now) -> {
                if (now) chosen.add(use.id());
                else chosen.remove(use.id());
                look();
            });
            boxes.getChildren().add(box);
        }
        setVisible(true);
        setManaged(true);
        look();
    }

    void close() {
        setVisible(false);
        setManaged(false);
    }

    private void look() {
        withdraw.setDisable(true);
        long pupil = child.pupil().id();
        Set<Long> uses = Set.copyOf(chosen);
        looking.run(() -> desk.touched().by(pupil, uses), touched -> show(uses.size(), touched));
    }

    private void show(int uses, Touched touched) {
        posts.getChildren().clear();
        lines("consents.withdraw.queued", touched.queued());
        lines("consents.withdraw.posted", touched.posted());
        if (touched.queued().isEmpty() && touched.posted().isEmpty())
            add(Words.of("consents.withdraw.no-posts"), "small");
        withdraw.setText(Words.of(
                "consents.withdraw.verb",
                uses,
                touched.queued().size(),
                touched.posted().size()));
        withdraw.setDisable(uses == 0);
    }

    private void lines(String title, List<String> lines) {
        if (lines.isEmpty()) return;
        add(Words.of(title, lines.size()), "caption");
        for (String line : new ArrayList<>(new LinkedHashSet<>(lines))) add("• " + line, "small");
    }

    private void add(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        posts.getChildren().add(label);
    }
}
