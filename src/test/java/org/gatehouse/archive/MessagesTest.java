package org.gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.archive.ArchiveBuilder.archive;
import static org.gatehouse.archive.ArchiveBuilder.conversation;
import static org.gatehouse.archive.ArchiveBuilder.message;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    private static final String AT = "2024-03-01T12:00:00.000Z";

    @TempDir
    Path folder;

    private final List<ArchivedMessage> messages = new ArrayList<>();

    private ArchiveReading read(ArchiveBuilder builder) throws IOException {
        try (AccountArchive archive = AccountArchive.open(builder.zip(folder.resolve("a.zip")))) {
            return archive.directMessages(messages::add);
        }
    }

    @Test
    void messagesAreReadWithoutWhatTheySay() throws IOException {
        ArchiveReading reading = read(archive()
                .directMessages(List.of(
                        conversation(
                                "9-12",
                                List.of(message("2", "9", "12", AT, "a &amp; 🎂"), message("1", "12", "9", "", ""))),
                        conversation("9-13", List.of()))));
        assertThat(reading).isEqualTo(new ArchiveReading(List.of(), true));
        assertThat(messages)
                .containsExactly(
                        new ArchivedMessage("9-12", "2", "9", List.of("12"), Optional.of(Instant.parse(AT)), 5),
                        new ArchivedMessage("9-12", "1", "12", List.of("9"), Optional.empty(), 0));
    }

    @Test
    void inGroupsWhoJoinedOrLeftSaidNothing() throws IOException {
        Map<String, Object> inGroup =
                Map.of("messageCreate", Map.of("id", "3", "senderId", "12", "createdAt", AT, "text", "hi"));
        ArchiveReading reading = read(archive()
                .list(
                        "direct-messages-group.js",
                        "direct_messages_group",
                        List.of(conversation(
                                "1700000000000000001",
                                List.of(
                                        Map.of("joinConversation", Map.of("initiatingUserId", "9")),
                                        inGroup,
                                        Map.of("participantsLeave", Map.of("userIds", List.of("12"))))))));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.present()).isTrue();
        assertThat(messages)
                .containsExactly(new ArchivedMessage(
                        "1700000000000000001", "3", "12", List.of(), Optional.of(Instant.parse(AT)), 2));
    }

    @Test
    void bothKindsOfConversationAreReadAndNotTheirHeaders() throws IOException {
        List<Map<String, Object>> pair = List.of(conversation("9-12", List.of(message("2", "9", "12", AT, "x"))));
        List<Map<String, Object>> group = List.of(conversation("77", List.of(message("3", "9", "12", AT, "x"))));
        read(archive()
                .list("direct-message-headers.js", "direct_message_headers", pair)
                .list("direct-messages-group.js", "direct_messages_group", group)
                .list("direct-message.js", "direct_message", pair));
        assertThat(messages).extracting(ArchivedMessage::id).containsExactly("2", "3");
    }

    @Test
    void theNameOfAConversationMayStandAfterItsMessages() throws IOException {
        read(archive()
                .file(
                        "data/direct-messages.js",
                        "[{\"dmConversation\":{\"messages\":[{\"messageCreate\":{\"id\":\"1\",\"senderId\":\"9\"}},"
                                + "{\"messageCreate\":{\"id\":\"2\",\"senderId\":\"9\"}}],\"muted\":{\"messages\":[]},"
                                + "\"conversationId\":\"9-12\"}}]"));
        assertThat(messages).extracting(ArchivedMessage::conversationId).containsExactly("9-12", "9-12");
    }

    @Test
    void aMessageIsReadOnceAlsoWhereItsConversationIsNamedTwice() throws IOException {
        read(archive()
                .file(
                        "data/direct-messages.js",
                        "[{\"dmConversation\":{\"messages\":[{\"messageCreate\":{\"id\":\"1\",\"senderId\":\"9\"}}],"
                                + "\"conversationId\":\"9-12\",\"conversationId\":\"9-12\"}}]"));
        assertThat(messages).hasSize(1);
    }

    @Test
    void theNumberOfAMessageTellsItsMomentWhereTheFileDoesNot() throws IOException {
        read(archive()
                .directMessages(
                        List.of(conversation("9-12", List.of(message("1627039445556677889", "9", "12", "", "x"))))));
        assertThat(messages.get(0).at()).contains(Instant.ofEpochMilli((1627039445556677889L >> 22) + 1288834974657L));
    }

    @Test
    void aMessageOrConversationThatCannotBeReadIsToldAndTheRestIsRead() throws IOException {
        ArchiveReading reading = read(archive()
                .file(
                        "data/direct-messages.js",
                        "[[\"x\"],{\"dmConversation\":{\"messages\":[{\"messageCreate\":{\"id\":\"1\",\"senderId\":\"9\"}}]}},"
                                + "{\"dmConversation\":{\"conversationId\":\"9-12\",\"messages\":[{},5,{\"messageCreate\":7},"
                                + "{\"messageCreate\":{\"id\":\"3\"}},{\"messageCreate\":{\"id\":4,\"senderId\":9}}]}},"
                                + "{\"dmConversation\":{\"conversationId\":{\"a\":\"9-12\"}}}]"));
        assertThat(messages).extracting(ArchivedMessage::id).containsExactly("4");
        assertThat(reading.problems()).extracting(ArchiveProblem::entry).containsExactly(1, 2, 3, 4);
    }
}
