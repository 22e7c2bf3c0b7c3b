package org.gatehouse.archive;

import java.util.List;

/**
 * How the reading of a list went, of which each entry was handed on as it came.
 *
 * @param problems entries that could not be read and parts that are missing
 * @param present whether the archive has such a list; an empty list is present
 */
public record ArchiveReading(List<ArchiveProblem> problems, boolean present) {
    public ArchiveReading {
        problems = List.copyOf(problems);
    }
}
