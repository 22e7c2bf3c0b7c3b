package org.gatehouse.archive;

import java.util.List;

/**
 * One list of accounts as it stood on the day of the archive.
 *
 * @param ids the platform’s numbers of the accounts, in the order of the file, each once
 * @param problems entries that could not be read and parts that are missing: where there are any, an account that is not
 *     among the ids may belong to the list all the same
 * @param present whether the archive has such a list; an empty list is present
 */
public record ArchivedAccounts(List<String> ids, List<ArchiveProblem> problems, boolean present) {
    public ArchivedAccounts {
        ids = List.copyOf(ids);
        problems = List.copyOf(problems);
    }
}
