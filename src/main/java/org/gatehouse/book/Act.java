package org.gatehouse.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** One act under way: its transaction, its moment, and its one line in the trail. */
public final class Act {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Handle sql;
    private final Actor actor;
    private final String name;
    private final Instant at;
    private TrailHead head;

    Act(Handle sql, Actor actor, String name, Instant at) {
        this.sql = sql;
        this.actor = actor;
        this.name = name;
        this.at = at;
    }

    /** The transaction's handle; it must not leave the act. */
    public Handle sql() {
        return sql;
    }

    public Actor actor() {
        return actor;
    }

    /** When the act happens, in UTC. */
    public Instant at() {
        return at;
    }

    /** Writes the act's line in the trail, once, with nothing in it that names a person. */
    public void record(String subject, Map<String, ?> details) {
        record(subject, details, "");
    }

    /**
     * Writes the act's line in the trail, once.
     *
     * @param subject what was acted on, such as {@code post 2026-041}
     * @param details without anybody's name; kept for ever
     * @param personal what names a person; hashed beside the line, so that erasure can clear it
     */
    public void record(String subject, Map<String, ?> details, String personal) {
        if (head != null) throw new IllegalStateException("an act has one line in the trail: " + name);
        try {
            head = Trail.append(sql, at, actor.id(), name, subject, JSON.writeValueAsString(details), personal);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("details that JSON cannot hold: " + name, unwritable);
        }
    }

    TrailHead head() {
        if (head == null) throw new IllegalStateException("an act without its line in the trail: " + name);
        return head;
    }
}
