package org.gatehouse.sites;

import static org.gatehouse.book.Permission.CHANGE_SITES;
import static org.gatehouse.book.Permission.KEEP_SITES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** What this person may do with the site that is shown, with the words that go with it; one button is the next step. */
final class SiteActsView extends VBox {
    private final Actor actor;
    private final Chosen chosen;
    private final Label wordsLabel = new Label();
    private final TextField words = new TextField();
    private final VBox wordsBox = new VBox(4, wordsLabel, words);
    private final DatePicker next = new DatePicker();
    private final VBox nextBox;
    private final Label error = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);
    private final Map<SiteMove, Button> byMove = new EnumMap<>(SiteMove.class);
    private SiteEntry shown;
    private Optional<SiteMove> first = Optional.empty();

    /** Is told what was chosen. */
    @FunctionalInterface
    interface Chosen {
        /** @param day of the next review; null where none is asked for */
        void act(SiteEntry entry, SiteMove move, String words, LocalDate day);
    }

    SiteActsView(Actor actor, Chosen chosen) {
        super(8);
        this.actor = actor;
        this.chosen = chosen;
        wordsLabel.getStyleClass().add("field-label");
        wordsLabel.setLabelFor(words);
        words.setId("words");
        words.setOnAction(enter -> first.ifPresent(this::make));
        next.setId("nextReview");
        next.setMaxWidth(Double.MAX_VALUE);
        Label nextLabel = new Label(Words.of("sites.review.next"));
        nextLabel.getStyleClass().add("field-label");
        nextLabel.setLabelFor(next);
        nextBox = new VBox(4, nextLabel, next);
        error.setId("actError");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        List.of(wordsBox, nextBox, error).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        getStyleClass().add("decision");
        getChildren().addAll(wordsBox, nextBox, error, buttons);
    }

    void show(SiteEntry one, LocalDate today) {
        boolean another = shown == null || shown.id() != one.id() || shown.state() != one.state();
        shown = one;
        if (another) {
            words.clear();
            next.setValue(today.plusYears(Sites.REVIEW_YEARS));
        }
        error.setVisible(false);
        List<SiteMove> moves = moves(one);
        first = moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
        boolean asks = moves.stream().anyMatch(move -> move == SiteMove.NOTIFY || move == SiteMove.REVIEW)
                || moves.contains(SiteMove.APPROVE)
                || moves.contains(SiteMove.REFUSE);
        wordsBox.setVisible(asks);
        if (asks) wordsLabel.setText(Words.of("sites.words." + about(moves)));
        nextBox.setVisible(moves.contains(SiteMove.REVIEW));
        byMove.clear();
        buttons.getChildren().setAll(moves.stream().map(this::button).toList());
        setVisible(!moves.isEmpty());
        setManaged(!moves.isEmpty());
    }

    private static String about(List<SiteMove> moves) {
        if (moves.contains(SiteMove.NOTIFY)) return "NOTIFY";
        return moves.contains(SiteMove.REVIEW) ? "REVIEW" : "DECIDE";
    }

    /** What may be done, the next step last. */
    private List<SiteMove> moves(SiteEntry one) {
        boolean head = actor.may(CHANGE_SITES);
        boolean keeper = actor.may(KEEP_SITES);
        boolean own = one.site().requestedBy() == actor.id();
        List<SiteMove> moves = new ArrayList<>();
        switch (one.state()) {
            case REQUESTED -> {
                if (own) moves.add(SiteMove.WITHDRAW);
                if (head) moves.addAll(List.of(SiteMove.REFUSE, SiteMove.ASK, SiteMove.APPROVE));
            }
            case ASKED -> {
                if (head) moves.add(SiteMove.REFUSE);
                if (own) moves.addAll(List.of(SiteMove.WITHDRAW, SiteMove.ANSWER));
            }
            case APPROVED, OPEN -> {
                if (head) moves.add(SiteMove.CLOSE);
                if (keeper || own || one.site().details().keeping().owner() == actor.id()) moves.add(SiteMove.CHANGE);
                if (keeper && one.waitsForNotice()) moves.add(SiteMove.NOTIFY);
                if (keeper && one.isReady()) moves.add(SiteMove.OPEN);
                if (keeper && one.overdue()) moves.add(SiteMove.REVIEW);
            }
            case WITHDRAWN, REFUSED, CLOSED -> {}
        }
        return moves;
    }

    private Button button(SiteMove move) {
        String key = move == SiteMove.CHANGE || move == SiteMove.ANSWER ? move + ".begin" : move.name();
        Button button = new Button(Words.of("sites.move." + key));
        button.setId("move-" + move.name());
        button.setOnAction(press -> make(move));
        if (first.filter(move::equals).isPresent()) button.getStyleClass().add("accent");
        byMove.put(move, button);
        return button;
    }

    /** Does what a key stands for, where this person may; without the words that it needs, asks for them. */
    void begin(SiteMove move) {
        if (byMove.containsKey(move)) make(move);
    }

    private void make(SiteMove move) {
        error.setVisible(false);
        boolean says =
                move == SiteMove.ASK || move == SiteMove.REFUSE || move == SiteMove.NOTIFY || move == SiteMove.REVIEW;
        if (says && words.getText().isBlank()) {
            tell(new Refusal("sites.reason." + move.name()));
            words.requestFocus();
            return;
        }
        chosen.act(shown, move, words.getText(), next.getValue());
    }

    void tell(Refusal refusal) {
        error.setText(refusal.getMessage());
        error.setVisible(true);
    }
}
