package org.gatehouse.incidents;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of an entry is sealed; JSON in the file. */
record EntryBody(
        String words,
        Instant happenedAt,
        Optional<Facts> facts,
        int amends,
        Optional<StepResult> result,
        String by,
        Optional<Attachment> attachment,
        long other,
        Optional<Outcome> outcome,
        Map<Long, Set<Standing>> given) {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new MomentWriter())
                    .addDeserializer(Instant.class, new MomentReader()))
            // A record’s components and nothing else: what it works out of them is no part of it.
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static EntryBody of(String words, Instant happenedAt) {
        return new EntryBody(
                words,
                happenedAt,
                Optional.empty(),
                0,
                Optional.empty(),
                "",
                Optional.empty(),
                0,
                Optional.empty(),
                Map.of());
    }

    EntryBody facts(Facts known) {
        return new EntryBody(
                words, happenedAt, Optional.of(known), amends, result, by, attachment, other, outcome, given);
    }

    EntryBody amending(int ordinal) {
        return new EntryBody(words, happenedAt, facts, ordinal, result, by, attachment, other, outcome, given);
    }

    EntryBody step(Step step) {
        return new EntryBody(
                words,
                happenedAt,
                facts,
                amends,
                Optional.of(step.result()),
                step.by(),
                attachment,
                other,
                outcome,
                given);
    }

    EntryBody attachment(Attachment kept) {
        return new EntryBody(words, happenedAt, facts, amends, result, by, Optional.of(kept), other, outcome, given);
    }

    EntryBody other(long id) {
        return new EntryBody(words, happenedAt, facts, amends, result, by, attachment, id, outcome, given);
    }

    EntryBody outcome(Outcome what) {
        return new EntryBody(words, happenedAt, facts, amends, result, by, attachment, other, Optional.of(what), given);
    }

    EntryBody given(Map<Long, Set<Standing>> readers) {
        return new EntryBody(words, happenedAt, facts, amends, result, by, attachment, other, outcome, readers);
    }

    /** As an entry that everything of is known. */
    Entry entry(int ordinal, EntryKind kind, long authorId, Instant recordedAt) {
        return new Entry(
                ordinal,
                kind,
                authorId,
                recordedAt,
                happenedAt,
                words,
                facts,
                amends,
                result,
                by,
                attachment,
                other,
                outcome,
                given,
                false);
    }

    /** An entry of which only what lies in the clear is known. */
    static Entry shut(int ordinal, EntryKind kind, long authorId, Instant recordedAt) {
        Entry open = of("", recordedAt).entry(ordinal, kind, authorId, recordedAt);
        return new Entry(
                open.ordinal(),
                open.kind(),
                open.authorId(),
                open.recordedAt(),
                open.happenedAt(),
                open.words(),
                open.facts(),
                open.amends(),
                open.result(),
                open.by(),
                open.attachment(),
                open.other(),
                open.outcome(),
                open.given(),
                true);
    }

    static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Moments in the file are ISO-8601. */
    private static final class MomentWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1;

        MomentWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(moment.toString());
        }
    }

    private static final class MomentReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        MomentReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
