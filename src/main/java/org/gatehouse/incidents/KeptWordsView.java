package org.gatehouse.incidents;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Words;

/** What is being typed on one incident: kept at every pause, and there again after a lock or a power cut. */
final class KeptWordsView {
    private static final Duration PAUSE = Duration.millis(600);

    private final IncidentDesk desk;
    private final Background background;
    private final long incidentId;
    private final Map<String, TextInputControl> fields = new LinkedHashMap<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Map<String, String> saved = Map.of();

    KeptWordsView(IncidentDesk desk, Background background, long incidentId) {
        this.desk = desk;
        this.background = background;
        this.incidentId = incidentId;
        pause.setOnFinished(paused -> save());
    }

    /** Keeps what is typed into {@code field} under {@code key} from now on. */
    void keep(String key, TextInputControl field) {
        fields.put(key, field);
        field.setText(saved.getOrDefault(key, ""));
        field.textProperty().addListener((text, before, now) -> pause.playFromStart());
    }

    /** Brings back what was kept; fields in which somebody types already are left. */
    void restore() {
        background.run(
                Words.of("incidents.reading"),
                () -> desk.incidents()
                        .drafts()
                        .draft(desk.session(), incidentId)
                        .words(),
                words -> {
                    saved = words;
                    fields.forEach((key, field) -> {
                        if (field.getText().isEmpty()) field.setText(words.getOrDefault(key, ""));
                    });
                });
    }

    void save() {
        pause.stop();
        Map<String, String> typed = new HashMap<>();
        fields.forEach((key, field) -> {
            if (!field.getText().isBlank()) typed.put(key, field.getText());
        });
        if (typed.equals(saved)) return;
        saved = Map.copyOf(typed);
        IncidentDraft draft = new IncidentDraft(incidentId, Optional.empty(), saved);
        background.run(
                Words.of("incidents.saving"),
                () -> {
                    if (draft.words().isEmpty()) desk.incidents().drafts().forget(desk.session(), incidentId);
                    else desk.incidents().drafts().save(desk.session(), draft);
                    return draft;
                },
                kept -> {});
    }

    /** What was typed there is entered now. */
    void entered(String key) {
        fields.get(key).clear();
        save();
    }
}
