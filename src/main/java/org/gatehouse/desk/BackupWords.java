package org.gatehouse.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.book.BackupStatus;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** How the backups stand, as a person says it. */
final class BackupWords {
    /** A weekend and a day. */
    private static final Duration OLD = Duration.ofDays(3);

    private static final double KILO = 1_000;

    private BackupWords() {}

    /** How loud it must be said. */
    enum Tone {
        CLEAR("fth-check-circle"),
        LOOK("fth-alert-circle"),
        STOP("fth-alert-triangle");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Tone tone(BackupStatus status, Instant now) {
        if (status.problem().isPresent()) return Tone.STOP;
        Optional<Instant> last = status.last();
        if (last.isEmpty() || last.get().isBefore(now.minus(OLD))) return Tone.STOP;
        return status.secondWanted() ? Tone.CLEAR : Tone.LOOK;
    }

    /** For the foot of the window. */
    static String brief(BackupStatus status, Moments moments) {
        String last = status.last().map(moments::brief).orElse(Words.of("desk.backups.never"));
        if (status.problem().isPresent()) return failed(status, moments, last);
        return Words.of(status.secondWanted() ? "desk.backups.last" : "desk.backups.last.here", last);
    }

    /** A second place that is out of reach says nothing of its copies. */
    private static String failed(BackupStatus status, Moments moments, String last) {
        return status.last().isPresent() || status.near().isEmpty()
                ? Words.of("desk.backups.failed", last)
                : Words.of(
                        "desk.backups.failed.here", moments.brief(status.near().get()));
    }

    /** Why it is not as it should be; empty where it is. */
    static Optional<String> problem(BackupStatus status, Moments moments) {
        if (status.problem().isPresent()) return status.problem();
        if (tone(status, moments.now()) != Tone.STOP) return Optional.empty();
        return Optional.of(status.last()
                .map(last -> Words.of("desk.backups.old", moments.brief(last)))
                .orElse(Words.of("desk.backups.none")));
    }

    static String size(long bytes) {
        if (bytes < KILO * KILO) return Words.of("desk.backups.kb", Math.max(1, Math.round(bytes / KILO)));
        return Words.of("desk.backups.mb", Math.round(bytes / KILO / KILO));
    }
}
