package org.gatehouse.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A parser that reads one entry of a list whole, but none that is larger than any entry can be. */
final class EntryParser extends JsonParserDelegate {
    private static final int MOST_TOKENS = 200_000;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Budget budget;
    private boolean bounded;
    private int tokens;
    private long start;

    EntryParser(JsonParser parser, Budget budget) {
        super(parser);
        this.budget = budget;
    }

    /** The value at which the parser stands. */
    JsonNode whole() throws IOException {
        tokens = 0;
        start = budget.taken();
        bounded = true;
        JsonNode entry = readValueAsTree();
        bounded = false;
        return entry;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        if (bounded && (++tokens > MOST_TOKENS || budget.taken() - start > MOST_BYTES))
            throw new StreamConstraintsException("An entry is larger than any can be");
        return super.nextToken();
    }

    @Override
    public String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }
}
