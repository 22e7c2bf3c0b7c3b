package org.gatehouse.followers;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When one of the platform's lists was brought in last.
 *
 * @param takenOn the day on which it stood so
 * @param source the file's name, or empty where it was typed
 */
public record ListTaken(LocalDate takenOn, Instant importedAt, String source) {}
