package org.gatehouse.organisations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.book.Book;
import org.gatehouse.book.TrailLine;
import org.gatehouse.people.People;
import org.gatehouse.rules.Words;

/** One thing that was done to an organisation, read from the trail. */
public record OrganisationEvent(long line, Instant at, String who, String what) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Newest first; an import is one line for all that it touched. */
    static List<OrganisationEvent> of(Book book, People people, long id) {
        return Stream.concat(
                        book.trail(Organisations.subject(id)).stream().map(line -> one(line, people)),
                        book.trail("organisations").stream().flatMap(line -> imported(line, people, id)))
                .sorted(Comparator.comparingLong(OrganisationEvent::line).reversed())
                .toList();
    }

    private static OrganisationEvent one(TrailLine line, People people) {
        String act = line.act().substring(line.act().indexOf('.') + 1);
        return event(line, people, act, details(line).path("changed"));
    }

    private static Stream<OrganisationEvent> imported(TrailLine line, People people, long id) {
        String key = Long.toString(id);
        JsonNode details = details(line);
        JsonNode changed = details.path("changed").path(key);
        if (details.path("added").has(key)) return Stream.of(event(line, people, "import-add", changed));
        return changed.isMissingNode() ? Stream.empty() : Stream.of(event(line, people, "import-change", changed));
    }

    private static OrganisationEvent event(TrailLine line, People people, String act, JsonNode changed) {
        String fields = Arrays.stream(OrganisationField.values())
                .filter(field -> changed.has(field.key()))
                .map(OrganisationField::shown)
                .collect(Collectors.joining(", "));
        return new OrganisationEvent(
                line.seq(), line.at(), people.name(line.actorId()), Words.of("organisations.event." + act, fields));
    }

    private static JsonNode details(TrailLine line) {
        try {
            return JSON.readTree(line.details());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a line of the trail that is no JSON: " + line.seq(), broken);
        }
    }
}
