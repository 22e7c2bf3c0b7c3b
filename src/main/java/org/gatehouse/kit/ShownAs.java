package org.gatehouse.kit;

import java.util.function.Function;
import javafx.util.StringConverter;

/** How a choice box says what can be chosen in it; nothing is typed there. */
public final class ShownAs<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /** @param words also for null, where nothing may be chosen */
    public ShownAs(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T choice) {
        return words.apply(choice);
    }

    @Override
    public T fromString(String typed) {
        throw new IllegalStateException("chosen, never typed");
    }
}
