package org.gatehouse.organisations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;

/** What was done to one organisation, by whom and when. */
public final class OrganisationHistoryView extends VBox {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public OrganisationHistoryView() {
        super(4);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<OrganisationEvent> events) {
        setVisible(!events.isEmpty());
        Label heading = new Label(Words.of("organisations.history"));
        heading.getStyleClass().add("caption");
        getChildren().setAll(heading);
        for (OrganisationEvent event : events) {
            Label line = new Label(
                    Words.of("organisations.history.line", event.what(), event.who(), MOMENT.format(event.at())));
            line.getStyleClass().add("help");
            line.setWrapText(true);
            getChildren().add(line);
        }
    }
}
