package org.gatehouse.kit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.gatehouse.rules.Words;

/**
 * The words typed into one form and not saved yet: kept while they are typed, back with one quiet line when the form is opened for
 * the same thing again, forgotten once they are saved or given up. The fields are told apart by their ids.
 */
public final class KeptWords {
    private static final Duration KEEP_AFTER = Duration.millis(800);
    private static final String BEFORE = ".before";

    private final Dialogs dialogs;
    private final List<TextInputControl> fields;
    private final Label line = new Label();
    private final PauseTransition pause = new PauseTransition(KEEP_AFTER);
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();
    private Memory memory = Memory.NONE;
    private String form = "";

    public KeptWords(Dialogs dialogs, TextInputControl... fields) {
        this.dialogs = dialogs;
        this.fields = List.of(fields);
        line.setId("keptWords");
        line.getStyleClass().add("help");
        line.setWrapText(true);
        line.setVisible(false);
        line.managedProperty().bind(line.visibleProperty());
        pause.setOnFinished(end -> keep());
        for (TextInputControl field : fields)
            field.textProperty().addListener((text, was, now) -> {
                // Who types without a rest is kept up with as well.
                if (!form.isEmpty() && pause.getStatus() != Animation.Status.RUNNING) pause.playFromStart();
            });
    }

    /** Says that words are back; to stand in the form. */
    public Label line() {
        return line;
    }

    /**
     * Fills the form for another thing, or for the same anew, and brings back what was kept for it.
     *
     * @param name of the form and the thing it is about; empty where nothing can be typed
     * @param filling writes into the fields what stands there today
     */
    public void open(String name, Runnable filling) {
        keep();
        form = "";
        filling.run();
        form = name;
        memory = dialogs.typed();
        begin();
        if (!name.isEmpty()) bringBack();
    }

    private void begin() {
        line.setVisible(false);
        for (TextInputControl field : fields) before.put(field.getId(), words(field));
    }

    private void bringBack() {
        Properties typed =
                read(kept.computeIfAbsent(form, name -> memory.get(name).orElse("")));
        boolean changed = false;
        for (TextInputControl field : fields) {
            String text = typed.getProperty(field.getId());
            if (text == null || text.equals(words(field))) continue;
            String stood = typed.getProperty(field.getId() + BEFORE, "");
            changed |= !stood.equals(words(field));
            before.put(field.getId(), stood);
            field.setText(text);
            line.setVisible(true);
        }
        line.setText(Words.of(changed ? "kit.kept.changed" : "kit.kept"));
    }

    /** What stood in a field when its words were begun, with which a saving that refuses stale edits compares. */
    public String before(TextInputControl field) {
        return before.get(field.getId());
    }

    private void keep() {
        pause.stop();
        if (form.isEmpty()) return;
        Properties typed = new Properties();
        for (TextInputControl field : fields) {
            if (words(field).equals(before(field))) continue;
            typed.setProperty(field.getId(), words(field));
            typed.setProperty(field.getId() + BEFORE, before(field));
        }
        put(form, typed.isEmpty() ? "" : written(typed));
    }

    private void put(String name, String text) {
        if (text.equals(kept.getOrDefault(name, ""))) return;
        kept.put(name, text);
        memory.put(name, text);
    }

    /** The words of the open form are saved or given up; what is typed from now on is kept again. */
    public void forget() {
        forget(form);
    }

    /** The words of a form that may have gone on to another thing meanwhile are saved or given up. */
    public void forget(String name) {
        if (name.equals(form)) {
            pause.stop();
            begin();
        }
        if (!name.isEmpty()) put(name, "");
    }

    private static String words(TextInputControl field) {
        return Objects.requireNonNullElse(field.getText(), "");
    }

    private static String written(Properties typed) {
        StringWriter text = new StringWriter();
        try {
            typed.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        // The first line says the time, with which the same words would look like others.
        return text.toString().substring(text.toString().indexOf('\n') + 1);
    }

    private static Properties read(String text) {
        Properties typed = new Properties();
        try {
            typed.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return typed;
    }
}
