package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.gatehouse.rules.Refusal;

/** Remembers which posts the account had deleted when the archive was made. */
final class DeletedReader {
    private static final int MOST = 2_000_000;

    private final String archive;
    private final Set<String> ids = new HashSet<>();

    DeletedReader(String archive) {
        this.archive = archive;
    }

    void read(String file, int number, JsonNode entry) {
        JsonNode tweet = Fields.content(entry, DataKind.DELETED_TWEETS.keys());
        Fields.id(tweet, "id_str", "id", "tweet_id").ifPresent(ids::add);
        if (ids.size() > MOST) throw new Refusal("archive.too-large", archive);
    }

    Set<String> ids() {
        return ids;
    }
}
