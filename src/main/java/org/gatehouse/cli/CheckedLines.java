package org.gatehouse.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.PostChecks;
import org.gatehouse.checks.Report;
import org.gatehouse.checks.Verdict;
import org.gatehouse.rules.Words;

/**
 * The answers to a few lines of the input.
 *
 * @param json one object a line, each line ended
 * @param blocked whether one of the posts is blocked
 * @param unreadable whether one of the lines is no post
 */
record CheckedLines(String json, boolean blocked, boolean unreadable) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectReader LINES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /**
     * Lines of the input as they came in.
     *
     * @param first the number of the first of them, counted from 1
     */
    record Asked(int first, List<String> lines) {}

    /** Checks each line against {@code checks}, whose roll is {@code roll}; threads may do so side by side. */
    static CheckedLines of(Asked asked, CompiledRoll roll, PostChecks checks) {
        StringWriter written = new StringWriter(256 * asked.lines().size());
        boolean blocked = false;
        boolean unreadable = false;
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.setRootValueSeparator(null);
            int number = asked.first();
            for (String line : asked.lines()) {
                if (!line.isBlank()) {
                    try {
                        PostLine post = PostLine.of(object(number, line), roll);
                        Report report = checks.report(post.post(), post.others());
                        blocked |= report.verdict() == Verdict.BLOCK;
                        write(post, report, json);
                    } catch (GatehouseCommand.Unreadable wrong) {
                        unreadable = true;
                        write(number, wrong.getMessage(), json);
                    }
                    json.writeRaw('\n');
                }
                number++;
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return new CheckedLines(written.toString(), blocked, unreadable);
    }

    private static JsonNode object(int number, String line) {
        try {
            return LINES.readTree(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        } catch (JsonProcessingException noJson) {
            throw new GatehouseCommand.Unreadable(Words.of("cli.check.no-json"));
        }
    }

    private static void write(int number, String sentence, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", number);
        json.writeStringField("error", sentence);
        json.writeEndObject();
    }

    private static void write(PostLine post, Report report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (post.id() != null) {
            json.writeFieldName("id");
            if (post.id().isTextual()) json.writeString(post.id().asText());
            else json.writeRawValue(post.id().toString());
        }
        json.writeStringField("verdict", report.verdict().toString());
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) write(finding, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("field", finding.place().toString());
        json.writeNumberField("start", finding.start());
        json.writeNumberField("end", finding.end());
        json.writeStringField("found", finding.found());
        json.writeStringField("message", finding.message());
        json.writeEndObject();
    }
}
