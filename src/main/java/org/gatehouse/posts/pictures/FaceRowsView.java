package org.gatehouse.posts.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list beside the picture: each face with what is decided about it, and why. */
final class FaceRowsView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PictureEditing editing;
    private final List<FaceDecision> decisions;
    private final IntConsumer pointed;
    private final List<Row> rows = new ArrayList<>();
    private boolean filling;

    /** @param pointed hears which face somebody chose in the list */
    FaceRowsView(PictureEditing editing, boolean notIdentifiable, IntConsumer pointed) {
        this.editing = editing;
        this.pointed = pointed;
        this.decisions = Arrays.stream(FaceDecision.values())
                .filter(decision -> notIdentifiable || decision != FaceDecision.NOT_IDENTIFIABLE)
                .toList();
    }

    /** What stands in the list for one face. */
    private final class Row extends VBox {
        private final int index;
        private final Button number = new Button();
        private final ComboBox<FaceDecision> decision = new ComboBox<>();
        private final TextField reason = new TextField();
        private final TextField during = new TextField();
        private final Button remove = new Button(null, new FontIcon("fth-trash-2"));

        Row(int index) {
            super(4);
            this.index = index;
            getStyleClass().add("face-row");
            number.setText(Words.of("posts.faces.number", index + 1));
            number.getStyleClass().add("flat");
            number.setMinWidth(Region.USE_PREF_SIZE);
            number.setOnAction(click -> {
                editing.choose(index);
                pointed.accept(index);
            });
            decision.setId("decision-" + (index + 1));
            decision.setAccessibleText(Words.of("posts.faces.decision", index + 1));
            decision.getItems().setAll(decisions);
            decision.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
            decision.valueProperty().addListener((value, before, now) -> decide());
            reason.setId("reason-" + (index + 1));
            reason.setPromptText(Words.of("posts.faces.why"));
            reason.setAccessibleText(Words.of("posts.faces.why"));
            reason.textProperty().addListener((text, before, now) -> decide());
            remove.getStyleClass().add("flat");
            remove.setAccessibleText(Words.of("posts.faces.remove", index + 1));
            remove.setTooltip(new Tooltip(Words.of("posts.faces.remove", index + 1)));
            remove.setOnAction(click -> editing.remove(index));
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox head = new HBox(8, number, gap, decision, remove);
            head.setAlignment(Pos.CENTER_LEFT);
            during.setId("during-" + (index + 1));
            during.setAccessibleText(Words.of("posts.video.during"));
            during.setPromptText(Words.of("posts.video.during"));
            during.textProperty().addListener((text, before, now) -> stretch(now));
            getChildren().setAll(head, during, reason);
        }

        private void decide() {
            if (filling || decision.getValue() == null) return;
            String why = decision.getValue().needsReason() ? reason.getText() : "";
            FaceMark face = editing.edit().faces().get(index);
            if (face.decision() == decision.getValue()) {
                // Letters typed are one step with the choice before them.
                editing.follow(now -> now.with(index, face.decided(face.decision(), why)));
            } else {
                editing.change(now -> now.with(index, face.decided(decision.getValue(), why)));
                if (decision.getValue().needsReason()) reason.requestFocus();
            }
        }

        private void stretch(String typed) {
            Optional<Span> span = Span.typed(typed);
            during.pseudoClassStateChanged(WRONG, span.isEmpty());
            if (filling || span.isEmpty()) return;
            editing.change(now -> now.with(index, now.faces().get(index).during(span.get())));
        }

        void show(FaceMark face, boolean chosen) {
            during.setVisible(face.during().isPresent());
            during.setManaged(face.during().isPresent());
            // What is shown is rounded; a stretch that nobody typed keeps its thousandths.
            if (!during.isFocused())
                during.setText(face.during().map(Span::words).orElse(""));

            boolean away = editing.edit().isCutAway(face);
            pseudoClassStateChanged(CHOSEN, chosen);
            decision.setValue(face.decision());
            decision.setDisable(away);
            decision.setTooltip(away ? new Tooltip(Words.of("posts.faces.cut-away")) : null);
            boolean asks = face.decision().needsReason() && !away;
            reason.setVisible(asks);
            reason.setManaged(asks);
            // The typed text may end in a blank, which the decision does not keep.
            if (!reason.getText().strip().equals(face.reason())) reason.setText(face.reason());
            remove.setVisible(face.found().isEmpty());
            remove.setManaged(face.found().isEmpty());
        }
    }

    void show(VBox box) {
        filling = true;
        List<FaceMark> faces = editing.edit().faces();
        while (rows.size() < faces.size()) rows.add(new Row(rows.size()));
        while (rows.size() > faces.size()) rows.remove(rows.size() - 1);
        for (Row row : rows) row.show(faces.get(row.index), row.index == editing.chosen());
        if (!box.getChildren().equals(rows)) box.getChildren().setAll(rows);
        if (rows.isEmpty()) {
            Label none = new Label(Words.of("posts.faces.empty"));
            none.setWrapText(true);
            none.getStyleClass().add("help");
            box.getChildren().setAll(none);
        }
        filling = false;
    }

    /** Brings the row of a face into view. */
    void point(int index) {
        Row row = rows.get(index);
        Node node = row;
        while (node != null && !(node instanceof ScrollPane)) node = node.getParent();
        if (!(node instanceof ScrollPane pane)) return;
        double room = pane.getContent().getBoundsInLocal().getHeight()
                - pane.getViewportBounds().getHeight();
        if (room > 0)
            pane.setVvalue(Math.max(0, Math.min(1, row.getBoundsInParent().getMinY() / room)));
    }

    OptionalInt firstWithoutReason() {
        List<FaceMark> faces = editing.edit().faces();
        return IntStream.range(0, faces.size())
                .filter(index -> faces.get(index).decision().needsReason()
                        && faces.get(index).reason().isBlank())
                .findFirst();
    }

    void askReason(int index) {
        point(index);
        rows.get(index).reason.requestFocus();
    }
}
