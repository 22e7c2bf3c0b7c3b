package org.gatehouse.incidents;

import java.util.List;

/**
 * The same handle, child or adult in several incidents of one term.
 *
 * @param name as the newest of them has it
 * @param incidents the newest first
 */
public record Pattern(About about, String name, List<IncidentRow> incidents) {}
