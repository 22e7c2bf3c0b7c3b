package org.gatehouse.incidents;

/** One entry of a chronology that runs over several incidents. */
public record Dated(long incidentId, String number, Entry entry) {}
