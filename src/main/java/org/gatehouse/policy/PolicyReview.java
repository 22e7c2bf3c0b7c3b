package org.gatehouse.policy;

import java.time.LocalDate;

/** A yearly review that changed no words (POL-REVIEW): of the policy, and of how it is carried out. */
public record PolicyReview(int version, LocalDate on, String words, LocalDate next, String by) {}
