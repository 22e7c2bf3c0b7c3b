package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the fields of an entry as they may be written: numbers as texts, texts as numbers, or not at all. */
final class Fields {
    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

    private Fields() {}

    /** An entry’s content below the first of {@code keys} that it has, or the entry itself where nothing is wrapped round it. */
    static JsonNode content(JsonNode entry, List<String> keys) {
        for (String key : keys) {
            if (entry.path(key).isObject()) return entry.get(key);
        }
        return entry;
    }

    /** The first of {@code names} that holds a number of the platform, digit by digit. */
    static Optional<String> id(JsonNode from, String... names) {
        for (String name : names) {
            JsonNode value = from.path(name);
            if (!value.isTextual() && !value.isIntegralNumber()) continue;
            String id = value.asText().strip();
            if (ID.matcher(id).matches()) return Optional.of(id);
        }
        return Optional.empty();
    }

    /** The first of {@code names} that holds a text. */
    static Optional<String> text(JsonNode from, String... names) {
        for (String name : names) {
            if (from.path(name).isTextual()) return Optional.of(from.get(name).textValue());
        }
        return Optional.empty();
    }
}
