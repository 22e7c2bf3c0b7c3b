package org.gatehouse.posts;

/**
 * That somebody once decided about the same words; offered, never repeated by itself.
 *
 * @param postNumber of the post in which it was decided
 */
public record EarlierDecision(String postNumber, WrongBlock decided) {}
