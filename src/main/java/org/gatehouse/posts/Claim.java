package org.gatehouse.posts;

import org.gatehouse.checks.Finding;

/**
 * What an author says, handing in, of a block that they hold for wrong; a second person decides.
 *
 * @param reason why the words are not about a child here
 */
public record Claim(Finding finding, String reason) {}
