package org.gatehouse.checks;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/**
 * One thing a check found: where it stands and what to do about it.
 *
 * @param start UTF-16 offset into the field as it came in
 * @param end UTF-16 offset after the last character; equal to {@code start} where something is missing
 * @param found the characters between the two
 * @param message one plain sentence for the author
 */
public record Finding(Rule rule, Severity severity, Place place, int start, int end, String found, String message) {}
