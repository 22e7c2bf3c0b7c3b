package org.gatehouse.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Organisations;
import org.gatehouse.checks.OwnDetails;
import org.gatehouse.checks.PostChecks;
import org.gatehouse.checks.Report;
import org.gatehouse.checks.StaffNames;
import org.gatehouse.checks.Verdict;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse check}: posts in, verdicts out, one JSON object a line, in the order of the input. */
@Command(
        name = "check",
        description = "Checks texts for names, personal data, links and more; reads and writes JSON lines.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final ObjectReader LINES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    @Option(
            names = "--roll",
            required = true,
            paramLabel = "CSV",
            description = "The pupils, as the school’s information system exports them.")
    private Path roll;

    @Option(names = "--staff", paramLabel = "CSV", description = "The staff: a column “name”.")
    private Path staff;

    @Option(
            names = "--organisations",
            paramLabel = "CSV",
            description = "Known organisations: the columns “name”, “hosts”, “handles”.")
    private Path organisations;

    @Option(
            names = "--own",
            paramLabel = "TEXT",
            description =
                    "What of the school’s own may appear: name, handle, e-mail, telephone, address, site. Repeat it for each.")
    private List<String> own = List.of();

    @Parameters(
            arity = "0..1",
            paramLabel = "INPUT",
            defaultValue = "-",
            description = "The posts, one JSON object a line; - reads standard input.")
    private String input;

    @Spec
    private CommandSpec spec;

    private boolean blocked;
    private boolean unreadable;

    @Override
    public Integer call() throws IOException {
        CompiledRoll compiled = CompiledRoll.of(CheckLists.pupils(roll));
        PostChecks checks = new PostChecks(
                compiled,
                new StaffNames(staff == null ? List.of() : CheckLists.staff(staff)),
                new Organisations(organisations == null ? List.of() : CheckLists.organisations(organisations)),
                new OwnDetails(own),
                PostChecks.PLATFORM_LIMIT);
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader lines = open();
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setRootValueSeparator(null);
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) continue;
                answer(number, line, compiled, checks, json);
                json.writeRaw('\n');
                // A person at the other end of a pipe sees each answer at once.
                if (!lines.ready()) json.flush();
            }
        }
        out.flush();
        if (unreadable) return ExitCode.USAGE;
        return blocked ? ExitCode.FOUND : ExitCode.FINE;
    }

    private BufferedReader open() throws IOException {
        if (input.equals("-"))
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(Path.of(input)), StandardCharsets.UTF_8), 1 << 16);
    }

    private void answer(int number, String line, CompiledRoll compiled, PostChecks checks, JsonGenerator json)
            throws IOException {
        PostLine post;
        try {
            JsonNode object = LINES.readTree(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
            post = PostLine.of(object, compiled);
        } catch (JsonProcessingException noJson) {
            error(number, Words.of("cli.check.no-json"), json);
            return;
        } catch (GatehouseCommand.Unreadable wrong) {
            error(number, wrong.getMessage(), json);
            return;
        }
        write(post, checks.report(post.post(), post.others()), json);
    }

    private void error(int number, String sentence, JsonGenerator json) throws IOException {
        unreadable = true;
        json.writeStartObject();
        json.writeNumberField("line", number);
        json.writeStringField("error", sentence);
        json.writeEndObject();
    }

    private void write(PostLine post, Report report, JsonGenerator json) throws IOException {
        Verdict verdict = report.verdict();
        blocked |= verdict == Verdict.BLOCK;
        json.writeStartObject();
        if (post.id() != null) {
            json.writeFieldName("id");
            if (post.id().isTextual()) json.writeString(post.id().asText());
            else json.writeRawValue(post.id().toString());
        }
        json.writeStringField("verdict", verdict.toString());
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
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
        json.writeEndArray();
        json.writeEndObject();
    }
}
