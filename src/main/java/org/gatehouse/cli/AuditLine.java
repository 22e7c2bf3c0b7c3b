package org.gatehouse.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.monitoring.AuditFinding;
import org.gatehouse.monitoring.AuditResult;

/** What an audit brought, as one line of JSON. */
final class AuditLine {
    private static final JsonFactory JSON = new JsonFactory();

    private AuditLine() {}

    static String json(AuditResult result) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("account", result.account());
            json.writeNumberField("tweets", result.lists().tweets());
            json.writeArrayFieldStart("findings");
            for (AuditFinding finding : result.findings()) write(finding, json);
            json.writeEndArray();
            json.writeObjectFieldStart("counts");
            Map<String, Integer> counts = new TreeMap<>();
            result.counts().forEach((rule, count) -> counts.put(rule.id(), count));
            for (Map.Entry<String, Integer> count : counts.entrySet())
                json.writeNumberField(count.getKey(), count.getValue());
            json.writeEndObject();
            json.writeArrayFieldStart("problems");
            for (ArchiveProblem problem : result.problems()) write(problem, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void write(AuditFinding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        switch (finding.about()) {
            case TWEET -> json.writeStringField("tweetId", finding.subject());
            case CONVERSATION -> json.writeStringField("conversationId", finding.subject());
            case ACCOUNT, ARCHIVE -> json.writeStringField("accountId", finding.subject());
            case POST -> json.writeStringField("post", finding.subject());
        }
        json.writeStringField("message", finding.message());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        if (!finding.found().isEmpty() && finding.about() == AuditFinding.Subject.TWEET)
            json.writeStringField("found", finding.found());
        if (finding.at().isPresent())
            json.writeStringField("at", finding.at().get().toString());
        json.writeEndObject();
    }

    private static void write(ArchiveProblem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", problem.file());
        json.writeNumberField("entry", problem.entry());
        json.writeStringField("message", problem.sentence());
        json.writeEndObject();
    }
}
