package org.gatehouse.incidents;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.MomentField;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** All that was entered, in the order in which it happened, corrections beside what they correct; and a note to add. */
final class ChronologyView extends VBox {
    private static final String NOTE = "note";
    private static final String CORRECTION = "amend";

    private final IncidentDesk desk;
    private final Moments moments;
    private final IncidentController.Acting acting;
    private final KeptWordsView kept;
    private final VBox entries = new VBox(12);
    private final MomentField when;
    private final WordsFormView note;
    private final WordsFormView correction;
    private Incident incident;
    private NamesOfStaff names;
    private int correcting;
    private boolean timed;

    ChronologyView(IncidentDesk desk, Moments moments, IncidentController.Acting acting, KeptWordsView kept) {
        super(12);
        this.desk = desk;
        this.moments = moments;
        this.acting = acting;
        this.kept = kept;
        when = new MomentField(moments, () -> timed = true);
        note = new WordsFormView(
                kept, NOTE, Words.of("incidents.note"), WordsFormView.verb(EntryKind.NOTE), this::addNote);
        note.with(when);
        correction = new WordsFormView(
                kept,
                CORRECTION,
                Words.of("incidents.correction"),
                WordsFormView.verb(EntryKind.AMENDMENT),
                this::correct);
        Label title = new Label(Words.of("incidents.chronology"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, entries, note);
    }

    void show(Incident now, NamesOfStaff staff) {
        incident = now;
        names = staff;
        boolean may = now.mayDo().contains(EntryKind.NOTE);
        note.setVisible(may);
        note.setManaged(may);
        if (!timed) {
            when.set(moments.now());
            timed = false;
        }
        entries.getChildren().clear();
        for (Entry entry : now.chronology())
            if (entry.amends() == 0) entries.getChildren().add(entry(entry));
    }

    private VBox entry(Entry entry) {
        Label head = new Label(head(entry, moments, names));
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        head.setTooltip(new Tooltip(Words.of("incidents.entry.recorded", moments.full(entry.recordedAt()))));
        VBox box = new VBox(2, head);
        if (entry.shut()) box.getChildren().add(words(Words.of("incidents.entry.shut"), "small"));
        else if (!text(entry).isEmpty()) box.getChildren().add(words(text(entry), "label"));
        List<Entry> corrections = incident.entries().stream()
                .filter(other -> other.amends() == entry.ordinal())
                .toList();
        for (Entry corrected : corrections)
            box.getChildren()
                    .add(words(
                            Words.of(
                                    "incidents.entry.corrected",
                                    names.name(corrected.authorId()),
                                    moments.brisk(corrected.recordedAt()),
                                    corrected.words()),
                            "field-warning"));
        if (incident.mayDo().contains(EntryKind.AMENDMENT) && !entry.words().isEmpty()) {
            Hyperlink correct = new Hyperlink(WordsFormView.verb(EntryKind.AMENDMENT));
            correct.setAccessibleText(
                    Words.of("incidents.correct.one", entry.kind().title()));
            correct.setOnAction(press -> {
                correcting = entry.ordinal();
                show(incident, names);
            });
            box.getChildren().add(correct);
        }
        if (correcting == entry.ordinal()) box.getChildren().add(correction);
        return box;
    }

    /** When, what and by whom, with the moment at which it was entered where that was later. */
    static String head(Entry entry, Moments moments, NamesOfStaff names) {
        String happened = moments.brisk(entry.happenedAt());
        String key = entry.isBackdated() ? "incidents.entry.head.backdated" : "incidents.entry.head";
        return Words.of(
                key, happened, entry.kind().title(), names.name(entry.authorId()), moments.brisk(entry.recordedAt()));
    }

    /** What was known at first stands at the head of the incident until it is another. */
    private String text(Entry entry) {
        boolean same = incident.entries().stream()
                .noneMatch(other -> other.ordinal() > 1 && other.facts().isPresent());
        return entry.kind() == EntryKind.HANDED_IN && same ? entry.words() : EntryWords.of(entry, names::name);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        if (!style.equals("label")) label.getStyleClass().add(style);
        return label;
    }

    private void addNote() {
        if (when.value().isEmpty()) {
            note.refuse(new Refusal("incidents.when.unreadable"));
            return;
        }
        String words = note.words();
        Instant happened = when.value().get();
        acting.act(
                () -> desk.incidents().note(desk.session(), incident.id(), words, happened),
                () -> {
                    timed = false;
                    kept.entered(NOTE);
                },
                note::refuse);
    }

    private void correct() {
        int ordinal = correcting;
        String words = correction.words();
        acting.act(
                () -> desk.incidents().amend(desk.session(), incident.id(), ordinal, words),
                () -> {
                    correcting = 0;
                    kept.entered(CORRECTION);
                },
                correction::refuse);
    }
}
