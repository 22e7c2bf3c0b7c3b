package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.book.Hashes;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/**
 * One thing that an audit found.
 *
 * @param subject the platform’s number of the post, conversation or account, or the number of a post of the queue
 * @param found the words it is about; empty where it is about the whole
 * @param at when the post went out
 * @param message one plain sentence
 * @param context what the post says; empty where it is about no post
 */
public record AuditFinding(
        Rule rule,
        Severity severity,
        Subject about,
        String subject,
        String found,
        Optional<Instant> at,
        String message,
        String context) {
    /** What a finding is about. */
    public enum Subject {
        /** A post on the platform. */
        TWEET,
        CONVERSATION,
        ACCOUNT,
        /** A post of the school’s own queue. */
        POST,
        ARCHIVE
    }

    /** By which the next audit knows it again, however the sentence is worded then. */
    public String key() {
        return Hashes.ofFields(rule.id(), about.name(), subject, found);
    }

    /** Where the platform shows it; empty where it does not. */
    public String address() {
        return switch (about) {
            case TWEET -> "https://x.com/i/web/status/" + subject;
            case ACCOUNT -> "https://x.com/i/user/" + subject;
            case CONVERSATION -> "https://x.com/messages/" + subject;
            case POST, ARCHIVE -> "";
        };
    }
}
