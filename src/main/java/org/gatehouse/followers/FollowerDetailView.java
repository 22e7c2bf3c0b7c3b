package org.gatehouse.followers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.people.Person;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** One account: its name, whether it may be accepted and why, near misses side by side, and who they say they are. */
final class FollowerDetailView extends VBox {
    private static final int MOST_NEAR = 5;

    private final FollowerDesk desk;
    private final Label name = new Label();
    private final Label chip = new Label();
    private final Hyperlink onPlatform = new Hyperlink();
    private final HBox verdict = new HBox(12);
    private final FontIcon verdictIcon = new FontIcon("fth-help-circle");
    private final Label why = new Label();
    private final VBox near = new VBox(8);
    private final ClaimFormView claim;
    private final AccountNameView accountName;
    private final FollowerHistoryView history;
    private Follower shown;

    FollowerDetailView(
            FollowerDesk desk,
            Dialogs dialogs,
            Moments moments,
            BiConsumer<Follower, Claim> recorded,
            BiConsumer<Follower, PlatformAccount> identified) {
        super(16);
        this.desk = desk;
        name.getStyleClass().add("page-title");
        chip.setMinWidth(USE_PREF_SIZE);
        onPlatform.setText(Words.of("followers.on-platform"));
        onPlatform.setOnAction(open -> dialogs.browse(shown.account().address()));
        HBox head = new HBox(8, name, chip);
        head.setAlignment(Pos.CENTER_LEFT);
        why.setWrapText(true);
        verdict.getChildren().addAll(verdictIcon, why);
        HBox.setHgrow(why, javafx.scene.layout.Priority.ALWAYS);
        claim = new ClaimFormView(desk, dialogs, form -> recorded.accept(shown, form));
        accountName = new AccountNameView(account -> identified.accept(shown, account));
        history = new FollowerHistoryView(moments);
        boolean may = desk.actor().may(Permission.CHANGE_FOLLOWERS);
        accountName.setDisable(!may);
        claim.setDisable(!may);
        getChildren().addAll(new VBox(4, head, onPlatform), verdict, near, claim, accountName);
    }

    /** What was said and decided, to stand where the page has room for it. */
    Node history() {
        return history;
    }

    boolean shows(Follower one) {
        return one.equals(shown);
    }

    void close() {
        shown = null;
    }

    void show(Follower one, FollowerHistory events, List<Person> staff, Map<Long, String> names) {
        boolean same = shown != null && shown.seen().equals(one.seen());
        shown = one;
        name.setText(one.account().shown());
        ChipView.dress(chip, one);
        Acceptance acceptance = one.acceptance();
        boolean clear = acceptance.allowed() && !one.isDoubtful();
        boolean never = acceptance.standing() == Acceptance.Standing.NEVER || one.state() == FollowerState.BLOCKED;
        verdict.getStyleClass().setAll("verdict", clear ? "clear" : never ? "stop" : "look");
        verdictIcon.setIconLiteral(clear ? "fth-check-circle" : never ? "fth-x-circle" : "fth-alert-triangle");
        why.setText(one.isDoubtful() ? one.doubt() : acceptance.why());
        near.getChildren().clear();
        acceptance.near().stream()
                .limit(MOST_NEAR)
                .forEach(miss -> near.getChildren()
                        .add(nearMiss(
                                one.claim()
                                        .flatMap(Claim::email)
                                        .map(Claim.GivenEmail::text)
                                        .orElse(""),
                                miss)));
        near.setVisible(!acceptance.near().isEmpty());
        near.setManaged(near.isVisible());
        // What somebody is typing about this account stays, whatever moves elsewhere.
        if (!same) {
            claim.show(one.id(), one.claim(), staff);
            accountName.show(one.account());
        }
        history.show(events, names);
    }

    private Node nearMiss(String given, NearMiss miss) {
        String held = miss.held().email();
        Label whose = new Label(Words.of(
                "followers.near.whose",
                miss.held().contact().name(),
                Acceptance.children(miss.held().children())));
        whose.setWrapText(true);
        Label kind = new Label(Words.of("followers.near." + miss.kind().name()));
        kind.getStyleClass().add("small");
        kind.setWrapText(true);
        VBox card = new VBox(
                4,
                kind,
                address("followers.near.given", given, held),
                address("followers.near.held", held, given),
                whose);
        card.getStyleClass().add("card");
        Optional<Pupil> child = miss.held().children().stream().findFirst();
        if (child.isPresent() && desk.actor().may(Permission.CHANGE_ROLL)) {
            Hyperlink open = new Hyperlink(Words.of("followers.near.open"));
            open.setOnAction(press -> desk.openPupil().accept(child.get().id()));
            card.getChildren().add(open);
        } else {
            Label office = new Label(Words.of("followers.near.office"));
            office.getStyleClass().add("small");
            card.getChildren().add(office);
        }
        return card;
    }

    private static Node address(String key, String mine, String other) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("caption");
        label.setMinWidth(64);
        TextFlow flow = new TextFlow();
        for (NearMiss.Stretch stretch : NearMiss.marked(mine, other)) {
            Text text = new Text(stretch.text());
            text.getStyleClass().add(stretch.differs() ? "preview-warn" : "cell-words");
            flow.getChildren().add(text);
        }
        return new HBox(8, label, flow);
    }

    void focusEmail() {
        if (shown != null) claim.focusEmail();
    }

    void claimRecorded(Follower about) {
        claim.recorded(about.id());
    }

    void refuseClaim(Refusal refusal) {
        claim.refuse(refusal);
    }

    void refuseName(Refusal refusal) {
        accountName.refuse(refusal);
    }
}
