package org.gatehouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.Organisations;
import org.gatehouse.checks.OwnDetails;
import org.gatehouse.checks.PostChecks;
import org.gatehouse.checks.StaffNames;
import org.gatehouse.monitoring.ApprovedPost;
import org.gatehouse.monitoring.AuditBasis;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Option;

/** The lists that {@code audit} compares an archive with where no school's file is given. */
final class AuditLists {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Option(
            names = "--roll",
            paramLabel = "CSV",
            description = "The pupils, as the school’s information system exports them.")
    Path roll;

    @Option(names = "--staff", paramLabel = "CSV", description = "The staff: a column “name”.")
    private Path staff;

    @Option(
            names = "--organisations",
            paramLabel = "CSV",
            description = "Known organisations: the columns “name”, “hosts”, “handles”, “accountIds”.")
    private Path organisations;

    @Option(
            names = "--own",
            paramLabel = "TEXT",
            description =
                    "What of the school’s own may appear: name, handle, e-mail, telephone, address, site. Repeat it for each.")
    private List<String> own = List.of();

    @Option(
            names = "--approved",
            paramLabel = "JSONL",
            description = "What was approved, one object a line: “text” and “postedAt”.")
    private Path approved;

    @Option(
            names = "--verified",
            paramLabel = "FILE",
            description = "The account numbers of the followers that were verified, one a line.")
    private Path verified;

    boolean any() {
        return roll != null
                || staff != null
                || organisations != null
                || approved != null
                || verified != null
                || !own.isEmpty();
    }

    AuditBasis basis() throws IOException {
        PostChecks checks = new PostChecks(
                CompiledRoll.of(CheckLists.pupils(roll)),
                new StaffNames(staff == null ? List.of() : CheckLists.staff(staff)),
                new Organisations(organisations == null ? List.of() : CheckLists.organisations(organisations)),
                new OwnDetails(own),
                PostChecks.PLATFORM_LIMIT);
        return new AuditBasis(
                checks,
                "",
                approved == null ? Optional.empty() : Optional.of(approved()),
                false,
                verified == null ? Optional.empty() : Optional.of(verified()),
                organisations == null ? Set.of() : CheckLists.organisationAccounts(organisations),
                Map.of());
    }

    private List<ApprovedPost> approved() throws IOException {
        List<ApprovedPost> posts = new ArrayList<>();
        int number = 0;
        for (String line : lines(approved)) {
            number++;
            if (!line.isBlank()) posts.add(post(line, number));
        }
        return posts;
    }

    private ApprovedPost post(String line, int number) {
        try {
            JsonNode object = JSON.readTree(line);
            JsonNode postedAt = object.path("postedAt");
            if (!object.path("text").isTextual()) throw unreadable(approved, number);
            if (postedAt.isMissingNode() || postedAt.isNull())
                return ApprovedPost.of(object.get("text").textValue(), Optional.empty());
            Instant moment = OffsetDateTime.parse(postedAt.asText().strip()).toInstant();
            return ApprovedPost.of(object.get("text").textValue(), Optional.of(moment));
        } catch (JsonProcessingException | DateTimeException wrong) {
            throw unreadable(approved, number);
        }
    }

    private Set<String> verified() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        int number = 0;
        for (String line : lines(verified)) {
            number++;
            String id = line.strip();
            if (id.isEmpty()) continue;
            if (!id.matches("\\d{1,20}")) throw unreadable(verified, number);
            ids.add(id);
        }
        return ids;
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<String> lines = new ArrayList<>(reader.lines().toList());
            if (!lines.isEmpty() && lines.get(0).startsWith(BYTE_ORDER_MARK))
                lines.set(0, lines.get(0).substring(1));
            return lines;
        } catch (UncheckedIOException noText) {
            throw unreadable(file, 1);
        }
    }

    private static GatehouseCommand.Unreadable unreadable(Path file, int line) {
        return new GatehouseCommand.Unreadable(Words.of("cli.audit.line", file.toString(), line));
    }
}
