package org.gatehouse.book;

import java.time.Instant;
import java.util.Optional;

/**
 * How the school's backups stand.
 *
 * @param near when the last good copy beside the school's file was taken
 * @param second when the last good copy in the second place was taken
 * @param secondWanted whether the school chose a second place
 * @param problem the sentence for a backup that failed at this desk; empty where all is well
 */
public record BackupStatus(
        Optional<Instant> near, Optional<Instant> second, boolean secondWanted, Optional<String> problem) {
    /** The last moment to which nothing would be lost if the school's drive were gone; of the drive itself where it is all there is. */
    public Optional<Instant> last() {
        return secondWanted ? second : near;
    }

    public BackupStatus failing(String sentence) {
        return new BackupStatus(near, second, secondWanted, Optional.of(sentence));
    }
}
