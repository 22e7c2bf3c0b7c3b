package org.gatehouse.sites;

import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.SiteDetails.Terms;

/** What is known of a site. */
final class SiteFactsView extends GridPane {
    private final Dialogs dialogs;

    SiteFactsView(Dialogs dialogs) {
        this.dialogs = dialogs;
        setHgap(12);
        setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(112);
        names.setMaxWidth(112);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
    }

    /** @param uses the names of the consents that are asked for, by id */
    void show(SiteEntry one, Map<Long, String> uses) {
        getChildren().clear();
        SiteDetails details = one.site().details();
        if (!one.site().address().isEmpty()) {
            Hyperlink link = new Hyperlink(one.site().address());
            link.setWrapText(true);
            link.setOnAction(press -> dialogs.browse(one.site().address()));
            add("address", link);
        }
        add("purpose", details.audience().purpose());
        if (details.audience().youngestAge() > 0)
            add("youngest", Words.of("sites.years", details.audience().youngestAge()));
        add("separate", Words.of(details.audience().separate() ? "sites.separate.yes" : "sites.separate.no"));
        add("terms", details.terms().map(SiteFactsView::terms).orElse(Words.of("sites.terms.none")));
        add("email", details.account().email());
        add("owner", one.owner());
        add("second", one.second().isEmpty() ? Words.of("sites.nobody") : one.second());
        add("review", details.keeping().reviewOn().map(SiteDays::shown).orElse(Words.of("sites.no-day")));
        add("use", uses.getOrDefault(details.posting().consentUse(), Words.of("sites.no-use")));
        if (details.posting().limit() > 0)
            add("limit", Words.of("sites.characters", details.posting().limit()));
    }

    private static String terms(Terms terms) {
        return Words.of("sites.terms.read", terms.minimumAge(), SiteDays.shown(terms.readOn()));
    }

    private void add(String key, String value) {
        if (value.isEmpty()) return;
        Label words = new Label(value);
        words.setWrapText(true);
        add(key, words);
    }

    private void add(String key, Node value) {
        Label name = new Label(Words.of("sites.fact." + key));
        name.getStyleClass().add("text-muted");
        name.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        addRow(getRowCount(), name, value);
    }
}
