package org.gatehouse.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose archive it is.
 *
 * @param accountId the number by which the platform knows the account, whatever it is called
 * @param handle without its @; empty where the archive does not say
 * @param displayName empty where the archive does not say
 */
public record ArchivedAccount(String accountId, String handle, String displayName, Optional<Instant> createdAt) {}
