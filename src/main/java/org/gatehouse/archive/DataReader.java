package org.gatehouse.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import org.gatehouse.rules.Refusal;

/** Reads one data file from its first entry to its last and keeps none of them. */
final class DataReader {
    /** The longest text of a post has 25,000 characters. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(1_000_000)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .build();

    /** Names of fields that are made to collide slow a table of names down; they are no fault of the file’s owner. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build());

    private final String archive;
    private final Budget budget;

    /** What to do with each entry, at whose first token the parser stands, and at whose last it is to stand after. */
    @FunctionalInterface
    interface Entry {
        void read(EntryParser parser, int number) throws IOException;
    }

    DataReader(String archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    /**
     * @param kind that the file is by its name
     * @throws Refusal where the file is damaged or breaks off, be it after entries that were read, or holds another list
     */
    void entries(InputStream raw, DataKind kind, String file, Entry each) {
        int number = 0;
        try (InputStream in = budget.on(raw)) {
            Script script = Script.of(in);
            if (DataKind.ofVariable(script.variable())
                    .filter(other -> other != kind)
                    .isPresent()) throw new Refusal("archive.data.other", archive, file);
            try (EntryParser parser = new EntryParser(JSON.createParser(script.list()), budget)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) throw new IOException("The file holds no list");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    each.read(parser, number + 1);
                    number++;
                }
                requireEnd(parser, script.list());
            }
        } catch (IOException damaged) {
            throw new Refusal("archive.data.broken", archive, file, number);
        }
    }

    /** A file that is one object and no list, such as the manifest. */
    JsonNode object(InputStream raw) throws IOException {
        try (InputStream in = budget.on(raw);
                EntryParser parser =
                        new EntryParser(JSON.createParser(Script.of(in).list()), budget)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new IOException("The file holds no object");
            return parser.whole();
        }
    }

    /** After the list there may stand a semicolon; more would be entries that nobody reads. */
    private static void requireEnd(EntryParser parser, Reader rest) throws IOException {
        StringWriter begun = new StringWriter();
        parser.delegate().releaseBuffered(begun);
        requireBlank(begun.toString());
        char[] more = new char[8192];
        for (int read = rest.read(more); read >= 0; read = rest.read(more)) requireBlank(new String(more, 0, read));
    }

    private static void requireBlank(String text) throws IOException {
        if (!text.replace(';', ' ').isBlank()) throw new IOException("More follows after the list");
    }
}
