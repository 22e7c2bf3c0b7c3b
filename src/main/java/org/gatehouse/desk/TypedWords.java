package org.gatehouse.desk;

import java.util.Optional;
import org.gatehouse.book.UnsavedWords;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Memory;
import org.gatehouse.rules.Words;

/** What somebody types into a question, kept on the disk beside the window's thread. */
record TypedWords(UnsavedWords unsaved, Background background) implements Memory {
    @Override
    public Optional<String> get(String key) {
        return unsaved.get(key);
    }

    @Override
    public void put(String key, String value) {
        background.run(
                Words.of("desk.reading"),
                () -> {
                    if (value.isEmpty()) unsaved.forget(key);
                    else unsaved.keep(key, value);
                    return key;
                },
                done -> {});
    }
}
