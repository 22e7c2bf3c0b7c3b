package org.gatehouse.policy;

import java.util.List;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Field;

/** What a signed list says of each person. */
public enum AcknowledgementField implements Field {
    NAME("name", "name", "full name", "staff name", "print name", "signed by"),
    SIGNED_ON("signedOn", "signed on", "date signed", "signed", "date", "acknowledged on", "acknowledged"),
    KIND("kind", "kind", "group", "type", "role", "who they are"),
    NOTE("note", "note", "firm", "company", "organisation", "class");

    private final String key;
    private final List<String> headers;

    AcknowledgementField(String key, String... headers) {
        this.key = key;
        this.headers = List.of(headers);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    /** Its name for people. */
    public String shown() {
        return Words.of("policy.list." + key);
    }
}
