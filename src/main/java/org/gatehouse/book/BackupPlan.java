package org.gatehouse.book;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the school chose about its backups.
 *
 * @param second where encrypted copies go, such as another drive; empty where there is no second place yet
 * @param lock closes them; always there where there is a second place
 */
public record BackupPlan(Optional<Path> second, Optional<BackupLock> lock, Rotation rotation) {
    /** What holds until the school chooses otherwise. */
    public static final BackupPlan DEFAULT = new BackupPlan(Optional.empty(), Optional.empty(), Rotation.STANDARD);

    public BackupPlan {
        if (second.isPresent() && lock.isEmpty())
            throw new IllegalArgumentException("nothing goes to a second place unlocked");
    }
}
