package org.gatehouse.incidents;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody is typing and has not handed in.
 *
 * @param about the open incident that the words belong to; 0 for a new one
 * @param words by the place they are typed in, such as {@code note}
 */
public record IncidentDraft(long about, Optional<Facts> facts, Map<String, String> words) {
    public IncidentDraft {
        // A draft without words is written without them.
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    public static IncidentDraft empty(long about) {
        return new IncidentDraft(about, Optional.empty(), Map.of());
    }
}
