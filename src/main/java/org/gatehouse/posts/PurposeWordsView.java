package org.gatehouse.posts;

import javafx.util.StringConverter;

/** Shows a purpose by its title. */
final class PurposeWordsView extends StringConverter<Purpose> {
    @Override
    public String toString(Purpose purpose) {
        return purpose == null ? "" : purpose.title();
    }

    @Override
    public Purpose fromString(String words) {
        throw new IllegalStateException("a purpose is chosen, never typed");
    }
}
