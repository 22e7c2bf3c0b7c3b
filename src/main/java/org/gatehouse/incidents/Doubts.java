package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.book.TrailLine;
import org.gatehouse.rules.Words;

/** Compares an incident with what the trail says of it: an entry that was cut off is missed, one that was put in is seen. */
final class Doubts {
    private static final Pattern ENTRY = Pattern.compile("\"entry\":(\\d{1,9})");

    private Doubts() {}

    static List<String> of(OpenIncident open, List<TrailLine> trail) {
        List<String> doubts = new ArrayList<>();
        int said = 0;
        for (TrailLine line : trail) {
            Matcher entry = ENTRY.matcher(line.details());
            if (entry.find()) said = Math.max(said, Integer.parseInt(entry.group(1)));
        }
        int missing = said - open.rows().entries().size();
        if (missing > 0) doubts.add(Words.of("incidents.doubt.missing", missing));
        if (open.doubts() > 0) doubts.add(Words.of("incidents.doubt.forged", open.doubts()));
        return doubts;
    }
}
