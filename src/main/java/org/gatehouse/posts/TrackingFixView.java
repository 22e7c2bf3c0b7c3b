package org.gatehouse.posts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.checks.TrackingParameters;
import org.gatehouse.kit.MarkedText;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/** Offers to take out of a link what only follows the people who click (LINK-SAFE). */
final class TrackingFixView {
    private TrackingFixView() {}

    static List<Node> of(Finding finding, MarkedText text) {
        boolean tracking = finding.rule() == Rule.LINK_SAFE
                && finding.place().equals(Place.TEXT)
                && TrackingParameters.are(finding.found());
        if (!tracking) return List.of();
        Button button = new Button(Words.of("posts.tracking.remove"));
        button.setId("removeTracking");
        button.setOnAction(click -> remove(finding, text));
        return List.of(button);
    }

    private static void remove(Finding finding, MarkedText text) {
        String words = text.getText();
        boolean moved = finding.end() > words.length()
                || !words.substring(finding.start(), finding.end()).equals(finding.found());
        if (moved) return;
        int from = finding.start();
        while (from > 0 && !Character.isWhitespace(words.charAt(from - 1))) from--;
        int to = finding.end();
        while (to < words.length() && !Character.isWhitespace(words.charAt(to))) to++;
        text.replaceText(from, to, TrackingParameters.removeFrom(words.substring(from, to)));
    }
}
