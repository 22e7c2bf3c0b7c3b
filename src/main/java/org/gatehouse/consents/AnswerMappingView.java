package org.gatehouse.consents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Sheet;

/** Shows which question of a form on the web was taken for what, and lets a person correct it. */
public final class AnswerMappingView extends VBox {
    private static final int SAMPLES = 3;

    /** What a column may hold: a field, the answers about a use, or nothing that is wanted. */
    private record Meaning(Optional<AnswerField> field, Optional<ConsentUse> use) {
        static final Meaning NOTHING = new Meaning(Optional.empty(), Optional.empty());

        String shown() {
            return field.map(AnswerField::shown)
                    .or(() -> use.map(one -> Words.of("consents.answers.field.use", one.title())))
                    .orElseGet(() -> Words.of("consents.answers.field.none"));
        }
    }

    public AnswerMappingView() {
        super(12);
    }

    /** Shows {@code sheet} under {@code columns}; a correction is handed to {@code corrected}. */
    void show(Sheet sheet, AnswerColumns columns, List<ConsentUse> open, Consumer<AnswerColumns> corrected) {
        Label heading = new Label(Words.of("consents.answers.mapping"));
        heading.getStyleClass().add("section-title");
        Label help = new Label(Words.of("consents.answers.mapping.help"));
        help.getStyleClass().add("help");
        help.setWrapText(true);
        getChildren().setAll(heading, help);
        List<Meaning> meanings = new ArrayList<>();
        meanings.add(Meaning.NOTHING);
        for (AnswerField field : AnswerField.values()) meanings.add(new Meaning(Optional.of(field), Optional.empty()));
        for (ConsentUse use : open) meanings.add(new Meaning(Optional.empty(), Optional.of(use)));
        for (int column = 0; column < sheet.header().size(); column++)
            if (!sheet.header().get(column).isEmpty())
                getChildren().add(row(sheet, columns, column, meanings, corrected));
    }

    private static VBox row(
            Sheet sheet, AnswerColumns columns, int column, List<Meaning> meanings, Consumer<AnswerColumns> corrected) {
        ComboBox<Meaning> choice = new ComboBox<>();
        choice.setId("answer-column-" + column);
        choice.getItems().setAll(meanings);
        choice.setConverter(NAMED);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setValue(meanings.stream()
                .filter(meaning -> meaning != Meaning.NOTHING)
                .filter(meaning -> columns.field(column).equals(meaning.field())
                        && Optional.ofNullable(columns.uses().get(column))
                                .equals(meaning.use().map(ConsentUse::id)))
                .findFirst()
                .orElse(Meaning.NOTHING));
        choice.valueProperty().addListener((value, before, now) -> corrected.accept(corrected(columns, column, now)));
        Label label = new Label(sheet.label(column));
        label.setWrapText(true);
        label.getStyleClass().add("field-label");
        label.setLabelFor(choice);
        Label samples = new Label(sheet.rows().stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .collect(Collectors.joining(" · ")));
        samples.setWrapText(true);
        samples.getStyleClass().add("help");
        return new VBox(4, label, choice, samples);
    }

    private static AnswerColumns corrected(AnswerColumns columns, int column, Meaning now) {
        return now.field()
                .map(field -> columns.with(field, column))
                .or(() -> now.use().map(use -> columns.with(use.id(), column)))
                .orElseGet(() -> columns.without(column));
    }

    private static final StringConverter<Meaning> NAMED =
            new ShownAs<>(meaning -> meaning == null ? "" : meaning.shown());
}
