package org.gatehouse.monitoring;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Job;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses an archive and audits it beside everything else, with how far it is and a way to stop. */
final class AuditRunView extends HBox {
    /** More of one rule nobody decides about one by one; what is beyond is counted. */
    private static final int MOST_OF_A_RULE = 5_000;

    private final MonitoringDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<Audit> kept;
    private final Button choose = new Button(Words.of("monitoring.audit.choose"), new FontIcon("fth-archive"));
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Button cancel = new Button(Words.of("monitoring.audit.cancel"));
    private final Button how = new Button(Words.of("monitoring.audit.how"));
    private Job running;

    AuditRunView(MonitoringDesk desk, Background background, Dialogs dialogs, Consumer<Audit> kept) {
        super(12);
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.kept = kept;
        setAlignment(Pos.CENTER_LEFT);
        choose.setId("chooseArchive");
        choose.getStyleClass().add("accent");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(press -> choose());
        choose.setDisable(!desk.actor().may(Permission.MONITOR));
        cancel.setId("cancelAudit");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(press -> stop());
        how.setId("howToDownload");
        how.setOnAction(press -> dialogs.tell(Words.of("monitoring.audit.how"), Words.of("monitoring.audit.how.what")));
        bar.setAccessibleText(Words.of("monitoring.audit.running"));
        bar.setPrefWidth(220);
        for (var node : List.<Node>of(bar, cancel, words, how))
            node.managedProperty().bind(node.visibleProperty());
        getChildren().setAll(choose, how, bar, words, cancel);
        idle();
        words.setVisible(false);
    }

    private void idle() {
        bar.progressProperty().unbind();
        bar.setVisible(false);
        cancel.setVisible(false);
        how.setVisible(true);
        choose.setDisable(!desk.actor().may(Permission.MONITOR));
    }

    private void say(String sentence) {
        words.setText(sentence);
        words.setVisible(!sentence.isEmpty());
    }

    private void choose() {
        dialogs.chooseFile(Words.of("monitoring.audit.choose"), Words.of("monitoring.audit.files"), "zip", "js")
                .ifPresent(this::audit);
    }

    private void audit(Path file) {
        choose.setDisable(true);
        how.setVisible(false);
        bar.setProgress(-1);
        bar.setVisible(true);
        say(Words.of("monitoring.audit.gathering"));
        background.run(
                Words.of("monitoring.audit.gathering"),
                () -> desk.monitoring().audits().basis(desk.actor()),
                basis -> compare(file, basis),
                this::refuse);
    }

    private void compare(Path file, AuditBasis basis) {
        say(Words.of("monitoring.audit.running"));
        cancel.setVisible(true);
        running = background.aside(
                Words.of("monitoring.audit.running"), job -> result(file, basis, job), this::keep, this::refuse);
        bar.progressProperty().bind(running.progress());
    }

    private static AuditResult result(Path file, AuditBasis basis, Job job) throws Exception {
        try (AccountArchive archive = AccountArchive.open(file)) {
            return new ArchiveAudit(archive, basis, MOST_OF_A_RULE, (posts, ofAll) -> {
                        if (ofAll > 0) job.done(Math.min(1.0, (double) posts / ofAll));
                        return !job.isCancelled();
                    })
                    .run();
        } catch (CancellationException stopped) {
            throw new Refusal("monitoring.audit.cancelled");
        }
    }

    private void keep(AuditResult result) {
        cancel.setVisible(false);
        say(Words.of("monitoring.audit.keeping"));
        background.run(
                Words.of("monitoring.audit.keeping"),
                () -> desk.monitoring().audits().keep(desk.actor(), result),
                audit -> {
                    idle();
                    say("");
                    kept.accept(audit);
                },
                this::refuse);
    }

    private void stop() {
        running.cancel();
        idle();
        say(Words.of("monitoring.audit.cancelled"));
    }

    private void refuse(Refusal refusal) {
        idle();
        say("");
        dialogs.refuse(refusal);
    }
}
