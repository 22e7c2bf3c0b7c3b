package org.gatehouse.posts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.checks.Finding;
import org.gatehouse.kit.MomentField;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/** Whether a post waits until the children it tells of are back, and until when (TW-GEO). */
final class HoldView extends VBox {
    private static final LocalTime END_OF_SCHOOL = LocalTime.of(15, 30);
    private static final int NOT_SO_SOON_HOURS = 2;

    private final CheckBox hold = new CheckBox(Words.of("posts.hold"));
    private final MomentField until;
    private boolean filling;

    /** @param changed after each change by the person */
    HoldView(Moments moments, Runnable changed) {
        super(4);
        Runnable told = () -> {
            if (!filling) changed.run();
        };
        until = new MomentField(moments, told);
        until.setId("holdUntil");
        hold.setId("hold");
        hold.setWrapText(true);
        Label help = new Label(Words.of("posts.hold.help"));
        help.setWrapText(true);
        help.getStyleClass().add("help");
        until.visibleProperty().bind(hold.selectedProperty());
        until.managedProperty().bind(hold.selectedProperty());
        hold.selectedProperty().addListener((selected, before, now) -> told.run());
        getChildren().addAll(hold, until, help);
        fill(Optional.empty(), moments);
    }

    /** Shows what was chosen before, or proposes the end of this school day. */
    void fill(Optional<Instant> chosen, Moments moments) {
        filling = true;
        hold.setSelected(chosen.isPresent());
        until.set(chosen.orElseGet(() -> proposed(moments)));
        filling = false;
    }

    static Instant proposed(Moments moments) {
        ZonedDateTime now = moments.there(moments.now());
        ZonedDateTime end = now.with(END_OF_SCHOOL);
        return (now.isBefore(end) ? end : now.plusHours(NOT_SO_SOON_HOURS).withMinute(0)).toInstant();
    }

    /** Whether holding a post answers this finding. */
    static boolean answers(Finding finding) {
        return finding.rule() == Rule.TW_GEO && finding.severity() == Severity.WARN;
    }

    boolean isWanted() {
        return hold.isSelected();
    }

    /** Empty where it is not wanted, or its moment cannot be read. */
    Optional<Instant> until() {
        return isWanted() ? until.value() : Optional.empty();
    }

    boolean isReadable() {
        return !isWanted() || until.value().isPresent();
    }

    /** Whether this is the finding to stand under: the first that it answers. */
    boolean belongsUnder(Finding finding, List<Finding> found) {
        return found.stream().filter(HoldView::answers).findFirst().stream().anyMatch(finding::equals);
    }
}
