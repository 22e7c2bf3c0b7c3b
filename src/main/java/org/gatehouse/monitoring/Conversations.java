package org.gatehouse.monitoring;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.archive.ArchivedMessage;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/** The account’s private conversations (DM-NONE): with whom, how many messages, when; never what they say. */
final class Conversations {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));
    /** A group may be large, and whoever looks at it on the platform sees them all. */
    private static final int MOST_NAMED = 20;

    private final String own;
    private final AuditBasis basis;
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();

    private static final class Conversation {
        private final Set<String> others = new TreeSet<>();
        private int messages;
        private Instant first;
        private Instant last;

        private void add(ArchivedMessage message, String own) {
            messages++;
            Stream.concat(Stream.of(message.senderId()), message.recipientIds().stream())
                    .filter(id -> !id.isEmpty() && !id.equals(own))
                    .limit(others.size() < MOST_NAMED ? MOST_NAMED : 0)
                    .forEach(others::add);
            message.at().ifPresent(at -> {
                if (first == null || at.isBefore(first)) first = at;
                if (last == null || at.isAfter(last)) last = at;
            });
        }
    }

    /** @param own the number of the school’s account; empty where nobody knows */
    Conversations(String own, AuditBasis basis) {
        this.own = own;
        this.basis = basis;
    }

    void add(ArchivedMessage message) {
        conversations
                .computeIfAbsent(message.conversationId(), id -> new Conversation())
                .add(message, own);
    }

    int size() {
        return conversations.size();
    }

    List<AuditFinding> findings() {
        return conversations.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private AuditFinding finding(String id, Conversation one) {
        String others = one.others.stream().map(basis::shown).collect(Collectors.joining(", "));
        String with = others.isEmpty() ? Words.of("monitoring.found.somebody") : others;
        String message = one.first == null
                ? Words.of("monitoring.found.conversation", with, one.messages)
                : Words.of(
                        "monitoring.found.conversation.when",
                        with,
                        one.messages,
                        DAY.format(one.first),
                        DAY.format(one.last));
        // As many messages as there are: where it went on since the last audit it is found anew.
        String found = Integer.toString(one.messages);
        return new AuditFinding(
                Rule.DM_NONE,
                Severity.WARN,
                AuditFinding.Subject.CONVERSATION,
                id,
                found,
                Optional.ofNullable(one.last),
                message,
                "");
    }
}
