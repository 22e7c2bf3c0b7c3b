package org.gatehouse.book;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy that was read back when it was made.
 *
 * @param head of the trail in it
 * @param bytes its size
 */
public record BackupCopy(Path path, Instant takenAt, Kind kind, TrailHead head, long bytes, boolean sealed) {
    /** Why it was taken. */
    public enum Kind {
        DAILY("daily"),
        IMPORT("before-import");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        /** As the copy's own name has it. */
        String inName() {
            return name;
        }
    }
}
