package org.gatehouse.sheets;

import java.util.List;

/** Fields of an invented list, for tests of sheets that know no room. */
enum Colour implements Field {
    NAME("Name", "Colour name"),
    OTHER_NAME("Name#2"),
    SHADE("Shade*"),
    MIXED_ON("Mixed on");

    private final List<String> headers;

    Colour(String... headers) {
        this.headers = List.of(headers);
    }

    @Override
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public List<String> headers() {
        return headers;
    }
}
