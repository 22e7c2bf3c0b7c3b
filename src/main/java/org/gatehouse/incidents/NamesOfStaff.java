package org.gatehouse.incidents;

import java.util.Map;
import org.gatehouse.rules.Words;

/** The names of everybody who works or worked here, by id. */
record NamesOfStaff(Map<Long, String> byId) {
    String name(long id) {
        return byId.getOrDefault(id, Words.of("people.nobody", id));
    }
}
