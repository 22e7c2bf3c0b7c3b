package org.gatehouse.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** What one reading could not read, each thing once; where that is nearly everything, the reading itself is refused. */
final class Problems {
    private static final int MOST = 10_000;

    private final String archive;
    private final Set<ArchiveProblem> found = new LinkedHashSet<>();

    Problems(String archive) {
        this.archive = archive;
    }

    /** @param entry from 1; 0 where the whole file is meant */
    void add(String file, int entry, String key, Object... arguments) {
        if (found.size() == MOST) throw new Refusal("archive.too-many-problems", archive, MOST);
        found.add(new ArchiveProblem(file, entry, Words.of(key, arguments)));
    }

    List<ArchiveProblem> found() {
        return List.copyOf(found);
    }
}
