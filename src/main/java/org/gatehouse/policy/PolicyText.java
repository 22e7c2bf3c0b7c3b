package org.gatehouse.policy;

import java.util.List;
import java.util.Map;

/**
 * A version with its words.
 *
 * @param texts by the places' keys, their fields unfilled
 */
public record PolicyText(String school, PolicyVersion version, Map<String, String> texts, Wording wording) {
    public PolicyText {
        texts = Map.copyOf(texts);
    }

    /** As it was written. */
    public String raw(WordingPlace place) {
        return texts.get(place.key());
    }

    /** As it is read, its fields filled. */
    public String filled(WordingPlace place) {
        return wording.fill(raw(place));
    }

    /** The policies that this one links to (POL-LINK). */
    public List<String> linked() {
        return filled(WordingPlace.LINKED).lines().toList();
    }
}
