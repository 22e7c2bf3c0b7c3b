package org.gatehouse.followers;

import java.util.List;
import org.gatehouse.sheets.Field;

/** What a spreadsheet of accounts says of each. */
public enum ListField implements Field {
    NUMBER("accountId", "account id", "accountId", "user id", "platform id", "id", "number"),
    HANDLE("handle", "handle", "username", "user name", "screen name", "x handle*", "twitter*", "account", "link"),
    DISPLAY_NAME("displayName", "display name", "displayName", "name", "profile name");

    private final String key;
    private final List<String> headers;

    ListField(String key, String... headers) {
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
}
