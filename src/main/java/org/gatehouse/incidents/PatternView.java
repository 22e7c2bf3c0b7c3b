package org.gatehouse.incidents;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who or what of an incident has come up before this term; each line leads to the chronology over all of it. */
final class PatternView extends VBox {
    private final IncidentDesk desk;
    private final WaysOn waysOn;
    private final Background.Latest reading;

    PatternView(IncidentDesk desk, Background background, WaysOn waysOn) {
        super(4);
        this.desk = desk;
        this.waysOn = waysOn;
        this.reading = background.latest(Words.of("incidents.reading"));
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void show(long incidentId) {
        reading.run(
                () -> desk.incidents().reads().patterns(desk.session()).stream()
                        .filter(pattern -> pattern.incidents().stream().anyMatch(row -> row.id() == incidentId))
                        .toList(),
                patterns -> fill(incidentId, patterns));
    }

    private void fill(long incidentId, List<Pattern> patterns) {
        getChildren().clear();
        for (Pattern pattern : patterns) {
            Hyperlink line = new Hyperlink(words(incidentId, pattern), new FontIcon("fth-repeat"));
            line.setWrapText(true);
            line.setOnAction(press -> waysOn.chronology().accept(pattern.about(), pattern.name()));
            getChildren().add(line);
        }
        setVisible(!patterns.isEmpty());
    }

    private static String words(long incidentId, Pattern pattern) {
        List<IncidentRow> rows = pattern.incidents();
        if (pattern.about().kind() != About.Kind.HANDLE)
            return Words.of("incidents.pattern.person", rows.size(), pattern.name());
        int inTerm = rows.stream()
                .filter(row -> row.id() == incidentId)
                .mapToInt(IncidentRow::inTerm)
                .findFirst()
                .orElse(0);
        return Words.of("incidents.pattern.handle", inTerm, rows.size(), pattern.name());
    }
}
