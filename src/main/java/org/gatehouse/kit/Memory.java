package org.gatehouse.kit;

import java.util.Optional;

/** What a desk remembers between two starts, such as a column's width; a text under a name. */
public interface Memory {
    /** Remembers nothing. */
    Memory NONE = new Memory() {
        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(String key, String value) {}
    };

    Optional<String> get(String key);

    void put(String key, String value);
}
