package org.gatehouse.archive;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.rules.Refusal;

/** Reads conversations message by message, since one conversation may hold years of them. */
final class ConversationReader {
    private static final int MOST_HELD = 1_000_000;

    private final String archive;
    private final String file;
    private final Problems problems;
    private final Consumer<ArchivedMessage> next;

    private Optional<String> conversation = Optional.empty();
    /** Messages that stand before the name of their conversation, as in no archive that X writes. */
    private final List<ArchivedMessage> held = new ArrayList<>();

    ConversationReader(String archive, String file, Problems problems, Consumer<ArchivedMessage> next) {
        this.archive = archive;
        this.file = file;
        this.problems = problems;
        this.next = next;
    }

    /** Reads the entry at whose first token the parser stands. */
    void read(EntryParser parser, int number) throws IOException {
        conversation = Optional.empty();
        held.clear();
        if (parser.currentToken() == JsonToken.START_OBJECT) fields(parser, number);
        else parser.skipChildren();
        if (conversation.isEmpty()) problems.add(file, number, "archive.entry.no-conversation");
    }

    private void fields(EntryParser parser, int number) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (DataKind.MESSAGES.keys().contains(field) && value == JsonToken.START_OBJECT) fields(parser, number);
            else if (field.equals("messages") && value == JsonToken.START_ARRAY) messages(parser, number);
            else if (field.equals("conversationId") && value.isScalarValue()) named(parser.getText());
            else parser.skipChildren();
        }
    }

    private void named(String id) {
        if (!id.matches("[0-9]{1,20}(-[0-9]{1,20})?")) return;
        conversation = Optional.of(id);
        held.forEach(this::handOn);
        held.clear();
    }

    private void messages(EntryParser parser, int number) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode event = parser.whole();
            // Somebody who joined, left or gave the group a name said nothing.
            if (event.isObject() && !event.isEmpty() && !event.has("messageCreate")) continue;
            Optional<ArchivedMessage> message = message(event.path("messageCreate"));
            if (message.isEmpty()) problems.add(file, number, "archive.entry.no-message");
            else if (conversation.isPresent()) handOn(message.get());
            else hold(message.get());
        }
    }

    private void hold(ArchivedMessage message) {
        if (held.size() == MOST_HELD) throw new Refusal("archive.too-large", archive);
        held.add(message);
    }

    private void handOn(ArchivedMessage message) {
        next.accept(message.in(conversation.orElseThrow()));
    }

    private static Optional<ArchivedMessage> message(JsonNode create) {
        Optional<String> id = Fields.id(create, "id");
        Optional<String> sender = Fields.id(create, "senderId");
        if (id.isEmpty() || sender.isEmpty()) return Optional.empty();
        String text = Escapes.undone(Fields.text(create, "text").orElse(""));
        return Optional.of(new ArchivedMessage(
                "",
                id.get(),
                sender.get(),
                Fields.id(create, "recipientId").stream().toList(),
                Fields.text(create, "createdAt").flatMap(Moments::of).or(() -> Moments.ofId(id.get())),
                text.codePointCount(0, text.length())));
    }
}
