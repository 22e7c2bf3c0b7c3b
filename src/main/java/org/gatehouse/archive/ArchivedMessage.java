package org.gatehouse.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One direct message, without what it says.
 *
 * @param recipientIds the account it went to; empty in a group, where the archive does not say
 * @param length of its text in characters
 */
public record ArchivedMessage(
        String conversationId,
        String id,
        String senderId,
        List<String> recipientIds,
        Optional<Instant> at,
        int length) {
    public ArchivedMessage {
        recipientIds = List.copyOf(recipientIds);
    }

    ArchivedMessage in(String conversation) {
        return new ArchivedMessage(conversation, id, senderId, recipientIds, at, length);
    }
}
