package org.gatehouse.kit;

import java.util.Optional;

/** Where screens remember sizes, columns and choices between two starts; the window gives them the desk's own settings. */
public interface Memory {
    Optional<String> get(String key);

    void put(String key, String value);
}
