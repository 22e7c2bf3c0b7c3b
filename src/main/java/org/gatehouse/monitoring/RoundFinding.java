package org.gatehouse.monitoring;

import org.gatehouse.rules.Rule;

/**
 * Something that was found on the account, for whoever makes an incident of it.
 *
 * @param words what was found
 * @param account of the school, without {@code @}
 * @param address where it can be seen; empty where nobody knows
 * @param handle of whoever it is about, without {@code @}; empty where nobody knows
 */
public record RoundFinding(String words, Rule rule, String account, String address, String handle) {}
