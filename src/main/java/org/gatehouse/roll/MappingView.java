package org.gatehouse.roll;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;

/** Shows which column of a list was taken for what, and lets a person correct it. */
public final class MappingView<F extends Enum<F> & RollField> extends VBox {
    private static final int SAMPLES = 3;

    public MappingView() {
        super(12);
    }

    /** Shows {@code sheet} under {@code columns}; a correction is handed to {@code corrected}. */
    void show(Sheet sheet, Columns<F> columns, Consumer<Columns<F>> corrected) {
        Label heading = new Label(Words.of("roll.mapping.title"));
        heading.getStyleClass().add("section-title");
        Label help = new Label(Words.of("roll.mapping.help"));
        help.getStyleClass().add("help");
        help.setWrapText(true);
        getChildren().setAll(heading, help);
        for (int column = 0; column < sheet.header().size(); column++) {
            if (!sheet.header().get(column).isEmpty()) getChildren().add(row(sheet, columns, column, corrected));
        }
    }

    private VBox row(Sheet sheet, Columns<F> columns, int column, Consumer<Columns<F>> corrected) {
        ComboBox<Optional<F>> choice = new ComboBox<>();
        choice.setId("column-" + column);
        choice.getItems().setAll(choices(columns.fields()));
        choice.setConverter(new Named<>());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setValue(columns.taken().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst());
        choice.valueProperty()
                .addListener((value, before, now) -> corrected.accept(now.map(field -> columns.with(field, column))
                        .orElseGet(() -> columns.without(before.orElseThrow()))));
        Label label = new Label(sheet.label(column));
        label.getStyleClass().add("field-label");
        label.setLabelFor(choice);
        Label samples = new Label(samples(sheet, column));
        samples.getStyleClass().add("help");
        return new VBox(4, label, choice, samples);
    }

    private static <F extends Enum<F> & RollField> List<Optional<F>> choices(Class<F> fields) {
        return Stream.concat(
                        Stream.of(Optional.<F>empty()),
                        Arrays.stream(fields.getEnumConstants())
                                .filter(field -> !field.headers().isEmpty())
                                .map(Optional::of))
                .toList();
    }

    /** The first few values: the quickest way to see what a column holds. */
    private static String samples(Sheet sheet, int column) {
        return sheet.rows().stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .collect(Collectors.joining(" · "));
    }

    private static final class Named<F extends RollField> extends StringConverter<Optional<F>> {
        @Override
        public String toString(Optional<F> field) {
            return field == null || field.isEmpty()
                    ? Words.of("roll.mapping.unused")
                    : field.get().shown();
        }

        @Override
        public Optional<F> fromString(String shown) {
            throw new IllegalStateException("chosen, never typed");
        }
    }
}
